package yimaqing.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;
import yimaqing.sheet.Workbook;

/// The sources of the county pack, one file each in the folder `county/sources`. A file that arrives is recognised by
/// its column names; what it is called makes no difference.
public final class Sources {
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

    public Collection<Source> all() {
        return List.copyOf(sources.values());
    }

    public Optional<Source> find(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /// The source whose columns explain most of the file; empty when none fits or two fit equally well.
    public Optional<Source> recognise(Workbook workbook) {
        record Fit(Source source, int columns) {}
        var fits = sources.values().stream()
                .map(source -> new Fit(source, columnsFound(workbook, source)))
                .filter(fit -> fit.columns() > 0)
                .sorted(Comparator.comparingInt(Fit::columns).reversed())
                .toList();
        boolean undecided =
                fits.size() > 1 && fits.get(0).columns() == fits.get(1).columns();
        return fits.isEmpty() || undecided
                ? Optional.empty()
                : Optional.of(fits.getFirst().source());
    }

    private static int columnsFound(Workbook workbook, Source source) {
        int found = 0;
        for (var sheet : workbook.sheets()) {
            if (source.skips(sheet)) continue;
            var search = new HeaderSearch(source);
            try (var rows = workbook.rows(sheet)) {
                while (rows.hasNext() && search.wants()) search.look(rows.next());
            }
            found += search.found().map(header -> header.columns().size()).orElse(0);
        }
        return found;
    }
}
