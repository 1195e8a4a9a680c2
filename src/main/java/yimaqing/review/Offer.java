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

    /// It is in doubt who is meant, and it may be somebody new.
    private static final Set<Reason> UNCLEAR_WHO = EnumSet.of(
            Reason.ID_MISSING,
            Reason.NEWBORN_WITHOUT_ID,
            Reason.ID_LOST_DIGITS,
            Reason.ID_WRONG_LENGTH,
            Reason.ID_WRONG_SYMBOL,
            Reason.ID_NO_SUCH_DAY,
            Reason.ID_CHECK_SYMBOL,
            Reason.NAME_WITNESSED_OTHERWISE,
            Reason.LOOKS_LIKE_SOMEBODY,
            Reason.HOUSEHOLD_NUMBER_MISSING,
            Reason.HOUSEHOLD_NUMBER_FAULTY);

    /// It is in doubt who is meant; whoever is new cannot be recorded by this row.
    private static final Set<Reason> SOMEBODY_KNOWN = EnumSet.of(
            Reason.NAME_MISSING,
            Reason.NAME_ODD,
            Reason.NAME_DIFFERS,
            Reason.PERSON_UNKNOWN,
            Reason.ID_OF_ANOTHER,
            Reason.ID_DIFFERS_IN_ROW,
            Reason.NOBODY_OF_THAT_NAME,
            Reason.SEVERAL_OF_THAT_NAME,
            Reason.IN_ANOTHER_HOUSEHOLD,
            Reason.STRUCK_THROUGH);

    /// Everything was read, and may be right.
    private static final Set<Reason> MAY_BE_RIGHT = EnumSet.of(
            Reason.SEX_DIFFERS_FROM_ID,
            Reason.BIRTH_DIFFERS_FROM_ID,
            Reason.VILLAGE_DIFFERS,
            Reason.DIED,
            Reason.MOVED_AWAY,
            Reason.END_BEFORE_START,
            Reason.SAID_OTHERWISE,
            Reason.SECOND_HEAD,
            Reason.AMOUNTS_DISAGREE,
            Reason.UNIT_DIFFERS,
            Reason.REPAIR_NOT_DECLARED,
            Reason.HIDDEN_ROW);

    /// A cell was not read; the rest of the row may be recorded without it.
    private static final Set<Reason> UNREADABLE = EnumSet.of(
            Reason.NEGATIVE,
            Reason.DATE_UNREADABLE,
            Reason.DATE_IMPOSSIBLE,
            Reason.DATE_AMBIGUOUS,
            Reason.VALUE_MISSING,
            Reason.NUMBER_UNREADABLE,
            Reason.NUMBER_LOST_DIGITS,
            Reason.CODE_UNKNOWN);

    /// What never does harm is offered for every reason: a correction, and sending the row back.
    static Set<Offer> of(Reason reason) {
        var offers = EnumSet.of(CORRECT, LEAVE_OUT);
        if (UNCLEAR_WHO.contains(reason)) offers.addAll(EnumSet.of(CANDIDATE, NEW));
        if (SOMEBODY_KNOWN.contains(reason)) offers.add(CANDIDATE);
        if (MAY_BE_RIGHT.contains(reason)) offers.addAll(EnumSet.of(CANDIDATE, STANDS));
        if (UNREADABLE.contains(reason)) offers.add(WITHOUT);
        // an unusual number is recorded as it stands once somebody has checked it
        if (reason == Reason.UNUSUAL) offers.add(STANDS);
        return offers;
    }
}
