package yimaqing.pack;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Says a value as a person would, in Chinese or English: `6.5 亩`, `2026年3月31日`, `31 March 2026`, `男`.
public final class Speech {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("y年M月d日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("y年M月");
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH);

    private static final DateTimeFormatter YEAR_ZH = DateTimeFormatter.ofPattern("y年");

    private final Dictionary dictionary;
    private final Places places;

    public Speech(Dictionary dictionary, Places places) {
        this.dictionary = dictionary;
        this.places = places;
    }

    public String say(Type type, Value value, String language) {
        return switch (value) {
            case Value.Text(var text) -> words(type, text, language);
            case Value.Amount(var year) when type instanceof Type.Number n && n.isYear() -> year.toPlainString();
            case Value.Amount(var number) ->
                number(number)
                        + (type instanceof Type.Number n
                                ? n.unit().map(u -> " " + unit(u, language)).orElse("")
                                : "");
            case Value.YesNo(var yes) -> yesNo(yes, language);
            case Value.Day(var day) -> day(day, language);
            case Value.Month(var month) -> month(month, language);
            case Value.Entry entry -> entry((Type.Entry) type, entry, language);
        };
    }

    private String words(Type type, String text, String language) {
        return switch (type) {
            case Type.OneOf(var codes) ->
                codes.find(text).map(c -> c.label().in(language)).orElse(text);
            case Type.Words(var form, var _) when form == Type.Form.PLACE -> place(text);
            default -> text;
        };
    }

    private String place(String code) {
        return code.matches("[0-9]{12}")
                ? places.find(new PlaceCode(code)).map(p -> p.shortName()).orElse(code)
                : code;
    }

    /// One field of an entry as it is said; a number has its unit with it.
    public record Part(Type.Field field, String said) {}

    /// What an entry says, field by field. References and fields that are not shown are left out.
    public List<Part> parts(Type.Entry type, Value.Entry entry, String language) {
        var units = type.units();
        return type.fields().values().stream()
                .filter(Type.Field::shown)
                .filter(f -> !units.contains(f.key()))
                .filter(f -> !(f.type() instanceof Type.Refers))
                .filter(f -> entry.get(f.key()).isPresent())
                .map(f -> new Part(
                        f,
                        say(f.type(), entry.get(f.key()).orElseThrow(), language)
                                + f.unitFrom()
                                        .flatMap(entry::get)
                                        .map(u -> " " + unit(type, f, u, language))
                                        .orElse("")))
                .toList();
    }

    private String unit(Type.Entry type, Type.Field number, Value unit, String language) {
        return say(type.field(number.unitFrom().orElseThrow()).type(), unit, language);
    }

    private String entry(Type.Entry type, Value.Entry entry, String language) {
        return parts(type, entry, language).stream().map(Part::said).collect(Collectors.joining(" · "));
    }

    public String unit(String unit, String language) {
        return dictionary
                .codes("unit")
                .find(unit)
                .map(u -> u.label().in(language))
                .orElse(unit);
    }

    /// 1234.5 as `1,234.5`.
    public static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    public static String day(LocalDate day, String language) {
        return day.format(language.equals("en") ? DAY_EN : DAY_ZH);
    }

    public static String month(YearMonth month, String language) {
        return month.format(language.equals("en") ? MONTH_EN : MONTH_ZH);
    }

    public static String year(Year year, String language) {
        return language.equals("en") ? year.toString() : year.format(YEAR_ZH);
    }

    private static String yesNo(boolean yes, String language) {
        if (language.equals("en")) return yes ? "yes" : "no";
        return yes ? "是" : "否";
    }
}
