package yimaqing.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// An identity provider on this machine, which vouches for whomever a test says, and lies where a test says so.
public final class LoopbackProvider {
    public static final String CLIENT = "yimaqing";
    public static final String SECRET = "between-two-servers";
    private static final RSAKey OWN = key("own");
    private static final RSAKey FOREIGN = key("own");
    private final HttpServer server;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile boolean silent;

    /// Whom it vouches for, and how the word is bent before it is signed.
    public record Word(String subject, UnaryOperator<JWTClaimsSet.Builder> bent, Signature signature) {
        public static Word of(String subject) {
            return new Word(subject, claims -> claims, Signature.OWN);
        }
    }

    public enum Signature {
        OWN,
        /// By a key that only calls itself the provider's.
        FOREIGN,
        NONE
    }

    private record Code(Word word, String nonce, String challenge, String redirect) {}

    public LoopbackProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(OWN.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// From now on nothing more is exchanged, or again.
    public void silent(boolean now) {
        silent = now;
    }

    private void configuration(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer()));
    }

    /// What a person does there: the address to which the browser is sent back, with its code.
    public URI consented(String address, Word word) {
        var asked = fields(URI.create(address).getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method")) || !CLIENT.equals(asked.get("client_id")))
            throw new AssertionError("asked without proof of the browser, or by a stranger: " + asked);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Code(word, asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri")));
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var code = codes.remove(form.getOrDefault("code", ""));
        var basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean right = code != null
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && code.redirect().equals(form.get("redirect_uri"))
                && code.challenge().equals(hash(form.getOrDefault("code_verifier", "")));
        if (silent) json(exchange, 503, "{}");
        else if (!right) json(exchange, 400, "{\"error\": \"invalid_grant\"}");
        else json(exchange, 200, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                    """.formatted(UUID.randomUUID(), idToken(code)));
    }

    private String idToken(Code code) {
        var now = Instant.now();
        var claims = code.word()
                .bent()
                .apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(code.word().subject())
                        .audience(CLIENT)
                        .claim("nonce", code.nonce())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60))))
                .build();
        try {
            return switch (code.word().signature()) {
                case NONE -> new PlainJWT(claims).serialize();
                case OWN -> signed(claims, OWN);
                case FOREIGN -> signed(claims, FOREIGN);
            };
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String hash(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String query) {
        var fields = new HashMap<String, String>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
