package yimaqing.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import yimaqing.link.Linking;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.ruling.Rulings;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Sources;

/// All sample files together, as one office receives them, against what is known to be right row by row.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {
    private static final PlaceCode ANZE = new PlaceCode("141026");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private final Dictionary dictionary = Dictionary.shipped();
    private final Sources sources = Sources.shipped(dictionary);
    private final KnownSoFar known = new KnownSoFar(dictionary);
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final Links links = new Links();

    @BeforeAll
    void readTheFiles() throws IOException {
        var truth = Truth.find();
        Assumptions.assumeTrue(truth.isPresent(), "the truth of the sample files is not here");
        var walks = new LinkedHashMap<String, Workbook>();
        for (var file : truth.get().files())
            if (Workbook.open(truth.get().bytes(file)) instanceof Opening.Opened(var book)
                    && sources.recognise(book).isPresent()) walks.put(file, book);
        walks.forEach((_, book) -> {
            var source = sources.recognise(book).orElseThrow();
            walk(book)
                    .drafts((_, drafts) -> drafts.stream()
                            .filter(d -> d.shifted().isEmpty())
                            .filter(d -> d.doubt()
                                    .filter(x -> x.reason().isAboutWho())
                                    .isEmpty())
                            .forEach(d -> known.hear(source.key(), Linking.borne(d, dictionary))));
        });
        walks.entrySet().stream()
                .sorted(this::establishingFirst)
                .forEach(e -> score(truth.get(), e.getKey(), e.getValue()));
        scores.forEach((file, score) -> System.out.println(file.substring(0, 6) + " " + score));
        System.out.println("links: " + links);
    }

    private int establishingFirst(Map.Entry<String, Workbook> one, Map.Entry<String, Workbook> other) {
        boolean first = sources.recognise(one.getValue()).orElseThrow().establishes();
        boolean second = sources.recognise(other.getValue()).orElseThrow().establishes();
        return first == second ? one.getKey().compareTo(other.getKey()) : first ? -1 : 1;
    }

    private Walk walk(Workbook book) {
        var source = sources.recognise(book).orElseThrow();
        return new Walk(
                new Walk.File(book, source, ANZE, DAY, 1 + scores.size()),
                new Walk.Known(dictionary, Places.shipped(), known.asFoundBy(source.department()), Rulings.NONE));
    }

    private void score(Truth truth, String file, Workbook book) {
        var score = new Score(file);
        walk(book)
                .through(stretch -> stretch.rows().forEach(judged -> {
                    known.take(judged);
                    var right =
                            truth.rows().get(new Truth.Row(file, stretch.sheet().name(), judged.row()));
                    score.add(judged, right);
                    links.add(judged, right);
                }));
        known.index();
        scores.put(file, score);
    }

    @Test
    void everyRowOfEveryFileIsScored() {
        assertThat(scores.values().stream().mapToInt(Score::rows).sum()).isGreaterThan(8_000);
    }
}
