package yimaqing.passkey;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browsers send and are sent, in the notation of WebAuthn. Anybody may send anything: what lacks a part is none.
final class Answers {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private Answers() {}

    static String written(Object options) {
        return JSON.writeValueAsString(options);
    }

    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String answer) {
        return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
                .filter(key -> isWhole(key.getResponse().getAttestationObject()));
    }

    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String answer) {
        return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
                .filter(key -> isWhole(
                        key.getResponse().getAuthenticatorData(),
                        key.getResponse().getSignature()));
    }

    private static <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
            String answer, TypeReference<PublicKeyCredential<R>> type) {
        try {
            return Optional.ofNullable(JSON.readValue(answer, type))
                    .filter(key -> isWhole(key.getRawId(), key.getResponse()))
                    .filter(key -> isWhole(key.getResponse().getClientDataJSON()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Object... parts) {
        return Stream.of(parts).allMatch(java.util.Objects::nonNull);
    }
}
