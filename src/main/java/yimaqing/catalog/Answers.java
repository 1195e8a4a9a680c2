package yimaqing.catalog;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;

/// What somebody answered in a self-check, by the paths of the rule dictionary such as `h.members[0].age`. It lives in
/// the form alone and is kept nowhere. `?` says that it is not known.
final class Answers {
    static final String UNKNOWN = "?";
    static final String NOTHING = "none";
    static final int MOST_ANSWERS = 400;
    static final int MOST_LETTERS = 60;
    static final int MOST_PEOPLE = 12;
    static final int MOST_OF_A_LIST = 5;
    /// No question has more to tick.
    static final int MOST_OPTIONS = 40;
    private static final Pattern PATH = Pattern.compile("h(?:\\.[a-z][a-z0-9_]{0,40}(?:\\[[0-9]{1,2}])?){1,4}");
    private static final Pattern STEP = Pattern.compile("\\.([a-z][a-z0-9_]*)(?:\\[([0-9]+)])?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,8}(\\.[0-9]{1,2})?");
    /// What stands for a member where a rule wants the name: nobody is asked for it.
    private static final String NAME = "name";

    private static final String MEMBERS = "members";

    private final Questions questions;
    private final Slots laid;
    private final SequencedMap<String, String> given =
            new TreeMap<>(Comparator.comparingInt((String path) -> path.split("\\.").length)
                    .thenComparing(Comparator.naturalOrder()));

    Answers(Questions questions) {
        this.questions = questions;
        this.laid = Slots.empty(questions.dictionary().household(), RuleDictionary.HOUSEHOLD_NAME);
    }

    /// A field of one of the records as they are answered so far.
    record Place(Slots record, Field field) {}

    boolean has(String path) {
        return given.containsKey(path);
    }

    SequencedMap<String, String> given() {
        return given;
    }

    /// Takes an answer as it was typed; false when it cannot be one to a question that is asked. How long a list is
    /// must be taken before what stands in it.
    boolean take(String path, Collection<String> typed) {
        var place = place(path);
        var said = place.flatMap(p -> written(p.field(), typed));
        if (said.isEmpty() || given.size() >= MOST_ANSWERS) return false;
        given.put(path, said.get());
        put(place.get(), said.get(), _ -> "");
        return true;
    }

    /// Where a path leads that may be asked for, as far as the lists before it are said to be long enough.
    Optional<Place> place(String path) {
        return place(path, laid).filter(p -> questions.mayAsk(p.record().shape(), p.field()));
    }

    /// Where a path leads, as far as the lists before it are long enough.
    static Optional<Place> place(String path, Slots household) {
        if (!PATH.matcher(path).matches()) return Optional.empty();
        var steps = STEP.matcher(path.substring(1)).results().toList();
        var record = household;
        for (int i = 0; i < steps.size() - 1; i++) {
            var list = record.shape().find(steps.get(i).group(1)).filter(f -> f.kind() instanceof Kind.Records);
            if (list.isEmpty() || steps.get(i).group(2) == null || record.isMissing(list.get()))
                return Optional.empty();
            var records = record.records(list.get());
            int at = Integer.parseInt(steps.get(i).group(2));
            if (at >= records.length) return Optional.empty();
            record = records[at];
        }
        var last = record;
        if (steps.getLast().group(2) != null) return Optional.empty();
        return record.shape().find(steps.getLast().group(1)).map(field -> new Place(last, field));
    }

    private static Optional<String> written(Field field, Collection<String> typed) {
        var all = typed.stream()
                .map(t -> Normalizer.normalize(t, Normalizer.Form.NFKC).strip())
                .toList();
        if (all.isEmpty() || all.stream().anyMatch(t -> t.length() > MOST_LETTERS)) return Optional.empty();
        if (all.contains(UNKNOWN)) return Optional.of(UNKNOWN);
        var one = all.getFirst();
        return switch (field.kind()) {
            case Kind.YesNo _ -> Optional.of(one).filter(List.of("yes", "no")::contains);
            case Kind.Code(var codes) ->
                Optional.of(one).filter(t -> codes.find(t).isPresent());
            case Kind.Texts(var each, int most) -> several(all, each, most);
            case Kind.Number _ -> number(one, bounds(field));
            case Kind.Records _ -> number(one, bounds(field)).filter(t -> !t.contains("."));
            case Kind.Letters _, Kind.Day _ -> Optional.empty();
        };
    }

    /// The fewest and the most that can be answered where a number is asked for.
    static double[] bounds(Field field) {
        return switch (field.kind()) {
            case Kind.Number(var _, double least, double most) -> new double[] {least, most};
            case Kind.Records _ -> new double[] {isPeople(field) ? 1 : 0, most(field)};
            case Kind.YesNo _, Kind.Letters _, Kind.Code _, Kind.Day _, Kind.Texts _ ->
                throw new IllegalArgumentException(field.name() + " is not answered by a number");
        };
    }

    private static boolean isPeople(Field list) {
        return list.name().equals(MEMBERS);
    }

    private static int most(Field list) {
        int most = isPeople(list) ? MOST_PEOPLE : MOST_OF_A_LIST;
        return Math.min(most, ((Kind.Records) list.kind()).most());
    }

    /// A field for numbers that is left empty is not known.
    private static Optional<String> number(String typed, double[] bounds) {
        if (typed.isEmpty()) return Optional.of(UNKNOWN);
        if (!NUMBER.matcher(typed).matches()) return Optional.empty();
        double number = Double.parseDouble(typed);
        return number < bounds[0] || number > bounds[1]
                ? Optional.empty()
                : Optional.of(new BigDecimal(typed).stripTrailingZeros().toPlainString());
    }

    /// Several codes, or that none of them fits.
    private static Optional<String> several(List<String> all, Kind each, int most) {
        if (all.equals(List.of(NOTHING))) return Optional.of(NOTHING);
        var codes = all.size() == 1 ? List.of(all.getFirst().split(",")) : all;
        boolean fits = codes.size() <= most
                && each instanceof Kind.Code(var list)
                && codes.stream().allMatch(c -> list.find(c).isPresent());
        return fits ? Optional.of(String.join(",", codes)) : Optional.empty();
    }

    /// Everything that was answered put into `household`, which then lies ready for the rules.
    Slots slots(Slots household, IntFunction<String> names) {
        given.forEach((path, said) -> place(path, household).ifPresent(place -> put(place, said, names)));
        return household;
    }

    private static void put(Place place, String said, IntFunction<String> names) {
        if (said.equals(UNKNOWN)) return;
        var record = place.record();
        var field = place.field();
        switch (field.kind()) {
            case Kind.YesNo _ -> record.put(field, said.equals("yes"));
            case Kind.Number _ -> record.put(field, Double.parseDouble(said));
            case Kind.Code _ -> record.put(field, said);
            case Kind.Texts _ -> record.put(field, said.equals(NOTHING) ? new String[0] : said.split(","));
            case Kind.Records _ -> name(record.fill(field, Integer.parseInt(said)), names);
            case Kind.Letters _, Kind.Day _ -> throw new IllegalArgumentException(field.name() + " is never asked");
        }
    }

    private static void name(Slots[] records, IntFunction<String> names) {
        for (int i = 0; i < records.length; i++) {
            var name = records[i].shape().find(NAME).filter(f -> f.kind() instanceof Kind.Letters);
            if (name.isPresent()) records[i].put(name.get(), names.apply(i + 1));
        }
    }

    /// The paths of a field as far as the lists are answered: of the household once, of members one each.
    static List<String> paths(String shape, String field, Slots household) {
        if (shape.equals(RuleDictionary.HOUSEHOLD)) return List.of(household.path() + "." + field);
        var paths = new ArrayList<String>();
        var members = household.shape().field(MEMBERS);
        if (!household.isMissing(members))
            for (var member : household.records(members)) paths.add(member.path() + "." + field);
        return paths;
    }
}
