package yimaqing.credential;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.web.Limits;

/// The door that programs come in by: everything below `/api/v1/` asks for a key with every call. A session opens
/// nothing here, and a call opens no session, so that there is no form token to ask for either.
@Configuration
class ApiDoor {
    static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, DepartmentKeys keys, Limits limits, JsonMapper json)
            throws Exception {
        var bearer = new Bearer(keys, limits, json);
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Bearer.DEPARTMENT))
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> bearer.unknown(request, response))
                        .accessDeniedHandler((request, response, _) -> bearer.unknown(request, response)))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
