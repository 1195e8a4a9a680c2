package yimaqing.source;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yimaqing.hearing.Agreement;
import yimaqing.hearing.Repair;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.pack.Type;
import yimaqing.source.Source.Acceptance;

/// Reads the description of a source from the county pack, and refuses what contradicts the dictionary with file and
/// line.
final class SourceFile {
    private static final Set<String> SOURCE_WORDS = Set.of(
            "key",
            "zh",
            "en",
            "department",
            "establishes",
            "second_person",
            "day_after",
            "every",
            "by_day",
            "by",
            "repairs",
            "hidden",
            "sheets");
    private static final Set<String> LAYOUT_WORDS = Set.of("key", "zh", "en", "columns", "agree", "above", "group_in");

    private final ColumnFile columns;
    private final Set<Repair> repairs;
    private final boolean readsHidden;

    private SourceFile(ColumnFile columns, PackNode file) {
        this.columns = columns;
        this.repairs = file.part("repairs").list().stream()
                .map(node -> mended(node, Repair::valueOf))
                .collect(Collectors.toSet());
        this.readsHidden = file.find("hidden").map(SourceFile::isRead).orElse(false);
    }

    private static boolean isRead(PackNode hidden) {
        if (hidden.text().equals("read")) return true;
        throw hidden.fault("“hidden” may only say “read”");
    }

    static Source read(PackNode file, Dictionary dictionary) {
        file.allowing(SOURCE_WORDS);
        var department =
                mended(file.part("department"), d -> dictionary.department(d).key());
        var reader = new SourceFile(new ColumnFile(dictionary, department), file);
        return mended(
                file.part("key"),
                key -> new Source(
                        key,
                        file.label(),
                        new Source.Sender(department, file.part("establishes").yes()),
                        new Source.Terms(acceptance(file), rhythm(file)),
                        file.find("day_after").map(PackNode::text),
                        file.part("sheets").list().stream().map(reader::layout).toList()));
    }

    private static Source.Rhythm rhythm(PackNode file) {
        var every = file.find("every");
        var byDay = file.find("by_day");
        var by = file.find("by");
        return switch (every.map(PackNode::text).orElse("")) {
            case "" -> {
                refuse(byDay.or(() -> by), "is said without “every”");
                yield new Source.Unset();
            }
            case "month" -> {
                refuse(by, "is for every year; a month has “by_day”");
                yield mended(
                        file.part("by_day"),
                        _ -> new Source.Monthly(file.part("by_day").whole()));
            }
            case "year" -> {
                refuse(byDay, "is for every month; a year has “by”");
                yield mended(file.part("by"), day -> new Source.Yearly(dayOfYear(day)));
            }
            default -> throw every.get().fault("“every” may only say “month” or “year”");
        };
    }

    private static void refuse(Optional<PackNode> unwanted, String why) {
        unwanted.ifPresent(node -> {
            throw node.fault("this " + why);
        });
    }

    private static MonthDay dayOfYear(String written) {
        try {
            return MonthDay.parse("--" + written);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("a day of the year is written like “04-30”, not “" + written + "”");
        }
    }

    private static Acceptance acceptance(PackNode file) {
        return file.find("second_person").map(PackNode::yes).orElse(false)
                ? Acceptance.SECOND_PERSON
                : Acceptance.ANYBODY;
    }

    /// What is refused at birth is said with the line it stands in.
    static <T> T mended(PackNode at, Function<String, T> make) {
        try {
            return make.apply(at.text());
        } catch (IllegalArgumentException refused) {
            throw at.fault(String.valueOf(refused.getMessage()));
        }
    }

    private Layout layout(PackNode node) {
        node.allowing(LAYOUT_WORDS);
        var columns =
                node.part("columns").list().stream().map(this.columns::column).toList();
        var names = columns.stream().map(Column::name).collect(Collectors.toSet());
        var agreements = node.find("agree").map(PackNode::list).orElse(List.of()).stream()
                .map(written -> agreement(written, names))
                .toList();
        var above = node.find("above").map(PackNode::list).orElse(List.of()).stream()
                .map(this::above)
                .toList();
        var rules = new Layout.Rules(
                repairs, agreements, above, node.find("group_in").map(SourceFile::groupIn), readsHidden);
        return mended(node.part("key"), key -> new Layout(key, node.label(), columns, rules));
    }

    private static Agreement agreement(PackNode written, Set<String> names) {
        var agreement = mended(written, Agreement::read);
        agreement.columns().stream()
                .filter(column -> !names.contains(column))
                .findFirst()
                .ifPresent(unknown -> {
                    throw written.fault("this sheet has no column “" + unknown + "”");
                });
        return agreement;
    }

    private static Layout.GroupIn groupIn(PackNode node) {
        node.allowing(Set.of("column", "find"));
        return new Layout.GroupIn(
                HeaderSearch.plain(node.part("column").text()),
                mended(node.part("find"), Pattern::compile).pattern());
    }

    private Layout.Above above(PackNode node) {
        node.allowing(Set.of("find", "says", "field"));
        var target = columns.target(node);
        if (!(target.type() instanceof Type.Words)) throw node.fault("what stands above the header is words");
        return new Layout.Above(mended(node.part("find"), Pattern::compile), target);
    }
}
