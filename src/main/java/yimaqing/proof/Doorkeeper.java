package yimaqing.proof;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yimaqing.access.Viewer;
import yimaqing.web.NotFound;

/// Which pages are open to everybody and which only to officials, and what every answer says to the browser.
@Configuration
class Doorkeeper implements WebMvcConfigurer {
    /// What anybody may open. Everything else is for officials; whether a household may be seen is decided by `Reads`.
    static final String[] OPEN_TO_ALL = {
        "/",
        "/h/*",
        "/H/*",
        "/h/*/proof",
        "/h/*/policies/**",
        "/h/*/readers",
        "/H/*/readers",
        "/h/*/offers/**",
        "/h/*/offers",
        "/h/*/heating",
        "/heating",
        "/H/*/proof",
        "/exit",
        "/e/*",
        "/E/*",
        "/e/*/faults",
        "/e/*/faults/withdrawal",
        "/h/*/copy",
        "/h/*/copy.pdf",
        "/h/*/copy.json",
        "/h/*/forgetting",
        "/v/*",
        "/V/*",
        "/c",
        "/policies",
        "/policies/*",
        "/policies/*/check",
        "/sign-in",
        "/sign-in/code",
        "/sign-in/with",
        "/sign-in/with/return",
        "/sign-out",
        "/sample",
        "/sample.json",
        "/ui",
        "/look-*.css",
        "/favicon.svg",
        "/favicon.ico",
        "/read-aloud.js",
        "/forget.js",
        "/print-page.js",
        "/passkey.js",
        "/robots.txt",
        "/actuator/health",
        "/error"
    };
    /// What an official may open who has to set up the second factor first.
    private static final String[] ENROLMENT = {SessionExpired.ENROLMENT, SessionExpired.ENROLMENT + "/offer"};
    /// What may be opened with a password that has to be changed first.
    private static final String[] OWN_ACCOUNT = {SessionExpired.ACCOUNT, SessionExpired.ACCOUNT + "/password"};
    /// What anybody opens who has an account and is wholly signed in.
    private static final String[] OWN_MORE = {SessionExpired.ENROLMENT + "/**", SessionExpired.ACCOUNT + "/**"};

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /// The one page on which the camera may be used, and the decoder run that reads what it sees.
    private static final String SCANNER = "/desk/scan";

    private static final String SCANNER_POLICY =
            CONTENT_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    private static final HeaderWriter SCANNER_HEADERS = (request, response) -> {
        if (!request.getRequestURI().equals(SCANNER)) return;
        response.setHeader("Content-Security-Policy", SCANNER_POLICY);
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SessionContext sessions, SessionExpired expired) throws Exception {
        return http.authorizeHttpRequests(Doorkeeper::doors)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .requireCsrfProtectionMatcher(request ->
                                !CHANGES_NOTHING.contains(request.getMethod()) && Sessions.hasSession(request)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(expired).accessDeniedHandler(expired))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .addHeaderWriter(SCANNER_HEADERS)
                        .cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .sessionManagement(session -> session.disable())
                .build();
    }

    /// Administrators get to their own pages and to what concerns their own account, and to nothing officials have.
    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(OPEN_TO_ALL)
                .permitAll()
                .requestMatchers(ENROLMENT)
                .hasAnyAuthority(SessionContext.OFFICER, SessionContext.ADMINISTRATOR, SessionContext.ENROLLING)
                .requestMatchers(OWN_ACCOUNT)
                .hasAnyAuthority(SessionContext.OFFICER, SessionContext.ADMINISTRATOR, SessionContext.CHANGING)
                .requestMatchers(OWN_MORE)
                .hasAnyAuthority(SessionContext.OFFICER, SessionContext.ADMINISTRATOR)
                .requestMatchers("/admin/**")
                .hasAuthority(SessionContext.ADMINISTRATOR)
                .anyRequest()
                .hasAuthority(SessionContext.OFFICER);
    }

    /// Hands the viewer of a request to the controllers that ask for one. Where they ask for an official, whoever else
    /// comes finds nothing.
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return Viewer.class.isAssignableFrom(parameter.getParameterType());
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer ignored,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory unused) {
                var viewer = SessionContext.current();
                if (parameter.getParameterType().isInstance(viewer)) return viewer;
                throw new NotFound();
            }
        });
    }
}
