package yimaqing.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.Named;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Cell;

/// Hears what the cells of one file say: each by the type that the dictionary gives to what its column is about.
public final class Hearing {
    private static final Pattern LARGER_UNITS = Pattern.compile("[十百千万亿]+(元|亩|度|斤|千瓦时)?|公顷|平方公里|市?斤|吨|兆瓦时|角|分|分地");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{13,}");
    private static final Pattern TOWN = Pattern.compile(".+(乡|镇|街道|街道办|街道办事处)");

    private final PlaceCode county;
    private final Places places;
    private final DayText days;
    private final NumberText numbers;
    private final WordText words = new WordText();
    private final CodeList units;

    public Hearing(PlaceCode county, LocalDate fileDay, Dictionary dictionary, Places places) {
        this.county = county;
        this.places = places;
        this.days = new DayText(fileDay);
        this.units = dictionary.codes("unit");
        this.numbers = new NumberText(units);
    }

    /// What a cell means as a value of this type.
    public Heard hear(Cell cell, Type type, Writing writing) {
        if (cell.struck()) return new Heard.Doubtful(Reason.STRUCK_THROUGH);
        if (writing.nothing().contains(WordText.plain(cell.text()))) return Heard.nothing();
        if (writing.parting().isEmpty() || !(cell.content() instanceof Cell.Text(var text)))
            return one(cell.content(), type, writing);
        return several(text.split(writing.parting().get()), type, writing);
    }

    private Heard several(String[] parts, Type type, Writing writing) {
        var values = new ArrayList<Value>();
        var repairs = EnumSet.noneOf(Repair.class);
        for (var part : parts) {
            if (Cell.isBlank(part)) continue;
            switch (one(new Cell.Text(part), type, writing)) {
                case Heard.Said(var said, var repaired) -> {
                    values.addAll(said);
                    repairs.addAll(repaired);
                }
                case Heard.Silent(var repaired) -> repairs.addAll(repaired);
                case Heard.Doubtful doubtful -> {
                    return doubtful;
                }
            }
        }
        return values.isEmpty()
                ? new Heard.Silent(repairs)
                : new Heard.Said(values.stream().distinct().toList(), repairs);
    }

    private Heard one(Cell.Content content, Type type, Writing writing) {
        return switch (type) {
            case Type.Words form -> words.hear(content, form);
            case Type.Number number -> numbers.hear(content, number, writing);
            case Type.YesNo _ -> yesNo(content);
            case Type.Day _, Type.Month _ -> days.hear(content, type);
            case Type.OneOf(var codes) -> words.code(content, codes);
            case Type.Refers _, Type.Entry _ -> throw new IllegalArgumentException("no cell says a whole " + type);
        };
    }

    private static Heard yesNo(Cell.Content content) {
        return switch (WordText.plain(WordText.text(content))) {
            case "是", "有", "√", "1", "Y", "TRUE" -> Heard.said(new Value.YesNo(true), Set.of());
            case "否", "无", "×", "0", "N", "FALSE" -> Heard.said(new Value.YesNo(false), Set.of());
            default -> new Heard.Doubtful(Reason.CODE_UNKNOWN);
        };
    }

    /// The village that is meant by a name. `near`: the village that the household number speaks of, which decides
    /// among villages of the same name.
    public Heard village(String typed, Optional<String> town, Optional<PlaceCode> near) {
        var text = WordText.plain(typed);
        return switch (named(text, town)) {
            case Named.One(var place) -> named(place, text);
            case Named.Several(var several) ->
                several.stream()
                        .filter(p -> near.filter(p.code()::equals).isPresent())
                        .findFirst()
                        .map(p -> named(p, text))
                        .orElse(new Heard.Doubtful(Reason.VILLAGE_SEVERAL));
            case Named.Former _ -> new Heard.Doubtful(Reason.VILLAGE_FORMER);
            case Named.Unknown() -> new Heard.Doubtful(Reason.VILLAGE_UNKNOWN);
        };
    }

    /// With its town where the file names one; by itself where the text brings its own town along.
    private Named named(String text, Optional<String> town) {
        var inTown = town.map(t -> places.named(WordText.plain(t) + text, county));
        return inTown.filter(n -> !(n instanceof Named.Unknown)).orElseGet(() -> places.named(text, county));
    }

    private Heard named(Place village, String text) {
        var repairs = EnumSet.noneOf(Repair.class);
        if (!village.shortName().equals(text)) repairs.add(Repair.VILLAGE_SHORT_NAME);
        var before = text.substring(
                0, Math.max(0, text.lastIndexOf(village.shortName().replaceFirst("村$", ""))));
        var town = village.parent().map(places::get).map(Place::name).orElse("");
        if (TOWN.matcher(before).matches() && !before.endsWith(town)) repairs.add(Repair.VILLAGE_FORMER_TOWN);
        return Heard.said(Value.text(village.code().digits()), repairs);
    }

    /// The village in the first 12 digits of a household number, if there is one today.
    public Optional<PlaceCode> villageOf(String householdNumber) {
        if (!LONG_NUMBER.matcher(householdNumber).matches()
                || !PlaceCode.isWellFormed(householdNumber.substring(0, 12))) return Optional.empty();
        return places.current(new PlaceCode(householdNumber.substring(0, 12))).filter(county::contains);
    }

    /// The villagers' group in an address: 4 in 良马镇良马村4组.
    public Optional<Value> groupIn(String address) {
        return AddressText.group(address);
    }

    /// An address up to the villagers' group or the number of the house.
    public String withoutHouse(String address) {
        return AddressText.withoutHouse(address);
    }

    /// The ID number inside a longer one: a disability card's begins with it, a pupil's has a letter before it.
    public Heard idNumberIn(Cell cell) {
        return words.hear(
                cell.content() instanceof Cell.Text(var text) ? new Cell.Text(HeldId.in(text)) : cell.content(),
                new Type.Words(Type.Form.ID_NUMBER, IdNumber.LENGTH));
    }

    /// The letters in the place of an ID number, without blanks and quotes, whether they are one or not.
    public String idNumberTypedIn(String text) {
        return IdNumber.bare(HeldId.in(text));
    }

    /// Whether the unit behind a column's name, such as 万元, is another than the dictionary's.
    public boolean isOtherUnit(String unit, Type type) {
        if (!(type instanceof Type.Number number) || number.unit().isEmpty()) return false;
        var known = units.meantBy(WordText.plain(unit)).map(CodeList.Code::code);
        return known.isPresent()
                ? !known.equals(number.unit())
                : LARGER_UNITS.matcher(unit).matches();
    }
}
