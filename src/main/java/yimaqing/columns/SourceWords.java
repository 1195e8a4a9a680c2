package yimaqing.columns;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer.Officer;
import yimaqing.mapping.Fault;
import yimaqing.mapping.Made;
import yimaqing.mapping.Mappings;
import yimaqing.mapping.Version;
import yimaqing.pack.Dictionary;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.source.Source;
import yimaqing.web.Frame;

/// Puts the county's kinds of tables into words.
@Component
class SourceWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Mappings mappings;
    private final Finding finding;
    private final Dictionary dictionary;
    private final Meanings meanings;
    private final Accounts accounts;

    SourceWords(Mappings mappings, Finding finding, Dictionary dictionary, Meanings meanings, Accounts accounts) {
        this.mappings = mappings;
        this.finding = finding;
        this.dictionary = dictionary;
        this.meanings = meanings;
        this.accounts = accounts;
    }

    /// All that this clerk may explain: those that are sound, and those that no longer are.
    SourcePage.All list(Clerk clerk, Frame frame) {
        var unsound = mappings.unsound(clerk.county());
        var sound = mappings.of(clerk.county()).all().stream();
        var broken =
                new TreeSet<>(unsound.keySet()).stream().flatMap(key -> finding.source(clerk.county(), key).stream());
        return new SourcePage.All(Stream.concat(broken, sound)
                .filter(source -> clerk.teaches(source.department()))
                .map(source -> line(clerk, source, unsound, frame))
                .toList());
    }

    private SourcePage.Line line(Clerk clerk, Source source, Map<String, Fault> unsound, Frame frame) {
        int columns = source.layouts().stream()
                .mapToInt(layout -> layout.columns().size())
                .sum();
        return new SourcePage.Line(
                source.key(),
                source.label().in(frame.language()),
                dictionary.department(source.department()).label().in(frame.language()),
                frame.say("columns.size", source.layouts().size(), columns),
                mappings.history(clerk.county(), source.key()).stream()
                        .findFirst()
                        .map(version -> words(version, frame))
                        .orElse(frame.say("columns.shipped")),
                Optional.ofNullable(unsound.get(source.key())).map(fault -> frame.say(fault.words(), fault.which())));
    }

    private String words(Version version, Frame frame) {
        return frame.say(
                "columns.version",
                version.number(),
                accounts.officer(version.by()).map(Officer::name).orElse(version.by()),
                MOMENT.format(version.at().atZone(Households.ZONE)));
    }

    SourcePage page(Clerk clerk, Source source, Optional<String> said, Frame frame) {
        var made = Made.of(source);
        return new SourcePage(
                line(clerk, source, mappings.unsound(clerk.county()), frame),
                made.tables().stream()
                        .map(table -> new SourcePage.Table(
                                frame.language().equals("en") ? table.en() : table.zh(),
                                table.columns().stream().map(c -> row(c, frame)).toList()))
                        .toList(),
                made.about().reading().repairs().stream()
                        .sorted()
                        .map(repair -> frame.say("repair." + repair))
                        .toList(),
                versions(clerk, source.key(), frame),
                said);
    }

    private SourcePage.Row row(Made.OneColumn column, Frame frame) {
        return new SourcePage.Row(
                column.needed() ? frame.say("columns.is.needed", column.name()) : column.name(),
                String.join(frame.say("columns.comma"), column.also()),
                meanings.say(column.use(), frame),
                written(column.written(), frame));
    }

    private static String written(Made.Written written, Frame frame) {
        var parts = new ArrayList<String>();
        if (!written.ending().isBlank()) parts.add(frame.say("columns.written.ending", written.ending()));
        if (!written.parting().isBlank()) parts.add(frame.say("columns.written.parting", written.parting()));
        if (!written.nothing().isEmpty())
            parts.add(frame.say("columns.written.nothing", sorted(written.nothing(), frame)));
        if (!written.askAbove().isBlank()) parts.add(frame.say("columns.written.above", written.askAbove()));
        return String.join(frame.say("columns.semicolon"), parts);
    }

    private static String sorted(Set<String> words, Frame frame) {
        return words.stream().sorted().collect(Collectors.joining(frame.say("columns.comma")));
    }

    private List<SourcePage.Version> versions(Clerk clerk, String key, Frame frame) {
        int stands = mappings.version(clerk.county(), key);
        var versions = new ArrayList<SourcePage.Version>();
        for (var version : mappings.history(clerk.county(), key))
            versions.add(new SourcePage.Version(version.number(), words(version, frame), version.number() == stands));
        if (mappings.at(clerk.county(), key, 0).isPresent())
            versions.add(new SourcePage.Version(0, frame.say("columns.shipped"), stands == 0));
        return versions;
    }
}
