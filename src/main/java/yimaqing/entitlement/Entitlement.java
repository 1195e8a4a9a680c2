package yimaqing.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;

/// What one policy comes to for a household, or for one of its members where the policy goes by member: whether it is
/// due, whether it was got, and the money of it. `failed` are the conditions that do not hold, `missing` the attributes
/// that are not known, cheapest to ask first; `since` is the day from which `entitled` and `got` are as they are.
public record Entitlement(Of of, Where where, Entitled entitled, Got got, Money money, LocalDate since) {

    /// Whose entitlement to what: the policy, the version it was decided by, and the person where there is one.
    public record Of(HouseholdId household, Optional<PersonId> person, String policy, int version, boolean shadow) {}

    /// Where the household stands, for the question who may see it.
    public record Where(PlaceCode county, PlaceCode village, Optional<String> contact) {}

    /// Whether the conditions hold.
    public sealed interface Entitled {}

    public record Due() implements Entitled {}

    /// These conditions do not hold.
    public record NotDue(List<String> failed) implements Entitled {
        public NotDue {
            failed = List.copyOf(failed);
        }
    }

    /// It cannot be said before these are known, the one that is cheapest to ask first.
    public record Asks(List<String> missing) implements Entitled {
        public Asks {
            if (missing.isEmpty()) throw new IllegalArgumentException("what is asked for has a name");
            missing = List.copyOf(missing);
        }
    }

    /// Whether departments' payments say that it was got.
    public enum Got {
        YES,
        NO,
        /// No payment of this policy is told to the county, or what tells it from others is missing.
        UNKNOWN
    }

    /// Every entitlement is in exactly one of these.
    public enum State {
        /// Due, and not got although payments of the policy are told.
        UNCLAIMED,
        /// Due, and nobody knows whether it was got.
        UNTOLD,
        /// Due and got.
        GOT,
        /// It cannot be said before something is known.
        ASKS,
        /// Got without being due.
        UNDESERVED
    }

    /// What it comes to, and what was received of it where payments say so.
    public record Money(Amount amount, Optional<BigDecimal> received) {}

    public sealed interface Amount {}

    /// In the unit of the policy.
    public record Known(BigDecimal amount) implements Amount {
        public Known {
            if (amount.signum() < 0) throw new IllegalArgumentException("an amount is not below zero");
        }
    }

    /// Worked out once these are known.
    public record Missing(List<String> missing) implements Amount {
        public Missing {
            missing = List.copyOf(missing);
        }
    }

    /// Nobody has set it; the policy says why.
    public record Unset() implements Amount {}

    /// It is a service, or it is not due.
    public record NoAmount() implements Amount {}

    /// Whether it was got, where the county is told payments of these policies and of no others: who is on no list is
    /// known to have got nothing only if there is a list.
    Got asTold(Set<String> told) {
        return got == Got.NO && !told.contains(of.policy()) ? Got.UNKNOWN : got;
    }

    public State state() {
        return switch (entitled) {
            case NotDue _ -> State.UNDESERVED;
            case Asks _ -> State.ASKS;
            case Due _ ->
                switch (got) {
                    case YES -> State.GOT;
                    case NO -> State.UNCLAIMED;
                    case UNKNOWN -> State.UNTOLD;
                };
        };
    }
}
