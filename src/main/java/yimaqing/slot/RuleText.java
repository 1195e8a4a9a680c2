package yimaqing.slot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import yimaqing.pack.Label;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.pack.PackNode.Place;

/// Reads the parts of a file that people write rules with. What is wrong is collected, so that one reading tells
/// everything; what could not be read is empty.
public final class RuleText {
    public static final int MOST_LETTERS = 200_000;
    public static final int MOST_FAULTS = 50;
    private static final int MOST_LETTERS_IN_A_TEXT = 2_000;
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final String file;
    private final List<RuleFault> faults = new ArrayList<>();

    public RuleText(String file) {
        this.file = file;
    }

    public List<RuleFault> faults() {
        return List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    public void fault(Place at, Wrong wrong, Object... with) {
        var fault = new RuleFault(file, at, wrong, List.of(with));
        if (faults.size() < MOST_FAULTS && !faults.contains(fault)) faults.add(fault);
    }

    /// The whole of a file's text.
    public Optional<PackNode> whole(String yaml) {
        return whole(yaml, MOST_LETTERS);
    }

    /// The whole of a text of at most this many letters.
    public Optional<PackNode> whole(String yaml, int most) {
        if (yaml.length() > most) {
            fault(new Place(1, 1), Wrong.TOO_LONG, most);
            return Optional.empty();
        }
        try {
            return Optional.of(PackNode.parse(file, yaml));
        } catch (PackFault broken) {
            fault(
                    new Place(broken.line(), 1),
                    Wrong.NOT_YAML,
                    broken.sentence().replaceFirst("^this is not YAML[^:]*: ", ""));
            return Optional.empty();
        }
    }

    /// Whether named parts stand here, none doubled and none that nobody reads.
    public boolean holds(PackNode node, Set<String> names) {
        if (!isParts(node)) return false;
        for (var name : node.names()) if (!names.contains(name.written())) unknown(name, names);
        return true;
    }

    private void unknown(PackNode name, Collection<String> names) {
        fault(name.place(), Wrong.UNKNOWN_KEY, name.written(), Nearest.hint(name.written(), names));
    }

    /// Whether named parts stand here, whatever their names.
    public boolean isParts(PackNode node) {
        if (!node.isParts()) {
            fault(node.place(), Wrong.NOT_PARTS);
            return false;
        }
        var seen = new HashSet<String>();
        boolean clean = true;
        for (var name : node.names()) {
            if (name.isList() || name.isParts()) clean = false;
            if (name.isList() || name.isParts()) fault(name.place(), Wrong.NOT_A_WORD);
            else if (!seen.add(name.written())) fault(name.place(), Wrong.DOUBLED_KEY, name.written());
        }
        return clean;
    }

    public Optional<PackNode> part(PackNode node, String name) {
        var part = node.find(name);
        if (part.isEmpty()) fault(node.place(), Wrong.MISSING_KEY, name);
        return part;
    }

    public List<PackNode> list(PackNode node) {
        if (node.isList()) return node.list();
        fault(node.place(), Wrong.NOT_A_LIST);
        return List.of();
    }

    public Optional<String> text(PackNode node) {
        var text = node.written();
        if (text.isBlank() || node.isNothing()) {
            fault(node.place(), Wrong.NOT_A_WORD);
            return Optional.empty();
        }
        if (text.length() > MOST_LETTERS_IN_A_TEXT) {
            fault(node.place(), Wrong.TEXT_TOO_LONG, MOST_LETTERS_IN_A_TEXT);
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    public Optional<String> oneOf(PackNode node, Collection<String> words) {
        var text = text(node);
        if (text.isEmpty() || words.contains(text.get())) return text;
        fault(node.place(), Wrong.NOT_ONE_OF, text.get(), Nearest.hint(text.get(), words));
        return Optional.empty();
    }

    public Optional<Label> label(PackNode node) {
        if (!isParts(node)) return Optional.empty();
        Map<String, String> said = new HashMap<>();
        var last = "";
        for (var name : node.names()) {
            var value = node.part(name.written());
            if (LANGUAGES.contains(name.written())) {
                last = name.written();
                text(value).ifPresent(words -> said.put(name.written(), words));
            } else if (value.isNothing() && value.written().isEmpty() && said.containsKey(last)) {
                // in { zh: 甲, en: A, b } YAML takes the text behind the comma for a name without a value
                said.put(last, said.get(last) + ", " + name.written());
            } else {
                unknown(name, LANGUAGES);
            }
        }
        for (var language : LANGUAGES) if (node.find(language).isEmpty()) part(node, language);
        return Optional.ofNullable(said.get("zh"))
                .flatMap(zh -> Optional.ofNullable(said.get("en")).map(en -> new Label(zh, en)));
    }

    /// A number that is written without quotes.
    public OptionalDouble number(PackNode node) {
        var text = node.written();
        if (node.isPlain() && text.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,2})?"))
            return OptionalDouble.of(Double.parseDouble(text));
        fault(node.place(), Wrong.NOT_A_NUMBER, text);
        return OptionalDouble.empty();
    }

    public Optional<LocalDate> day(PackNode node) {
        try {
            return Optional.of(LocalDate.parse(node.written()));
        } catch (DateTimeParseException noDay) {
            fault(node.place(), Wrong.NOT_A_DAY, node.written());
            return Optional.empty();
        }
    }

    public Optional<Boolean> yesNo(PackNode node) {
        var text = node.written();
        if (node.isPlain() && Set.of("yes", "true").contains(text)) return Optional.of(true);
        if (node.isPlain() && Set.of("no", "false").contains(text)) return Optional.of(false);
        fault(node.place(), Wrong.NOT_YES_NO, text);
        return Optional.empty();
    }
}
