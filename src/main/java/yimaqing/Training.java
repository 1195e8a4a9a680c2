package yimaqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// A short life of the whole server on a folder that is thrown away afterwards, during which the JVM learns what a
/// start needs (its AOT cache). The launcher keeps the cache and deletes the folder.
final class Training {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/c", "/v/141026104207", "/no-such-page");

    private Training() {}

    static void run(RunOptions options) {
        var empty = new RunOptions(0, options.data(), true);
        try (var server = Server.start(empty, Server.Given.NOTHING);
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES)
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
