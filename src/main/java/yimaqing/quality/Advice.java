package yimaqing.quality;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.batch.RowOutcome;
import yimaqing.hearing.Reason;
import yimaqing.web.Words;

/// What a fault is called, and what a department can do so that the next list has fewer of its kind.
enum Advice {
    ID,
    NAME,
    WHO,
    GONE,
    VILLAGE,
    DATE,
    NUMBER,
    CODE,
    CELL,
    TWICE,
    SHIFTED,
    LEFT_OUT,
    /// A reason that this version of the product no longer knows.
    OTHER;

    private static final Map<String, Reason> REASONS =
            Arrays.stream(Reason.values()).collect(Collectors.toMap(Reason::name, Function.identity()));
    private static final Map<String, RowOutcome.Fault> FAULTS =
            Arrays.stream(RowOutcome.Fault.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    /// The name of a reason, by its key as it is kept with the row.
    static String name(String reason, Words words) {
        var key = "why." + reason;
        return words.has(key) ? words.say(key) : reason;
    }

    static Advice on(String reason) {
        if (REASONS.containsKey(reason)) return on(REASONS.get(reason));
        return FAULTS.containsKey(reason) ? on(FAULTS.get(reason)) : OTHER;
    }

    private static Advice on(RowOutcome.Fault fault) {
        return switch (fault) {
            case COLUMNS_SHIFTED -> SHIFTED;
            case LEFT_OUT -> LEFT_OUT;
        };
    }

    private static Advice on(Reason reason) {
        return switch (reason) {
            case ID_MISSING,
                    NEWBORN_WITHOUT_ID,
                    ID_LOST_DIGITS,
                    ID_WRONG_LENGTH,
                    ID_WRONG_SYMBOL,
                    ID_NO_SUCH_DAY,
                    ID_CHECK_SYMBOL,
                    ID_DIFFERS_IN_ROW,
                    SEX_DIFFERS_FROM_ID,
                    BIRTH_DIFFERS_FROM_ID,
                    ID_OF_ANOTHER -> ID;
            case NAME_MISSING, NAME_CHARACTER_LOST, NAME_ODD, NAME_DIFFERS, NAME_WITNESSED_OTHERWISE -> NAME;
            case PERSON_UNKNOWN,
                    NOBODY_OF_THAT_NAME,
                    SEVERAL_OF_THAT_NAME,
                    LOOKS_LIKE_SOMEBODY,
                    IN_ANOTHER_HOUSEHOLD,
                    HOUSEHOLD_NUMBER_MISSING,
                    HOUSEHOLD_NUMBER_FAULTY -> WHO;
            case DIED, MOVED_AWAY -> GONE;
            case VILLAGE_MISSING, VILLAGE_UNKNOWN, VILLAGE_FORMER, VILLAGE_SEVERAL, VILLAGE_DIFFERS -> VILLAGE;
            case DATE_UNREADABLE, DATE_IMPOSSIBLE, DATE_AMBIGUOUS, END_BEFORE_START -> DATE;
            case NUMBER_UNREADABLE, NUMBER_LOST_DIGITS, NEGATIVE, UNUSUAL, AMOUNTS_DISAGREE, UNIT_DIFFERS -> NUMBER;
            case CODE_UNKNOWN, TOO_LONG, VALUE_UNFIT, REPAIR_NOT_DECLARED -> CODE;
            case VALUE_MISSING, HIDDEN_ROW, FORMULA_FAILED, STRUCK_THROUGH -> CELL;
            case SAID_OTHERWISE, SECOND_HEAD -> TWICE;
        };
    }

    String in(Words words) {
        return words.say("quality.advice." + name());
    }
}
