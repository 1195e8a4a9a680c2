package yimaqing.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import yimaqing.web.PublicHost;

/// The identity provider that the operator set, if any: where it is asked who somebody is, and what it answered.
/// The code it hands out is exchanged by this server itself, with proof that the same browser asked (RFC 7636), and
/// its word counts only with its signature, for this server, for this question, and now.
@Component
public class Provider {
    /// Where the provider sends people back to.
    public static final String RETURN = "/sign-in/with/return";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int ASKING_SECONDS = 300;
    /// So many wait for the provider at once, and for how long others wait for a place: one that hangs must not take
    /// along the pages of everybody else.
    private static final int PLACES = 3;

    private static final long PATIENCE_MILLIS = 1_000;
    private final Semaphore places = new Semaphore(PLACES);

    private final Registration registration;
    private final PublicHost host;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider checks;

    Provider(Registration registration, PublicHost host) {
        this.registration = registration;
        this.host = host;
        this.checks = new OidcAuthorizationCodeAuthenticationProvider(
                Registration.tokens(), user -> new DefaultOidcUser(java.util.List.of(), user.getIdToken()));
    }

    /// What came of asking.
    public sealed interface Answer {}

    public record Vouched(Identity identity) implements Answer {}

    /// Somebody thought better of it there, took too long, came from another browser, or the word did not hold.
    public record Refused() implements Answer {}

    public record Unreachable() implements Answer {}

    /// What people call it; empty where the operator set none.
    public Optional<String> name() {
        return registration.name();
    }

    /// The address at which the provider asks who somebody is; empty when it cannot be reached. The question is kept in
    /// the session, which is opened for it.
    public Optional<String> ask(HttpServletRequest request, HttpServletResponse response) {
        return inAPlace(() -> registration(request), Optional.<ClientRegistration>empty())
                .map(client -> {
                    var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                            new InMemoryClientRegistrationRepository(client), "/sign-in/with");
                    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
                    var question = Objects.requireNonNull(
                            resolver.resolve(request, client.getRegistrationId()),
                            "the client is the one just registered");
                    if (request.getSession(false) == null)
                        request.getSession(true).setMaxInactiveInterval(ASKING_SECONDS);
                    asked.saveAuthorizationRequest(question, request, response);
                    return question.getAuthorizationRequestUri();
                });
    }

    /// Whom the provider vouches for, to whoever was sent back. A question is worth one answer.
    public Answer answer(HttpServletRequest request, HttpServletResponse response) {
        var question = asked.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        var state = request.getParameter("state");
        if (question == null || code == null || state == null) return new Refused();
        var said = OAuth2AuthorizationResponse.success(code)
                .redirectUri(host.origin(request) + RETURN)
                .state(state)
                .build();
        return inAPlace(
                () -> registration(request)
                        .map(client -> checked(client, new OAuth2AuthorizationExchange(question, said)))
                        .orElseGet(Unreachable::new),
                new Unreachable());
    }

    private Answer checked(ClientRegistration client, OAuth2AuthorizationExchange exchange) {
        try {
            var checked = checks.authenticate(new OAuth2LoginAuthenticationToken(client, exchange));
            return checked != null && checked.getPrincipal() instanceof OidcUser user
                    ? Identity.of(user.getIssuer(), user.getSubject())
                            .<Answer>map(Vouched::new)
                            .orElseGet(Refused::new)
                    : new Refused();
        } catch (AuthenticationException refused) {
            // the reason in the provider's own short word, and nothing about whom it concerns
            LOG.warn(
                    "the word of the identity provider does not hold: {}",
                    refused instanceof OAuth2AuthenticationException known
                            ? known.getError().getErrorCode()
                            : refused.getClass().getSimpleName());
            return new Refused();
        }
    }

    private <T> T inAPlace(Supplier<T> what, T otherwise) {
        try {
            if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return otherwise;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
        try {
            return what.get();
        } finally {
            places.release();
        }
    }

    private Optional<ClientRegistration> registration(HttpServletRequest request) {
        return registration
                .found()
                .map(client -> ClientRegistration.withClientRegistration(client)
                        .redirectUri(host.origin(request) + RETURN)
                        .build());
    }
}
