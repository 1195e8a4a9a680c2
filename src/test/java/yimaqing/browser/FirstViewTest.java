package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What a phone must fetch before somebody at a door can read whom to call: little, and all of it text.
class FirstViewTest extends BrowserTest {
    private static final int MOST_BYTES = 14_000;
    private final String door = "/h/" + tour.households().getFirst().token();

    @Test
    void aStrangersPageWithAllItLoadsIsSmallEnoughForTheWeakestSignal() throws IOException, InterruptedException {
        var page = phone();
        var addresses = new LinkedHashSet<String>();
        page.onRequest(request -> addresses.add(request.url()));
        page.navigate(door);
        addresses.add(url(page.getAttribute("link[rel=icon]", "href")));
        int bytes = 0;
        for (var address : addresses) bytes += compressed(address);
        assertThat(addresses).hasSize(4);
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void theFamilysOwnPageFitsIntoTheSame() throws IOException {
        var page = phone();
        enter(page, tour.households().getFirst());
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(page.content().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(page.locator(".policies a").count()).isGreaterThan(20);
        assertThat(packed.size()).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static int compressed(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body().length;
        }
    }

    @Test
    void thePageIsCompleteWithoutScripts() {
        assertThat(read(Screen.PHONE.options().setJavaScriptEnabled(false)))
                .isEqualTo(read(Screen.PHONE.options()))
                .contains("小李村");
    }

    private String read(Browser.NewContextOptions options) {
        var page = window(options).newPage();
        page.navigate(door);
        return page.innerText("main");
    }
}
