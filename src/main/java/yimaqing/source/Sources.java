package yimaqing.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.sheet.Workbook;

/// The sources of the county pack, one file each in the folder `county/sources`. A file that arrives is recognised by
/// its column names; what it is called makes no difference.
public final class Sources {
    /// Whether a file was recognised by its columns.
    public sealed interface Recognition {

        record Recognised(Fit fit) implements Recognition {}

        /// Several sources fit equally well; a person says which.
        record Several(List<Fit> fits) implements Recognition {
            public Several {
                if (fits.size() < 2) throw new IllegalArgumentException("several are at least two");
                fits = List.copyOf(fits);
            }
        }

        record None() implements Recognition {}
    }

    private static final String FOLDER = "county/sources/";

    private final Map<String, Source> sources = new LinkedHashMap<>();

    private Sources(Collection<Source> sources) {
        for (var source : sources)
            if (this.sources.put(source.key(), source) != null)
                throw new PackFault(FOLDER, 0, "the source “" + source.key() + "” is described twice");
    }

    /// The sources the product ships with.
    ///
    /// @throws PackFault naming file and line of the first fault
    public static Sources shipped(Dictionary dictionary) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml");
            return new Sources(Arrays.stream(found)
                    .map(file -> Optional.ofNullable(file.getFilename()).orElseThrow())
                    .sorted()
                    .map(name -> SourceFile.read(PackNode.read(FOLDER + name), dictionary))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Sources of(List<Source> sources) {
        return new Sources(sources);
    }

    /// Reads the description of one source from a text.
    ///
    /// @throws PackFault naming the line of the first fault
    public static Source read(String name, String yaml, Dictionary dictionary) {
        return SourceFile.read(PackNode.parse(name, yaml), dictionary);
    }

    public Collection<Source> all() {
        return List.copyOf(sources.values());
    }

    public Optional<Source> find(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /// These with others beside them; one with a key that is here already takes its place.
    public Sources with(Collection<Source> others) {
        var all = new LinkedHashMap<>(sources);
        others.forEach(source -> all.put(source.key(), source));
        return new Sources(all.values());
    }

    /// These without those that have one of the keys.
    public Sources without(Set<String> keys) {
        return new Sources(sources.values().stream()
                .filter(source -> !keys.contains(source.key()))
                .toList());
    }

    /// The source whose columns explain most of the file.
    public Recognition recognition(Workbook workbook) {
        var beginnings = Fit.beginnings(workbook);
        var fits = sources.values().stream()
                .flatMap(source -> Fit.of(beginnings, source).stream())
                .filter(Fit::isTrusted)
                .sorted(Fit.BEST_FIRST)
                .toList();
        if (fits.isEmpty()) return new Recognition.None();
        var equal = fits.stream()
                .filter(fit -> Fit.BEST_FIRST.compare(fit, fits.getFirst()) == 0)
                .toList();
        return equal.size() > 1 ? new Recognition.Several(equal) : new Recognition.Recognised(fits.getFirst());
    }

    /// The source the file was recognised as; empty when none fits or several fit equally well.
    public Optional<Source> recognise(Workbook workbook) {
        return switch (recognition(workbook)) {
            case Recognition.Recognised(var fit) -> Optional.of(fit.source());
            case Recognition.Several _, Recognition.None _ -> Optional.empty();
        };
    }
}
