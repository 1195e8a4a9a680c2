package yimaqing.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Holder;
import yimaqing.seal.BlindIndex;
import yimaqing.web.Frame;
import yimaqing.web.PublicHost;

/// The keeper of passkeys: made, proved, taken away. A device has to know its user each time, by a finger, a face or a
/// number, so that one left on a table signs nothing.
@Component
public class Passkeys {
    /// How many somebody may have.
    public static final int MOST = 10;

    private static final int MOST_LETTERS = 20_000;

    private final PasskeyStore store;
    private final BlindIndex blind;
    private final PublicHost host;
    private final Clock clock;

    Passkeys(PasskeyStore store, BlindIndex blind, PublicHost host, Clock clock) {
        this.store = store;
        this.blind = blind;
        this.host = host;
        this.clock = clock;
    }

    /// What came of a new passkey: kept; not signed as it has to be, or too late; or there are too many already.
    public enum Made {
        KEPT,
        WRONG,
        FULL
    }

    /// Whether browsers can make any for this server: they ask for a name in its address.
    public boolean possible() {
        return !host.isNumber();
    }

    public List<Passkey> of(Holder holder) {
        return store.list(holder);
    }

    /// What a browser needs to make a passkey, for this session and five minutes.
    public String invite(Holder holder, HttpServletRequest request) {
        var challenge = Challenge.pose(request, Challenge.Purpose.MAKE, clock.instant());
        return Answers.written(operations(holder, request, challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(token(holder))));
    }

    /// Keeps the passkey that a browser made, under this name.
    public Made add(Holder holder, String label, String answer, HttpServletRequest request) {
        if (store.list(holder).size() >= MOST) return Made.FULL;
        var challenge = Challenge.take(request, Challenge.Purpose.MAKE, clock.instant());
        var made = Answers.made(cut(answer));
        if (challenge.isEmpty() || made.isEmpty()) return Made.WRONG;
        var library = operations(holder, request, challenge.get());
        var options = library.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(token(holder)));
        try {
            library.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made.get(), label)));
            return Made.KEPT;
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Made.WRONG;
        }
    }

    /// What one of this holder's passkeys has to sign, for this session and five minutes; empty when there is none.
    public Optional<String> challenge(Holder holder, HttpServletRequest request) {
        if (!possible() || store.list(holder).isEmpty()) return Optional.empty();
        var challenge = Challenge.pose(request, Challenge.Purpose.PROVE, clock.instant());
        return Optional.of(Answers.written(operations(holder, request, challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(token(holder)))));
    }

    /// Whether one of this holder's passkeys signed what this session was shown last. Each is worth one answer.
    public boolean prove(Holder holder, String answer, HttpServletRequest request) {
        var challenge = Challenge.take(request, Challenge.Purpose.PROVE, clock.instant());
        var signed = Answers.signed(cut(answer));
        if (challenge.isEmpty() || signed.isEmpty()) return false;
        var library = operations(holder, request, challenge.get());
        var options = library.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(token(holder)));
        try {
            library.authenticate(new RelyingPartyAuthenticationRequest(options, signed.get()));
            return true;
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return false;
        }
    }

    /// Takes one away; false when the holder has no such.
    public boolean remove(Holder holder, String id) {
        return store.list(holder).stream().anyMatch(key -> key.id().equals(id))
                && store.remove(holder, Bytes.fromBase64(id));
    }

    public void removeAll(Holder holder) {
        store.removeAll(holder);
    }

    private WebAuthnRelyingPartyOperations operations(Holder holder, HttpServletRequest request, Bytes challenge) {
        var owned = new Owned(holder, owner(holder), store, clock.instant());
        var here = PublicKeyCredentialRpEntity.builder()
                .id(host.domain())
                .name(Frame.of(request).say("ui.product"))
                .build();
        var library = new Webauthn4JRelyingPartyOperations(owned, owned, here, Set.of(host.origin(request)));
        library.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.DISCOURAGED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        library.setCustomizeRequestOptions(
                options -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
        return library;
    }

    /// By which a device knows its owner again, and which says nothing about who that is.
    private Bytes owner(Holder holder) {
        return new Bytes(blind.term("owner of passkeys", holder.county().digits() + "|" + holder.account()));
    }

    private static Authentication token(Holder holder) {
        return new PreAuthenticatedAuthenticationToken(
                holder.account(), "", AuthorityUtils.createAuthorityList("PASSKEYS"));
    }

    private static String cut(String answer) {
        return answer.length() > MOST_LETTERS ? "" : answer;
    }
}
