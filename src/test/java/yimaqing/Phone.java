package yimaqing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody's browser, without scripts: it keeps its cookies and sends a page's form token with what it posts.
public final class Phone {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-form-with-files";
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String home;
    private String formToken = "";

    public Phone(String home) {
        this.home = home;
    }

    /// What a page answered.
    public record Answer(int status, String body, Map<String, java.util.List<String>> headers) {
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().getFirst())
                    .findFirst();
        }

        /// The page's words without its tags.
        public String words() {
            return body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).build());
    }

    /// Opens a page and, where it only points on, the page behind it.
    public Answer open(String path) {
        var answer = get(path);
        return answer.status() == 303
                ? get(answer.header("Location").orElseThrow().replace(home, ""))
                : answer;
    }

    /// Sends a form as the page just opened would: with its token.
    public Answer post(String path, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        if (!formToken.isEmpty()) form.putIfAbsent("_csrf", formToken);
        return postBare(path, form, Map.of());
    }

    /// Sends exactly these fields and headers.
    public Answer postBare(String path, Map<String, String> fields, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"))));
        headers.forEach(request::header);
        return send(request.build());
    }

    /// Sends a form with files, as a browser does.
    public Answer send(String path, Map<String, String> fields, Map<String, byte[]> files) {
        return send(path, fields, "file", files);
    }

    /// The same for a form with nothing but files, in a field of this name.
    public Answer sendAs(String field, String path, Map<String, byte[]> files) {
        return send(path, Map.of(), field, files);
    }

    private Answer send(String path, Map<String, String> fields, String field, Map<String, byte[]> files) {
        var form = new LinkedHashMap<>(fields);
        if (!formToken.isEmpty()) form.putIfAbsent("_csrf", formToken);
        var body = new ByteArrayOutputStream();
        form.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(body, field, "; filename=\"" + name + "\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] bytes) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public Answer signIn(String username, String password) {
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var token = FORM_TOKEN.matcher(response.body());
            if (token.find()) formToken = token.group(1);
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The value of a cookie this browser holds.
    public Optional<String> cookie(String name) {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(c -> c.getName().equals(name))
                        .map(java.net.HttpCookie::getValue)
                        .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
