package yimaqing.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.guess.Guess;
import yimaqing.guess.Guessing;
import yimaqing.mapping.Fault.Kind;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Workbook;
import yimaqing.source.Column;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// How a county reads its departments' tables: what the product ships with, and what its people made of others.
@Component
public class Mappings {
    /// Sources that one county may have made, and versions of one of them.
    public static final int MOST_SOURCES = 200;
    public static final int MOST_VERSIONS = 500;

    private final Dictionary dictionary;
    private final Places places;
    private final MappingStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Sources shipped;

    Mappings(Dictionary dictionary, Places places, MappingStore store, TransactionTemplate transaction, Clock clock) {
        this.dictionary = dictionary;
        this.places = places;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.shipped = Sources.shipped(dictionary);
    }

    /// The county's sources: those that ship, each replaced by the county's own newest version where there is one.
    /// What a newer dictionary made [unsound][#unsound] is left out, together with what it replaced.
    public Sources of(PlaceCode county) {
        var read = store.newest(county).stream().map(this::read).toList();
        return shipped.without(read.stream().map(Read::key).collect(Collectors.toSet()))
                .with(read.stream().flatMap(r -> r.source().stream()).toList());
    }

    /// The county's own sources that the dictionary of today contradicts, and how. A person mends them.
    public Map<String, Fault> unsound(PlaceCode county) {
        return store.newest(county).stream()
                .map(this::read)
                .flatMap(r -> r.fault().map(f -> Map.entry(r.key(), f)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A stored version, read again: a source or a fault.
    private record Read(String key, Optional<Source> source, Optional<Fault> fault) {}

    private Read read(Version version) {
        try {
            return new Read(
                    version.key(),
                    Optional.of(Sources.read(version.key(), version.yaml(), dictionary)),
                    Optional.empty());
        } catch (PackFault fault) {
            return new Read(version.key(), Optional.empty(), Optional.of(unsound(fault)));
        }
    }

    private static Fault unsound(PackFault fault) {
        return new Fault(Kind.UNSOUND, fault.line() + ": " + fault.sentence());
    }

    /// The versions of one source that were made in the county, the newest first; empty where nobody made any.
    public List<Version> history(PlaceCode county, String key) {
        return store.history(county, key);
    }

    /// The version of a source that is in force in the county; 0 is what the product ships with.
    public int version(PlaceCode county, String key) {
        return store.newest(county).stream()
                .filter(v -> v.key().equals(key))
                .mapToInt(Version::number)
                .findFirst()
                .orElse(0);
    }

    /// A source as it was in one version; 0 is what the product ships with.
    public Optional<Source> at(PlaceCode county, String key, int version) {
        if (version == 0) return shipped.find(key);
        return store.history(county, key).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .flatMap(v -> read(v).source());
    }

    /// What the product thinks that a table says.
    public Guess guess(PlaceCode county, Workbook workbook) {
        return guess(county, workbook, Guess.Hints.NONE);
    }

    /// The same, after a person said which row is the header or which department sent it.
    public Guess guess(PlaceCode county, Workbook workbook, Guess.Hints hints) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Guessing(county, today, dictionary, places, of(county)).guess(workbook, hints);
    }

    /// A guess as a form holds it; `label` is what the table shall be called where it resembles no known source.
    public Made prefilled(Guess guess, String label) {
        return Prefilled.of(guess, label);
    }

    /// Remembers what a person made, as the next version of its source; making the same again adds none.
    public Keeping keep(PlaceCode county, Made made, String by) {
        return keep(county, made, by, OptionalInt.empty());
    }

    /// The same, if `from` is still the version that stands: it is what the person saw who changed it.
    public Keeping keep(PlaceCode county, Made made, String by, OptionalInt from) {
        var faults = MadeChecks.faults(made, dictionary, shipped);
        if (!faults.isEmpty()) return new Keeping.Refused(faults);
        return transaction.execute(_ -> {
            store.lock(county);
            var key = made.about().key();
            if (from.isPresent() && !key.isBlank() && version(county, key) != from.getAsInt())
                return refused(Kind.CHANGED_MEANWHILE, key);
            return kept(county, made, by);
        });
    }

    private Keeping kept(PlaceCode county, Made made, String by) {
        var own = store.newest(county);
        var known = Stream.concat(
                        shipped.all().stream().map(Source::key), own.stream().map(Version::key))
                .collect(Collectors.toSet());
        var key = made.about().key().isBlank() ? freeKey(known) : made.about().key();
        if (!made.about().key().isBlank() && !known.contains(key)) return refused(Kind.NO_SUCH_SOURCE, key);
        var before = own.stream().filter(v -> v.key().equals(key)).findFirst();
        var yaml = MadeText.of(key, made);
        if (before.filter(v -> v.yaml().equals(yaml)).isPresent())
            return new Keeping.Kept(key, before.get().number());
        if (before.isEmpty() && own.size() >= MOST_SOURCES) return refused(Kind.TOO_MANY_SOURCES, "");
        int next = before.map(Version::number).orElse(0) + 1;
        if (next > MOST_VERSIONS) return refused(Kind.TOO_MANY_VERSIONS, key);
        var version = new Version(key, next, yaml, by, clock.instant());
        var read = read(version);
        if (read.source().isEmpty())
            return new Keeping.Refused(List.of(read.fault().orElseThrow()));
        var alike = alike(read.source().get(), of(county));
        if (alike.isPresent()) return refused(Kind.ALIKE, alike.get().label().zh());
        store.add(county, version);
        return new Keeping.Kept(key, next);
    }

    private static Keeping refused(Kind kind, String which) {
        return new Keeping.Refused(List.of(new Fault(kind, which)));
    }

    private static String freeKey(Set<String> known) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "made-" + n)
                .filter(key -> !known.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /// Another source that no file could tell from this one.
    private static Optional<Source> alike(Source made, Sources known) {
        return known.all().stream()
                .filter(other -> !other.key().equals(made.key()))
                .filter(other -> names(other).equals(names(made)))
                .findFirst();
    }

    private static Set<Set<String>> names(Source source) {
        return source.layouts().stream()
                .map(layout -> layout.columns().stream().map(Column::name).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
