package yimaqing.factor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Holder;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// Keeps secrets unreadable in the database: each is sealed with a key of its own, which only the master key unlocks,
/// and opens for its own account alone. Of recovery codes only a keyed hash leaves here.
@Component
class FactorSeal implements WrappedKey.Keeper {
    private final Vault vault;
    private final BlindIndex blind;

    FactorSeal(Vault vault, BlindIndex blind) {
        this.vault = vault;
        this.blind = blind;
    }

    @Override
    public List<WrappedKey.Table> keyTables() {
        return Stream.of("second_factor", "second_factor_offer")
                .map(table -> new WrappedKey.Table(
                        table, "master_key", "username", (county, account) -> place(county, account, "key")))
                .toList();
    }

    /// A secret as it is stored.
    record Locked(String masterKey, byte[] wrapped, byte[] sealed) {}

    Locked lock(Holder holder, TotpSecret secret) {
        var key = vault.newKey();
        var wrapped = vault.wrap(key, place(holder, "key"));
        return new Locked(wrapped.masterKeyId(), wrapped.bytes(), key.seal(secret.bytes(), place(holder, "secret")));
    }

    TotpSecret open(Holder holder, Locked locked) {
        var key = vault.unwrap(new WrappedKey(locked.masterKey(), locked.wrapped()), place(holder, "key"));
        return TotpSecret.of(key.open(locked.sealed(), place(holder, "secret")));
    }

    byte[] term(Holder holder, RecoveryCode code) {
        return blind.term("recovery code", holder.county().digits() + "|" + holder.account() + "|" + code.letters());
    }

    private static byte[] place(Holder holder, String what) {
        return place(holder.county().digits(), holder.account(), what);
    }

    private static byte[] place(String county, String account, String what) {
        return (county + "|second factor|" + account + "|" + what).getBytes(StandardCharsets.UTF_8);
    }
}
