package yimaqing.forgetting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.forgetting.Period.Basis;
import yimaqing.forgetting.Period.ByPaper;
import yimaqing.forgetting.Period.Holds;
import yimaqing.forgetting.Period.Months;
import yimaqing.forgetting.Period.Store;
import yimaqing.forgetting.Period.Then;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.pack.SubjectKind;

/// The retention schedule of the pack, or the file that `yimaqing.retention` names in its place. Every group that is
/// said of families stands in exactly one line of it.
@Component
public class Schedule {
    public static final int MOST_MONTHS = 1_200;
    private static final String FILE = "county/retention.yaml";
    private static final String UNSET = "unset";

    private final List<Period> periods;

    @Autowired
    Schedule(Dictionary dictionary, @Value("${yimaqing.retention:}") String instead) {
        this(instead.isBlank() ? PackNode.read(FILE) : read(Path.of(instead.strip())), dictionary);
    }

    private Schedule(PackNode file, Dictionary dictionary) {
        var lines = file.allowing(Set.of("periods")).part("periods");
        this.periods = lines.list().stream().map(Schedule::period).toList();
        check(lines, dictionary);
    }

    /// Reads the text of a schedule.
    ///
    /// @throws PackFault naming file and line of what is wrong
    public static Schedule parse(String file, String text, Dictionary dictionary) {
        return new Schedule(PackNode.parse(file, text), dictionary);
    }

    private static PackNode read(Path file) {
        try {
            return PackNode.parse(file.toString(), Files.readString(file));
        } catch (IOException broken) {
            throw new PackFault(file.toString(), 0, "the file of yimaqing.retention cannot be read");
        }
    }

    private static Period period(PackNode node) {
        node.allowing(Set.of("key", "zh", "en", "holds", "basis", "source", "months", "counties", "then"));
        return new Period(
                node.part("key").text(),
                node.label(),
                holds(node.part("holds")),
                new Basis(node.part("basis").label(), node.part("source").label()),
                new Months(months(node.part("months")), counties(node)),
                oneOf(node.part("then"), Then.values()));
    }

    private static Holds holds(PackNode node) {
        return node.isList()
                ? new Holds(Set.copyOf(node.texts()), Optional.empty())
                : new Holds(Set.of(), Optional.of(oneOf(node, Store.values())));
    }

    private static Optional<Integer> months(PackNode node) {
        if (node.text().equals(UNSET)) return Optional.empty();
        int months = node.whole();
        if (months < 0 || months > MOST_MONTHS) throw node.fault("a period has 0 to " + MOST_MONTHS + " months");
        return Optional.of(months);
    }

    private static Map<String, ByPaper> counties(PackNode node) {
        var counties = new HashMap<String, ByPaper>();
        for (var one : node.find("counties").map(PackNode::list).orElse(List.of())) {
            one.allowing(Set.of("county", "months", "paper"));
            var code = one.part("county").text();
            if (!code.matches("[0-9]{6}")) throw one.part("county").fault("a county has a code of six digits");
            int months = months(one.part("months"))
                    .orElseThrow(() -> one.part("months").fault("a county's own period is a number of months"));
            if (counties.put(code, new ByPaper(months, one.part("paper").text())) != null)
                throw one.part("county").fault("the county " + code + " stands here twice");
        }
        return counties;
    }

    private static <T extends Enum<T>> T oneOf(PackNode node, T[] values) {
        for (var value : values) if (value.name().toLowerCase(Locale.ROOT).equals(node.text())) return value;
        throw node.fault("“" + node.text() + "” is no word of this file");
    }

    private void check(PackNode lines, Dictionary dictionary) {
        var ofFamilies = dictionary.attributes().stream()
                .filter(a -> a.subject() != SubjectKind.VILLAGE)
                .map(a -> a.group())
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (int i = 0; i < periods.size(); i++) {
            var line = lines.list().get(i);
            if (!seen.add("line " + periods.get(i).key())) throw line.fault("two lines have this key");
            for (var group : periods.get(i).holds().groups()) {
                if (!ofFamilies.contains(group)) throw line.fault("there is no group “" + group + "” about families");
                if (!seen.add(group)) throw line.fault("the group “" + group + "” stands in another line too");
            }
        }
        ofFamilies.removeAll(seen);
        if (!ofFamilies.isEmpty())
            throw lines.fault("no line says how long “" + ofFamilies.iterator().next() + "” is kept");
    }

    public List<Period> periods() {
        return periods;
    }

    /// The line in which a group of the dictionary stands.
    public Optional<Period> ofGroup(String group) {
        return periods.stream().filter(p -> p.holds().groups().contains(group)).findFirst();
    }

    public Optional<Period> find(String key) {
        return periods.stream().filter(p -> p.key().equals(key)).findFirst();
    }
}
