package yimaqing.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.code.CodeHost;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.Words;

/// What is the same on every label of a county: its name, the host people compare with the address they see, the
/// hotline, and the emblem where one is set (a PNG or JPEG of at most 1 MB).
public record Imprint(String county, String host, String hotline, Optional<byte[]> emblem) {
    private static final long MOST_EMBLEM_BYTES = 1_000_000;
    private static final int LONGEST_HOTLINE = 40;

    /// Knows the imprint of any county: the properties `yimaqing.hotline` and `yimaqing.emblem`, the path of a picture.
    @Component
    public static class Imprints {
        private final CodeHost host;
        private final Places places;
        private final String hotline;
        private final Optional<byte[]> emblem;

        Imprints(
                CodeHost host,
                Places places,
                @Value("${yimaqing.hotline:}") String hotline,
                @Value("${yimaqing.emblem:}") String emblem) {
            if (hotline.length() > LONGEST_HOTLINE)
                throw new IllegalArgumentException("yimaqing.hotline has at most " + LONGEST_HOTLINE + " letters");
            this.host = host;
            this.places = places;
            this.hotline = hotline.strip();
            this.emblem = emblem.isBlank() ? Optional.empty() : Optional.of(picture(Path.of(emblem.strip())));
        }

        private static byte[] picture(Path file) {
            try {
                if (Files.size(file) > MOST_EMBLEM_BYTES)
                    throw new IllegalArgumentException("yimaqing.emblem is a picture of at most 1 MB, not " + file);
                return Files.readAllBytes(file);
            } catch (IOException broken) {
                throw new UncheckedIOException("yimaqing.emblem cannot be read: " + file, broken);
            }
        }

        public Imprint of(PlaceCode county) {
            return new Imprint(
                    places.find(county).map(Place::shortName).orElse(county.digits()),
                    host.name(),
                    hotline.isEmpty() ? Words.CHINESE.say("label.hotline.unset") : hotline,
                    emblem);
        }
    }
}
