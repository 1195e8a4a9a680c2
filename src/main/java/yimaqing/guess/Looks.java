package yimaqing.guess;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yimaqing.hearing.Heard;
import yimaqing.hearing.Hearing;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Writing;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Type;
import yimaqing.sheet.Cell;

/// What the values of one column look like. It answers with shares of the cells that hold something, from 0 to 1.
final class Looks {
    private static final String ACCOUNT = "[0-9]{16,19}";
    private static final Pattern HELD = Pattern.compile("[A-Za-z]{0,4}([0-9]{17}[0-9Xx])[0-9A-Za-z]{0,4}");
    /// Of a bank, a meter, a subscription.
    private static final String ANY_ACCOUNT = "[0-9]{6,24}";
    private static final String MOBILE = "(\\+?86)?1[3-9][0-9]{9}";

    private final List<Cell> cells;
    private final Hearing hearing;
    private final Map<Asked, Double> fits = new HashMap<>();

    private record Asked(Type type, Writing writing) {}

    Looks(List<Cell> cells, Hearing hearing) {
        this.cells = List.copyOf(cells);
        this.hearing = hearing;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int size() {
        return cells.size();
    }

    List<String> samples(int most) {
        return cells.stream().map(Cell::text).distinct().limit(most).toList();
    }

    private double share(Predicate<Cell> is) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(is).count() / cells.size();
    }

    private static String bare(Cell cell) {
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}'-]", "");
    }

    double idNumbers() {
        return share(cell -> IdNumber.read(cell.text()) instanceof IdNumber.Good);
    }

    /// Numbers that hold an ID number, with up to four signs before or behind it.
    double heldIdNumbers() {
        return share(cell -> {
            var id = HELD.matcher(bare(cell));
            return id.matches() && IdNumber.read(id.group(1)) instanceof IdNumber.Good;
        });
    }

    double mobiles() {
        return share(cell -> bare(cell).matches(MOBILE));
    }

    double accounts() {
        return share(cell -> bare(cell).matches(ACCOUNT)
                && hearing.villageOf(bare(cell)).isEmpty()
                && !(IdNumber.read(cell.text()) instanceof IdNumber.Good));
    }

    /// Numbers of households, which open with the code of a village.
    double householdNumbers() {
        return share(cell -> hearing.villageOf(bare(cell)).isPresent());
    }

    /// Long numbers that do not open with the code of a village: accounts of something else.
    double otherLongNumbers() {
        return share(cell -> bare(cell).matches("[0-9]{10,}")
                && hearing.villageOf(bare(cell)).isEmpty());
    }

    double among(Predicate<String> names) {
        return share(cell -> names.test(bare(cell)));
    }

    double villages() {
        return share(
                cell -> switch (hearing.village(cell.text(), java.util.Optional.empty(), java.util.Optional.empty())) {
                    case Heard.Said _ -> true;
                    case Heard.Doubtful(var why) -> why == Reason.VILLAGE_SEVERAL || why == Reason.VILLAGE_FORMER;
                    case Heard.Silent _ -> false;
                });
    }

    /// Whether it only counts the rows: 1, 2, 3.
    boolean countsRows() {
        if (cells.size() < 3) return false;
        int following = 0;
        for (int i = 1; i < cells.size(); i++)
            if (number(cells.get(i)).subtract(number(cells.get(i - 1))).compareTo(BigDecimal.ONE) == 0) following++;
        return following >= (cells.size() - 1) * 0.9;
    }

    private static BigDecimal number(Cell cell) {
        var bare = bare(cell);
        return bare.matches("[0-9]{1,7}") ? new BigDecimal(bare) : BigDecimal.ZERO;
    }

    /// Whether most values stand only once or twice, as names do and kinds do not.
    boolean isVaried() {
        return cells.stream().map(Looks::bare).distinct().count() * 2 >= cells.size();
    }

    boolean isOneValue() {
        return cells.size() >= 5 && cells.stream().map(Looks::bare).distinct().count() == 1;
    }

    /// The share of cells that are heard as this type, whether or not a person would still be asked about the value.
    double fit(Type type, Writing writing) {
        return fits.computeIfAbsent(new Asked(type, writing), asked -> switch (type) {
            case Type.Words(var form, var _) when form == Type.Form.PLACE -> villages();
            case Type.Words(var form, var _)
            when form == Type.Form.ACCOUNT -> share(cell -> bare(cell).matches(ANY_ACCOUNT));
            case Type.Words(var form, var _) when form == Type.Form.FREE -> 1 - Math.max(idNumbers(), mobiles());
            case Type.Refers _, Type.Entry _ -> 0.0;
            case Type.Words _, Type.Number _, Type.YesNo _, Type.Day _, Type.Month _, Type.OneOf _ ->
                share(cell -> isHeard(hearing.hear(cell, type, writing)));
        });
    }

    private static boolean isHeard(Heard heard) {
        return switch (heard) {
            case Heard.Said _ -> true;
            case Heard.Silent(var repairs) -> repairs.isEmpty();
            case Heard.Doubtful(var why) -> why == Reason.UNUSUAL || why == Reason.DATE_AMBIGUOUS;
        };
    }

    /// Whether values of this type look like nothing else: that they fit then says something.
    static boolean isTelling(Type type) {
        return switch (type) {
            case Type.Words(var form, var _) -> form != Type.Form.FREE;
            case Type.Number _, Type.Refers _, Type.Entry _ -> false;
            case Type.YesNo _, Type.Day _, Type.Month _, Type.OneOf _ -> true;
        };
    }
}
