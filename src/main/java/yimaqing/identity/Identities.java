package yimaqing.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Holder;
import yimaqing.seal.BlindIndex;

/// Which account is opened by whom a provider vouches for. Kept is only a keyed hash, since a provider's name for
/// somebody may be a phone or an ID number.
@Component
public class Identities {
    private final IdentityStore store;
    private final BlindIndex blind;
    private final Clock clock;

    Identities(IdentityStore store, BlindIndex blind, Clock clock) {
        this.store = store;
        this.blind = blind;
        this.clock = clock;
    }

    /// Since when an account is bound, and when it was last opened so.
    public record Standing(Instant since, Optional<Instant> used) {}

    /// The username of the account that this identity opens.
    public Optional<String> account(Identity identity) {
        return store.account(term(identity));
    }

    public Optional<Standing> standing(Holder holder) {
        return store.find(holder);
    }

    /// The keyed hash under which an identity is kept, in letters: it may lie in a session, which the name may not.
    public String mark(Identity identity) {
        return HexFormat.of().formatHex(term(identity));
    }

    /// Binds the account to the identity of this mark, in the place of any before; false when it opens another account.
    public boolean bind(Holder holder, String mark) {
        try {
            return store.bind(holder, HexFormat.of().parseHex(mark), clock.instant());
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    public void used(Identity identity) {
        store.used(term(identity), clock.instant());
    }

    /// False when it was bound to none.
    public boolean remove(Holder holder) {
        return store.remove(holder);
    }

    private byte[] term(Identity identity) {
        return blind.term("identity", identity.issuer() + "\n" + identity.subject());
    }
}
