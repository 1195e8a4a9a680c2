package yimaqing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;

/// Every address takes so much and not a byte more, whether its length was said or not.
class BodyLimitsTest extends CountyTest {

    @Test
    void aFormIsShortAndWhatIsLongIsNamed() {
        assertThat(BodyLimits.of("/sign-in")).isEqualTo(new BodyLimits.Limit(64 << 10, false));
        assertThat(BodyLimits.of("/desk/policies/rain_plan/versions/1/draft").bytes())
                .isEqualTo(1 << 20);
        assertThat(BodyLimits.of("/intake")).isEqualTo(new BodyLimits.Limit(100 << 20, true));
        assertThat(BodyLimits.of("/intake/1/acceptance").bytes()).isEqualTo(64 << 10);
        assertThat(BodyLimits.of("/intake/").bytes()).isEqualTo(64 << 10);
    }

    @Test
    void oneByteMoreThanTheLimitIsRefusedEverywhere() throws IOException {
        var taken = new ArrayList<String>();
        for (var path : posted()) {
            long over = BodyLimits.of(path).bytes() + 1;
            try (var wire = new Wire(port()).send(Wire.head(path, "", "Content-Length: " + over))) {
                var answer = wire.answer();
                if (!isRefused(path, answer))
                    taken.add(path + ": " + answer.lines().findFirst());
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aBodyOfUnsaidLengthEndsAtTheLimit() throws IOException {
        var cookie = cookieOfAnOfficial();
        var taken = new ArrayList<String>();
        for (var path : posted()) {
            var limit = BodyLimits.of(path);
            // a session opens nothing for programs, so that nothing of theirs is read
            if (path.startsWith("/api/") || limit.ofFiles()) continue;
            try (var wire = new Wire(port()).send(Wire.head(path, cookie, "Transfer-Encoding: chunked"))) {
                var answer = wire.sendChunked(limit.bytes()).answer();
                if (!isRefused(path, answer))
                    taken.add(path + ": " + answer.lines().findFirst());
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void photosOfUnsaidLengthEndAtTheLimitToo() throws IOException {
        var head = Wire.head("/desk/scan/picture", cookieOfAnOfficial(), "Transfer-Encoding: chunked")
                .replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b");
        var begun = "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\r\n";
        try (var wire = new Wire(port()).send(head + Integer.toHexString(begun.length()) + "\r\n" + begun + "\r\n")) {
            var answer = wire.sendChunked(BodyLimits.of("/desk/scan/picture").bytes())
                    .answer();
            assertThat(answer).startsWith("HTTP/1.1 413").contains("太大");
        }
    }

    private static boolean isRefused(String path, String answer) {
        return answer.startsWith("HTTP/1.1 413")
                && (path.startsWith("/api/") ? answer.contains("application/problem+json") : answer.contains("太大"));
    }

    private static String cookieOfAnOfficial() {
        var official = Tour.of(url("")).officials().getFirst();
        var phone = new Phone(url(""));
        phone.signIn(official.username(), official.password());
        return "ymq=" + phone.cookie("ymq").orElseThrow();
    }

    private static List<String> posted() throws IOException {
        return new ClassPathResource("routes.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("POST "))
                .map(line -> line.split("\t")[1].replaceAll("[{}]", ""))
                .toList();
    }
}
