package yimaqing.filling;

import yimaqing.pack.Value;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Slots;

/// Puts one value into one slot. What does not fit the slot, or says nothing that a rule can read, stays missing.
final class Putting {
    private Putting() {}

    static void put(Slots slots, Field field, Value value) {
        switch (field.kind()) {
            case Kind.Number(var _, double least, double most) -> {
                if (value instanceof Value.Amount(var number)
                        && number.doubleValue() >= least
                        && number.doubleValue() <= most) slots.put(field, number.doubleValue());
            }
            case Kind.YesNo() -> {
                if (value instanceof Value.YesNo(boolean yes)) slots.put(field, yes);
            }
            case Kind.Day() -> day(slots, field, value);
            case Kind.Letters(int most) -> {
                if (value instanceof Value.Text(var text) && text.length() <= most) slots.put(field, text);
            }
            case Kind.Code(var codes) -> {
                if (value instanceof Value.Text(var code) && codes.find(code).isPresent()) slots.put(field, code);
            }
            case Kind.Records _, Kind.Texts _ -> throw new IllegalArgumentException(field.name() + " is a list");
        }
    }

    private static void day(Slots slots, Field field, Value value) {
        switch (value) {
            case Value.Day(var day) -> slots.put(field, day);
            // a month counts from its first day on
            case Value.Month(var month) -> slots.put(field, month.atDay(1));
            case Value.Text _, Value.Amount _, Value.YesNo _, Value.Entry _ -> {}
        }
    }
}
