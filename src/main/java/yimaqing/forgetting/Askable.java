package yimaqing.forgetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.forgetting.Possible.Alone;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.AsOf;
import yimaqing.profile.Household;
import yimaqing.profile.Household.Person;
import yimaqing.profile.Households;

/// Whom of a family one can ask to have forgotten, and what is possible for each today.
@Component
public class Askable {
    private final Ledger ledger;
    private final Schedule schedule;
    private final Dictionary dictionary;
    private final Clock clock;

    Askable(Ledger ledger, Schedule schedule, Dictionary dictionary, Clock clock) {
        this.ledger = ledger;
        this.schedule = schedule;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// Somebody who belongs to the household, or did to the end.
    public record Choice(PersonId person, Possible possible) {}

    public Possible of(PlaceCode county, Whom whom) {
        var around = around(county, whom.household());
        return whom.person().map(around::possible).orElseGet(around::possible);
    }

    /// Everybody of the household who can still be asked for.
    public List<Choice> people(PlaceCode county, HouseholdId household) {
        var around = around(county, household);
        return around.people().stream()
                .map(person -> new Choice(person, around.possible(person)))
                .toList();
    }

    private Around around(PlaceCode county, HouseholdId id) {
        var today = LocalDate.ofInstant(clock.instant(), Households.ZONE);
        var facts = ledger.around(county, List.of(id));
        return new Around(
                new Weighing(schedule, dictionary, county, today),
                facts,
                Weighing.subjects(id, facts),
                Household.foldedFrom(id, county, facts, dictionary, AsOf.day(today)));
    }

    private record Around(Weighing weighing, List<Fact> facts, List<Subject> subjects, Household household) {
        Possible possible() {
            return weighing.of(subjects, facts);
        }

        Possible possible(PersonId person) {
            return notAlone(person)
                    .<Possible>map(Possible.NotAlone::new)
                    .orElseGet(() -> weighing.of(List.of(person), facts));
        }

        /// In the order of the household: those who live there, then those who did.
        List<PersonId> people() {
            return java.util.stream.Stream.of(household.members(), household.former())
                    .flatMap(Collection::stream)
                    .map(Person::id)
                    .filter(subjects::contains)
                    .toList();
        }

        /// Whoever heads the household or is the last of it goes only with the whole of it: a household of nobody, or
        /// one that nobody stands for, can neither be asked nor answered.
        private Optional<Alone> notAlone(PersonId person) {
            if (!people().contains(person)) return Optional.of(Alone.CLOSED);
            var living = household.members();
            boolean lives = living.stream().anyMatch(one -> one.id().equals(person));
            if (lives ? living.size() == 1 : people().size() == 1) return Optional.of(Alone.LAST);
            boolean heads =
                    household.head().filter(head -> head.id().equals(person)).isPresent();
            return heads ? Optional.of(Alone.HEAD) : Optional.empty();
        }
    }
}
