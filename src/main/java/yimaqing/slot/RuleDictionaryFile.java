package yimaqing.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.web.Words;

/// Reads a rule dictionary. The types may stand under `types`, at the top under capitalised names, or, for a small
/// dictionary beside a single rule, the fields of Household alone.
final class RuleDictionaryFile {
    private static final Set<String> FIELD_WORDS = Set.of(
            "type", "zh", "en", "unit", "least", "most", "letters", "codes", "of", "fields", "max", "ask", "from",
            "sealed");
    private static final Set<String> TYPES = Set.of("number", "yesno", "text", "code", "day", "list");
    private static final double LARGEST = 1e12;
    private static final int LETTERS = 200;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_SHAPES = 50;
    private static final int MOST_FIELDS = 300;

    private final RuleText text;
    private final Dictionary pack;
    private final SequencedMap<String, Shape> shapes = new LinkedHashMap<>();
    /// Fields written further down than the list that holds them.
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Shape shape, PackNode fields) {}

    private RuleDictionaryFile(String file, Dictionary pack) {
        this.text = new RuleText(file);
        this.pack = pack;
    }

    static RuleDictionary.Reading read(String file, PackNode node, Dictionary pack) {
        var reading = new RuleDictionaryFile(file, pack);
        if (reading.text.isParts(node)) reading.types(node);
        return reading.text.isClean()
                ? new RuleDictionary.Reading.Read(new RuleDictionary(reading.shapes))
                : new RuleDictionary.Reading.Refused(reading.text.faults());
    }

    private void types(PackNode node) {
        var types = node.find("types").orElse(node);
        if (!text.isParts(types) || types != node && !text.holds(node, Set.of("types"))) return;
        Map<String, PackNode> ofHousehold = new LinkedHashMap<>();
        types.parts().forEach((name, part) -> {
            if (Character.isUpperCase(name.codePointAt(0))) shape(name, part);
            else ofHousehold.put(name, part);
        });
        shapes.computeIfAbsent(RuleDictionary.HOUSEHOLD, this::household);
        for (int i = 0; i < waiting.size(); i++) fields(waiting.get(i));
        if (!ofHousehold.isEmpty())
            ofHousehold.forEach((name, part) -> {
                if (types == node) field(shapes.get(RuleDictionary.HOUSEHOLD), name, part);
                else text.fault(part.place(), Wrong.BAD_NAME, name);
            });
        if (shapes.get(RuleDictionary.HOUSEHOLD).fields().isEmpty())
            text.fault(node.place(), Wrong.MISSING_KEY, RuleDictionary.HOUSEHOLD);
    }

    private Shape household(String name) {
        return new Shape(name, new Label(Words.CHINESE.say("rule.household"), Words.ENGLISH.say("rule.household")));
    }

    private void shape(String name, PackNode node) {
        if (shapes.size() >= MOST_SHAPES) text.fault(node.place(), Wrong.TOO_MANY, MOST_SHAPES);
        else if (!name.matches("[A-Z][A-Za-z]*")) text.fault(node.place(), Wrong.BAD_NAME, name);
        else if (text.isParts(node)) {
            var label = new Label(word(node, "zh", name), word(node, "en", name));
            shapes.put(name, new Shape(name, label));
            waiting.add(new Waiting(shapes.get(name), node));
        }
    }

    private void fields(Waiting waiting) {
        waiting.fields().parts().forEach((name, part) -> {
            // a type may say its own name beside its fields
            if (part.isParts() || !Set.of("zh", "en").contains(name)) field(waiting.shape(), name, part);
        });
    }

    private void field(Shape shape, String name, PackNode node) {
        if (!text.holds(node, FIELD_WORDS)) return;
        if (shape.fields().size() >= MOST_FIELDS) text.fault(node.place(), Wrong.TOO_MANY, MOST_FIELDS);
        else if (!name.matches("[a-z][a-z0-9_]*")) text.fault(node.place(), Wrong.BAD_NAME, name);
        else if (shape.find(name).isPresent()) text.fault(node.place(), Wrong.DOUBLED_KEY, name);
        else {
            var label = new Label(word(node, "zh", name), word(node, "en", name));
            var type = text.part(node, "type").flatMap(t -> text.oneOf(t, TYPES));
            var manner = new Shape.Manner(
                    whole(node, "ask", 1, 9),
                    node.find("from").flatMap(text::text),
                    node.find("sealed").flatMap(text::yesNo).orElse(false));
            type.flatMap(t -> kind(shape, name, node, t)).ifPresent(kind -> shape.with(name, label, kind, manner));
        }
    }

    private Optional<Kind> kind(Shape shape, String name, PackNode node, String type) {
        return switch (type) {
            case "number" -> number(node);
            case "yesno" -> Optional.of(new Kind.YesNo());
            case "text" ->
                Optional.of(new Kind.Letters(whole(node, "letters", 1, 2_000).orElse(LETTERS)));
            case "code" -> code(shape.name() + "." + name, node);
            case "day" -> Optional.of(new Kind.Day());
            case "list" -> list(shape, name, node);
            default -> throw new IllegalStateException(type + " was read as a type");
        };
    }

    private Optional<Kind> number(PackNode node) {
        double least = node.find("least").map(n -> text.number(n).orElse(0)).orElse(0.0);
        double most = node.find("most").map(n -> text.number(n).orElse(LARGEST)).orElse(LARGEST);
        if (least <= most) return Optional.of(new Kind.Number(node.find("unit").flatMap(text::text), least, most));
        text.fault(node.place(), Wrong.OUT_OF_RANGE, least, most);
        return Optional.empty();
    }

    private Optional<Kind> code(String key, PackNode node) {
        var codes = text.part(node, "codes");
        if (codes.isEmpty()) return Optional.empty();
        if (codes.get().isParts()) return text.isParts(codes.get()) ? inline(key, codes.get()) : Optional.empty();
        var named = text.text(codes.get());
        var list = named.flatMap(pack::findCodes);
        if (named.isPresent() && list.isEmpty()) text.fault(codes.get().place(), Wrong.NO_SUCH_LIST, named.get());
        return list.map(Kind.Code::new);
    }

    private Optional<Kind> inline(String key, PackNode codes) {
        var entries = new ArrayList<CodeList.Code>();
        codes.parts().forEach((code, node) -> {
            var label = node.isParts() ? text.label(node) : text.text(node).map(said -> new Label(said, said));
            label.ifPresent(
                    l -> entries.add(new CodeList.Code(code, l, List.of(), Optional.empty(), Optional.empty())));
        });
        return Optional.of(new Kind.Code(new CodeList(key, "rule dictionary", entries)));
    }

    private Optional<Kind> list(Shape shape, String name, PackNode node) {
        if (text.part(node, "max").isEmpty()) return Optional.empty();
        int most = whole(node, "max", 1, LONGEST_LIST).orElse(1);
        var inline = node.find("fields").or(() -> node.find("of").filter(PackNode::isParts));
        if (inline.isPresent()) return records(shape, name, inline.get(), node).map(s -> new Kind.Records(s, most));
        var of = text.part(node, "of").flatMap(text::text);
        if (of.isEmpty()) return Optional.empty();
        return switch (of.get()) {
            case "text" -> Optional.of(new Kind.Texts(new Kind.Letters(LETTERS), most));
            case "code" -> code(shape.name() + "." + name, node).map(each -> new Kind.Texts(each, most));
            default -> {
                var named = Optional.ofNullable(shapes.get(of.get()));
                if (named.isEmpty())
                    text.fault(node.place(), Wrong.NO_SUCH_TYPE, of.get(), Nearest.hint(of.get(), shapes.keySet()));
                yield named.map(s -> new Kind.Records(s, most));
            }
        };
    }

    /// A list whose records are described where it stands: the shape is called as `of` says, or after the list.
    private Optional<Shape> records(Shape shape, String name, PackNode fields, PackNode list) {
        var called = list.find("of")
                .filter(of -> !of.isParts())
                .map(PackNode::written)
                .orElse(shape.name()
                        + Character.toUpperCase(name.charAt(0))
                        + name.substring(1).replace("_", ""));
        if (!text.isParts(fields)) return Optional.empty();
        shapes.put(called, new Shape(called, new Label(word(list, "zh", name), word(list, "en", name))));
        waiting.add(new Waiting(shapes.get(called), fields));
        return Optional.of(shapes.get(called));
    }

    private String word(PackNode node, String part, String otherwise) {
        return node.find(part).filter(p -> !p.isParts()).flatMap(text::text).orElse(otherwise);
    }

    private OptionalInt whole(PackNode node, String part, int least, int most) {
        if (node.find(part).isEmpty()) return OptionalInt.empty();
        var at = node.find(part).get();
        var number = text.number(at);
        if (number.isEmpty()) return OptionalInt.empty();
        int whole = (int) number.getAsDouble();
        if (whole == number.getAsDouble() && whole >= least && whole <= most) return OptionalInt.of(whole);
        text.fault(at.place(), Wrong.OUT_OF_RANGE, least, most);
        return OptionalInt.empty();
    }
}
