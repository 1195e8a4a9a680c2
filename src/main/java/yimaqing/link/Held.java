package yimaqing.link;

import yimaqing.hearing.Reason;

/// Somebody of whom so far only a row in review speaks, and why that row waits.
public record Held(About about, Reason reason) {

    /// Dead or gone, says the row: whatever else is said of this person is a question too.
    boolean isGone() {
        return reason == Reason.DIED || reason == Reason.MOVED_AWAY;
    }

    /// Whether it is only how the name is written that the row waits for.
    boolean isOnlyTheName() {
        return switch (reason) {
            case NAME_CHARACTER_LOST, NAME_MISSING, NAME_ODD, NAME_WITNESSED_OTHERWISE, NAME_DIFFERS -> true;
            default -> false;
        };
    }

    /// Whether the row's ID number itself is what it waits for, so that another number may be this person's.
    boolean hasDoubtfulNumber() {
        return switch (reason) {
            case ID_MISSING,
                    NEWBORN_WITHOUT_ID,
                    ID_LOST_DIGITS,
                    ID_WRONG_LENGTH,
                    ID_WRONG_SYMBOL,
                    ID_NO_SUCH_DAY,
                    ID_CHECK_SYMBOL,
                    ID_OF_ANOTHER,
                    SEX_DIFFERS_FROM_ID,
                    BIRTH_DIFFERS_FROM_ID,
                    NAME_DIFFERS,
                    SAID_OTHERWISE -> true;
            default -> false;
        };
    }
}
