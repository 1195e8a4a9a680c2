package yimaqing.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.Server;

/// Somebody who stands at a door of the sample county: first as a stranger, then, with the family's PIN, as the family.
public final class Visitor implements AutoCloseable {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String home;
    private final String token;
    private final String pin;

    /// Takes the first household of the tour.
    public Visitor(Server server) {
        home = "http://localhost:" + server.port();
        var first = JsonMapper.builder()
                .build()
                .readTree(page("/sample.json", ""))
                .get("households")
                .get(0);
        token = first.get("token").stringValue();
        pin = first.get("pin").stringValue();
    }

    public String door() {
        return "/h/" + token;
    }

    /// Shows the PIN at the door; the answer is the cookie that opens the home page from now on.
    public String proof() {
        var form = HttpRequest.newBuilder(URI.create(home + door() + "/proof"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("pin=" + pin))
                .build();
        return sent(form, SEE_OTHER)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    /// The letters of a page, as somebody with this cookie sees it; without one the cookie is "".
    public String page(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(home + path));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return sent(request.build(), OK).body();
    }

    private HttpResponse<String> sent(HttpRequest request, int expected) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected)
                throw new IllegalStateException(request.uri().getPath() + " answered " + answer.statusCode());
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
