package yimaqing.verdict;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import yimaqing.batch.RowOutcome;

/// What is right for each row of the sample files, told beside them. Only tests look at it, and only where it is there.
record Truth(Path folder, Map<Row, Right> rows) {

    record Row(String file, String sheet, int row) {}

    /// `expect` is accept, normalise, review, reject or skip.
    record Right(String person, String codes, String expect) {

        /// Whether the row bears this flaw, by its code in the truth's own list.
        boolean has(String code) {
            return List.of(codes.split("\\|")).contains(code);
        }

        RowOutcome.Kind kind() {
            return switch (expect) {
                case "accept", "normalise" -> RowOutcome.Kind.ACCEPTED;
                case "review" -> RowOutcome.Kind.REVIEW;
                case "reject" -> RowOutcome.Kind.REJECTED;
                case "skip" -> RowOutcome.Kind.SKIPPED;
                default -> throw new IllegalArgumentException(expect);
            };
        }
    }

    /// The truth in the folder that `YMQ_SHARED` names, or beside the project.
    static Optional<Truth> find() throws IOException {
        var shared = Path.of(Optional.ofNullable(System.getenv("YMQ_SHARED")).orElse("../shared"));
        var feeds = shared.resolve("data/feeds");
        var file = feeds.resolve("truth/rows.csv.gz");
        if (!Files.isReadable(file)) return Optional.empty();
        var rows = new HashMap<Row, Right>();
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var lines = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            for (var line : lines)
                rows.put(
                        new Row(line.get(0), line.get("sheet"), Integer.parseInt(line.get("row"))),
                        new Right(line.get("person_id"), line.get("codes"), line.get("expect")));
        }
        return Optional.of(new Truth(feeds, rows));
    }

    List<String> files() {
        return rows.keySet().stream().map(Row::file).distinct().sorted().toList();
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}
