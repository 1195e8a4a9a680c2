package yimaqing.forgetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// A family's wish to be forgotten, by its number in the county, and what became of it.
public record Request(PlaceCode county, int number, Whom whom, Asked asked, State state, Optional<Answer> answer) {
    /// So long the county has to answer (trust.md, PIPL Art. 47: the product's own limit of 15 days).
    public static final int DAYS = 15;

    /// How a request stands.
    public enum State {
        ASKED,
        REFUSED,
        RESTRICTED,
        LIFTED,
        FORGOTTEN
    }

    /// Who asked, and when; empty where the family asked on its own page.
    public record Asked(Optional<String> by, Instant at) {}

    /// What was decided, by whom and when: what forbids to forget, and to which day.
    public record Answer(String by, Instant at, List<String> basis, Optional<LocalDate> until) {
        public Answer {
            basis = List.copyOf(basis);
        }
    }

    public HouseholdId household() {
        return whom.household();
    }

    /// Whether the household may ask for somebody now: nothing of it waits, and it is not closed as a whole.
    public boolean leavesToAsk() {
        return switch (state) {
            case ASKED -> false;
            case REFUSED, LIFTED -> true;
            case RESTRICTED, FORGOTTEN -> !whom.isWhole();
        };
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    public LocalDate askedOn() {
        return asked.at().atZone(Households.ZONE).toLocalDate();
    }

    /// The last day on which it is to be answered.
    public LocalDate due() {
        return askedOn().plusDays(DAYS);
    }

    /// Whether this account asked for the family, so that another has to answer.
    public boolean isBy(String account) {
        return asked.by().filter(account::equals).isPresent();
    }
}
