package yimaqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A department's own program: it brings its key with every call and reads what comes back.
public final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String home;
    private final Map<String, String> headers;

    private Program(String home, Map<String, String> headers) {
        this.home = home;
        this.headers = headers;
    }

    public static Program withKey(String home, String letters) {
        return new Program(home, Map.of("Authorization", "Bearer " + letters));
    }

    public static Program withHeaders(String home, Map<String, String> headers) {
        return new Program(home, headers);
    }

    /// What came back.
    public record Answer(int status, String body, Map<String, List<String>> headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().getFirst())
                    .findFirst();
        }

        /// The changes of a page.
        public List<JsonNode> changes() {
            return StreamSupport.stream(json().get("changes").spliterator(), false)
                    .toList();
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)));
    }

    public Answer post(String path, byte[] body, Map<String, String> more) {
        var request =
                HttpRequest.newBuilder(URI.create(home + path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        more.forEach(request::header);
        return send(request);
    }

    /// Every change from the first to the last, read in pages of this size.
    public List<JsonNode> everything(int pageSize) {
        var all = new ArrayList<JsonNode>();
        var page = get("/api/v1/changes?limit=" + pageSize);
        all.addAll(page.changes());
        while (page.json().get("more").booleanValue()) {
            page = get("/api/v1/changes?limit=" + pageSize + "&after="
                    + page.json().get("next").longValue());
            all.addAll(page.changes());
        }
        return all;
    }

    public Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
