package yimaqing.columns;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.mapping.Mappings;
import yimaqing.place.PlaceCode;
import yimaqing.source.Source;
import yimaqing.web.NotFound;

/// Finds batches and sources whose columns an official may explain; everything else is not found.
@Component
class Finding {
    private final BatchStore batches;
    private final Mappings mappings;

    Finding(BatchStore batches, Mappings mappings) {
        this.batches = batches;
        this.mappings = mappings;
    }

    /// A batch whose columns are in question, and the official who may explain them.
    record ToExplain(Batch batch, Clerk clerk, Officer officer) {}

    static Clerk clerk(Viewer viewer) {
        return Clerk.of(viewer).orElseThrow(NotFound::new);
    }

    ToExplain batch(Viewer viewer, String number) {
        var clerk = clerk(viewer);
        return Optional.of(number)
                .filter(n -> n.matches("[1-9][0-9]{0,17}"))
                .flatMap(n -> batches.find(clerk.county(), Long.parseLong(n)))
                .filter(batch -> clerk.sees(batch.sent()))
                .filter(Batch::canBeExplained)
                .map(batch -> new ToExplain(batch, clerk, (Officer) viewer))
                .orElseThrow(NotFound::new);
    }

    /// A source as it stands in the county, if this clerk may explain tables of its department. Where the newest
    /// version is unsound, the last one that can be read says whose it is.
    Source source(Clerk clerk, String key) {
        return source(clerk.county(), key)
                .filter(source -> clerk.teaches(source.department()))
                .orElseThrow(NotFound::new);
    }

    Optional<Source> source(PlaceCode county, String key) {
        return mappings.of(county).find(key).or(() -> lastSound(county, key));
    }

    private Optional<Source> lastSound(PlaceCode county, String key) {
        return mappings.history(county, key).stream()
                .flatMap(version -> mappings.at(county, key, version.number()).stream())
                .findFirst()
                .or(() -> mappings.at(county, key, 0));
    }
}
