package yimaqing.review;

import java.util.EnumSet;
import java.util.Set;
import yimaqing.hearing.Reason;

/// What a person may decide about a row that waits, by the reason for which it waits: only what settles it.
enum Offer {
    /// It speaks of one of these people.
    CANDIDATE,
    /// It is somebody new, and is recorded as it stands.
    NEW,
    /// It is right as it stands in spite of the doubt.
    STANDS,
    /// What the cell says is left unknown; the rest of the row is recorded.
    WITHOUT,
    /// A cell is to be read otherwise.
    CORRECT,
    /// The department must mend it.
    LEAVE_OUT;

    static Set<Offer> of(Reason reason) {
        return switch (reason) {
            case ID_MISSING,
                    NEWBORN_WITHOUT_ID,
                    ID_LOST_DIGITS,
                    ID_WRONG_LENGTH,
                    ID_WRONG_SYMBOL,
                    ID_NO_SUCH_DAY,
                    ID_CHECK_SYMBOL,
                    NAME_WITNESSED_OTHERWISE,
                    LOOKS_LIKE_SOMEBODY,
                    HOUSEHOLD_NUMBER_MISSING,
                    HOUSEHOLD_NUMBER_FAULTY -> EnumSet.of(CANDIDATE, NEW, CORRECT, LEAVE_OUT);
            case NAME_MISSING,
                    NAME_ODD,
                    NAME_DIFFERS,
                    PERSON_UNKNOWN,
                    ID_OF_ANOTHER,
                    ID_DIFFERS_IN_ROW,
                    NOBODY_OF_THAT_NAME,
                    SEVERAL_OF_THAT_NAME,
                    IN_ANOTHER_HOUSEHOLD,
                    STRUCK_THROUGH -> EnumSet.of(CANDIDATE, CORRECT, LEAVE_OUT);
            case SEX_DIFFERS_FROM_ID,
                    BIRTH_DIFFERS_FROM_ID,
                    VILLAGE_DIFFERS,
                    DIED,
                    MOVED_AWAY,
                    END_BEFORE_START,
                    SAID_OTHERWISE,
                    SECOND_HEAD,
                    AMOUNTS_DISAGREE,
                    UNIT_DIFFERS,
                    REPAIR_NOT_DECLARED,
                    HIDDEN_ROW -> EnumSet.of(CANDIDATE, STANDS, CORRECT, LEAVE_OUT);
            case UNUSUAL,
                    NEGATIVE,
                    DATE_UNREADABLE,
                    DATE_IMPOSSIBLE,
                    DATE_AMBIGUOUS,
                    VALUE_MISSING,
                    NUMBER_UNREADABLE,
                    NUMBER_LOST_DIGITS,
                    CODE_UNKNOWN -> EnumSet.of(WITHOUT, CORRECT, LEAVE_OUT);
            case VILLAGE_MISSING,
                    VILLAGE_UNKNOWN,
                    VILLAGE_FORMER,
                    VILLAGE_SEVERAL,
                    NAME_CHARACTER_LOST,
                    TOO_LONG,
                    VALUE_UNFIT,
                    FORMULA_FAILED -> EnumSet.of(CORRECT, LEAVE_OUT);
        };
    }
}
