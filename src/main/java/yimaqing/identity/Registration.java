package yimaqing.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// How this server is known to the provider: `yimaqing.oidc.issuer`, `.client`, `.secret` and `.name`, all four or
/// none. Where the provider's pages are is read from itself, when it is first needed: it may be down when we start.
@Component
class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Set> set;
    private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

    /// What the operator set.
    private record Set(String issuer, String client, String secret, String name) {
        @Override
        public String toString() {
            return "Set[" + issuer + ", " + client + ", …, " + name + "]";
        }
    }

    /// Half a setting stops the start, and so does an issuer to which people would be sent in clear.
    Registration(
            @Value("${yimaqing.oidc.issuer:}") String issuer,
            @Value("${yimaqing.oidc.client:}") String client,
            @Value("${yimaqing.oidc.secret:}") String secret,
            @Value("${yimaqing.oidc.name:}") String name) {
        var all = Stream.of(issuer, client, secret, name).toList();
        if (all.stream().allMatch(String::isEmpty)) {
            set = Optional.empty();
            return;
        }
        if (all.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("of YMQ_OIDC_ISSUER, _CLIENT, _SECRET and _NAME all are set or none");
        if (!isSafe(issuer)) throw new IllegalArgumentException("YMQ_OIDC_ISSUER begins with https://");
        set = Optional.of(new Set(issuer, client, secret, name));
    }

    /// Encrypted, or on this very machine.
    private static boolean isSafe(String issuer) {
        try {
            var address = new URI(issuer);
            return "https".equals(address.getScheme())
                    || "http".equals(address.getScheme())
                            && List.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    Optional<String> name() {
        return set.map(Set::name);
    }

    /// Empty when none is set, or when it does not answer.
    Optional<ClientRegistration> found() {
        if (set.isEmpty()) return Optional.empty();
        var known = found.get();
        if (known != null) return Optional.of(known);
        try {
            var asked = ClientRegistrations.fromOidcIssuerLocation(set.get().issuer())
                    .registrationId("provider")
                    .clientId(set.get().client())
                    .clientSecret(set.get().secret())
                    .scope("openid")
                    .build();
            found.set(asked);
            return Optional.of(asked);
        } catch (IllegalArgumentException | IllegalStateException silent) {
            // the next one who comes asks again
            LOG.warn(
                    "the identity provider {} does not say where its pages are",
                    set.get().issuer(),
                    silent);
            return Optional.empty();
        }
    }

    /// Exchanges codes for tokens, and does not wait for ever.
    static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var requests = new JdkClientHttpRequestFactory(
                java.net.http.HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
