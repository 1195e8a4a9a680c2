package yimaqing.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// zbar by its program `zbarimg`, a few hundred pictures a call.
final class Zbar implements Decoder {
    private static final int A_CALL = 200;
    private static final int NOTHING_FOUND = 4;
    private static final List<String> COMMAND = List.of("zbarimg", "-q", "--xml", "-Sdisable", "-Sqrcode.enable");

    private final Path folder;

    private Zbar(Path folder) {
        this.folder = folder;
    }

    /// Empty where it is not installed, which is said. It writes pictures into this folder.
    static Optional<Decoder> in(Path folder) {
        boolean isThere = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "zbarimg")));
        if (!isThere)
            System.err.println("zbarimg is not installed, so two decoders read instead of three:"
                    + " apt install zbar-tools, or dnf install zbar");
        return isThere ? Optional.of(new Zbar(folder)) : Optional.empty();
    }

    @Override
    public String name() {
        return "zbar";
    }

    @Override
    public List<Optional<String>> read(List<Picture> pictures) {
        var all = new ArrayList<Optional<String>>();
        for (int from = 0; from < pictures.size(); from += A_CALL)
            all.addAll(called(pictures.subList(from, Math.min(pictures.size(), from + A_CALL))));
        return all;
    }

    private List<Optional<String>> called(List<Picture> pictures) {
        try {
            var files = new ArrayList<String>();
            for (var picture : pictures) files.add(written(picture, files.size()));
            var read = answersTo(Stream.concat(COMMAND.stream(), files.stream()).toList());
            return files.stream()
                    .map(file -> Optional.ofNullable(read.get(file)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String written(Picture picture, int number) throws IOException {
        var file = folder.resolve(number + ".pgm");
        var head = "P5 %d %d 255\n".formatted(picture.width(), picture.height()).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            out.write(picture.bytes());
        }
        return file.toString();
    }

    private static Map<String, String> answersTo(List<String> call) throws IOException {
        var program = new ProcessBuilder(call)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = program.onExit().join().exitValue();
        if (end != 0 && end != NOTHING_FOUND) throw new IOException("zbarimg ended with " + end);
        var found = new HashMap<String, String>();
        for (var source : Jsoup.parse(said, "", Parser.xmlParser()).select("source"))
            source.select("data").stream().findFirst().ifPresent(data -> found.put(source.attr("href"), data.text()));
        return found;
    }
}
