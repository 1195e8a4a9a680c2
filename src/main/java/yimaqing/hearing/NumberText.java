package yimaqing.hearing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.pack.CodeList;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;

/// Reads numbers as offices type them: 4,300, ４３００, ￥4300, 4300元. A unit is accepted only where it is the unit that
/// the dictionary gives the attribute: 万元 or 斤 would change the number, so a person decides.
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("([^\\d.+-]*)([+-]?\\d[\\d,]*(?:\\.\\d+)?)(\\D*)");

    private final CodeList units;

    NumberText(CodeList units) {
        this.units = units;
    }

    Heard hear(Cell.Content content, Type.Number type, Writing writing) {
        return switch (content) {
            case Cell.Number(var number, var _) -> judged(number, type, writing, EnumSet.noneOf(Repair.class));
            case Cell.Text(var text) -> ofText(text, type, writing);
            case Cell.Error _ -> new Heard.Doubtful(Reason.FORMULA_FAILED);
        };
    }

    private Heard ofText(String typed, Type.Number type, Writing writing) {
        var plain = WordText.normal(typed);
        var found = NUMBER.matcher(writing.ending()
                .filter(plain::endsWith)
                .map(ending -> plain.substring(0, plain.length() - ending.length()))
                .orElse(plain));
        if (!found.matches()) return new Heard.Doubtful(Reason.NUMBER_UNREADABLE);
        var repairs = EnumSet.noneOf(Repair.class);
        for (var unit : new String[] {found.group(1), found.group(3)}) {
            if (unit.isEmpty()) continue;
            if (!isUnit(unit, type)) return new Heard.Doubtful(Reason.NUMBER_UNREADABLE);
            repairs.add(Repair.UNIT_IN_NUMBER);
        }
        var digits = found.group(2).replace(",", "");
        if (!typed.contains(digits) || !typed.equals(typed.strip())) repairs.add(Repair.NUMBER_NOTATION);
        return judged(new BigDecimal(digits), type, writing, repairs);
    }

    private boolean isUnit(String text, Type.Number type) {
        if (type.isYear()) return text.equals("年");
        return units.meantBy(text).map(CodeList.Code::code).equals(type.unit())
                && type.unit().isPresent();
    }

    private static Heard judged(BigDecimal number, Type.Number type, Writing writing, Set<Repair> repairs) {
        if (number.signum() < 0) return new Heard.Doubtful(Reason.NEGATIVE);
        boolean asks =
                writing.askAbove().filter(most -> number.compareTo(most) > 0).isPresent();
        if (asks || number.compareTo(BigDecimal.valueOf(type.most())) > 0) return new Heard.Doubtful(Reason.UNUSUAL);
        if (number.stripTrailingZeros().scale() > type.decimals()) return new Heard.Doubtful(Reason.VALUE_UNFIT);
        return Heard.said(new Value.Amount(number), repairs);
    }
}
