package yimaqing.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import yimaqing.hearing.Repair;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.sheet.Cell;
import yimaqing.sheet.SheetRow;
import yimaqing.source.Feeds.ReadRow;

/// Compares the values of a row with those of its person and household, where they are known.
final class DraftTruth {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    /// What is heard, against what is known of the person.
    private static final Map<String, String> OF_PERSON = Map.of(
            "person.name", "name",
            "person.birth", "birth",
            "person.id_number", "id_number",
            "person.phone", "phone");
    private static final Map<String, String> OF_HOUSEHOLD = Map.of(
            "home.village", "village_code",
            "home.group", "group",
            "home.number", "code",
            "power.account", "meter_no",
            "home.bank_account", "bank",
            "house.grade", "house_grade");
    /// Codes, against the words that are known.
    private static final Map<String, String> WORDS_OF_PERSON =
            Map.of("person.education", "education", "person.labour", "labour");

    private static final Map<String, Set<Repair>> REPAIRS = Map.ofEntries(
            Map.entry("D03", Set.of(Repair.ID_LOWER_X)),
            Map.entry("D04", Set.of(Repair.ID_FULL_WIDTH)),
            Map.entry("D05", Set.of(Repair.ID_BLANKS, Repair.ID_QUOTE)),
            Map.entry("D07", Set.of(Repair.ID_15_DIGITS)),
            Map.entry("D10", Set.of(Repair.NAME_BLANKS)),
            Map.entry("D15", Set.of(Repair.DATE_NOTATION)),
            Map.entry("D17", Set.of(Repair.NUMBER_NOTATION, Repair.UNIT_IN_NUMBER)),
            Map.entry("D20", Set.of(Repair.VILLAGE_SHORT_NAME)),
            Map.entry("D22", Set.of(Repair.VILLAGE_FROM_HOUSEHOLD)),
            Map.entry("D23", Set.of(Repair.PHONE_NOTATION, Repair.PHONE_UNREADABLE)),
            Map.entry("D24", Set.of(Repair.EDGE_BLANKS, Repair.LINE_BREAK)),
            Map.entry("D37", Set.of(Repair.CODE_SPELLING)));

    static final Map<String, String> SOURCE_OF = Map.ofEntries(
            Map.entry("01", "township-ledger"),
            Map.entry("02", "medical-contributions"),
            Map.entry("03", "hospital-stays"),
            Map.entry("04", "rural-allowances"),
            Map.entry("05", "employment"),
            Map.entry("06", "industry-subsidies"),
            Map.entry("07", "land-subsidy"),
            Map.entry("08", "disability-cards"),
            Map.entry("09", "pupils"),
            Map.entry("10", "house-grades"),
            Map.entry("11", "power-use"),
            Map.entry("12", "heating-season"),
            Map.entry("13", "monitored-households"));

    private DraftTruth() {}

    /// A value that was heard beside what is known.
    record Compared(String what, String heard, String known) {
        boolean isWrong() {
            return !heard.equals(known);
        }
    }

    static Stream<String> repairsMissing(ReadRow row) {
        return row.draft().stream()
                .flatMap(draft -> row.right().codes().stream()
                        .filter(REPAIRS::containsKey)
                        .filter(code -> REPAIRS.get(code).stream().noneMatch(draft.repairs()::contains))
                        .filter(code -> !isNothingToMend(code, row.row())));
    }

    /// Some rows are marked although their cells need no mending: a day as 2000-11-16, a plain number kept as text,
    /// 孔村, which has no shorter name, a phone left out, and A级, which is how the code list itself says it.
    private static boolean isNothingToMend(String code, SheetRow row) {
        return switch (code) {
            case "D15" -> anyCell(row, "(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");
            case "D17" -> anyCell(row, "[0-9]+(\\.[0-9]+)?");
            case "D20" -> anyCell(row, "\\p{IsHan}村");
            case "D23" -> !anyCell(row, "1[0-9 -]{9,12}|无");
            case "D37" -> anyCell(row, "[A-D]级");
            default -> false;
        };
    }

    private static boolean anyCell(SheetRow row, String pattern) {
        return row.cells().stream()
                .anyMatch(cell -> cell.content() instanceof Cell.Text(var text) && text.matches(pattern));
    }

    static String whole(Draft draft) {
        var heard = new TreeMap<>(draft.content().heard());
        heard.remove("person.id_number");
        return heard
                + draft.said().stream()
                        .filter(said -> !said.attribute().key().equals("person.id_number"))
                        .map(said -> said.attribute().key() + said.value())
                        .toList()
                        .toString();
    }

    static Stream<Compared> compared(Feeds feeds, ReadRow row) {
        var person = row.right().person();
        var household = row.right().household();
        return Stream.of(
                        OF_PERSON.entrySet().stream()
                                .flatMap(e ->
                                        differs(e.getKey(), row.heard(e.getKey()), feeds.known(person, e.getValue()))),
                        OF_HOUSEHOLD.entrySet().stream()
                                .flatMap(e -> differs(
                                        e.getKey(), row.heard(e.getKey()), feeds.known(household, e.getValue()))),
                        differs(
                                "sex",
                                row.heard("person.sex"),
                                feeds.known(person, "sex").equals("m") ? "1" : "2"),
                        WORDS_OF_PERSON.entrySet().stream()
                                .flatMap(e -> differs(
                                        e.getKey(),
                                        row.heard(e.getKey()),
                                        code(e.getKey(), feeds.known(person, e.getValue())))),
                        row.said("health.state", "state")
                                .flatMap(said -> differs(
                                        "health", Optional.of(said), health(feeds.known(person, "health"), said))),
                        differs(
                                "heating",
                                row.heard("living.heating"),
                                code("living.heating", feeds.known(household, "heating"))),
                        maize(feeds, row, household))
                .flatMap(stream -> stream);
    }

    private static Stream<Compared> differs(String what, Optional<String> heard, String known) {
        return heard.filter(_ -> !known.isEmpty()).stream().map(value -> new Compared(what, value, known));
    }

    private static String code(String attribute, String word) {
        return DICTIONARY.attribute(attribute).type() instanceof Type.OneOf(var codes)
                ? codes.meantBy(word).map(c -> c.code()).orElse("")
                : "";
    }

    private static String health(String known, String said) {
        return Stream.of(known.split("[,，、;；]"))
                .map(word -> DICTIONARY
                        .codes("health")
                        .meantBy(word)
                        .map(c -> c.code())
                        .orElse(word))
                .filter(said::equals)
                .findFirst()
                .orElse(known);
    }

    private static Stream<Compared> maize(Feeds feeds, ReadRow row, String household) {
        return row.draft().stream()
                .flatMap(d -> d.said().stream())
                .filter(said -> said.attribute().key().equals("industry.line"))
                .map(said -> (Value.Entry) said.value())
                .filter(line -> line.text("item").filter("maize"::equals).isPresent())
                .flatMap(line -> line.number("size").stream())
                .map(size -> new Compared(
                        "maize",
                        size.stripTrailingZeros().toPlainString(),
                        new BigDecimal(feeds.known(household, "maize_mu"))
                                .stripTrailingZeros()
                                .toPlainString()));
    }
}
