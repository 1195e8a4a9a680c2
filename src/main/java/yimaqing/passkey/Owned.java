package yimaqing.passkey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import yimaqing.access.Viewer.Holder;

/// What the library of passkeys may see: one owner, and that owner's keys. Whatever it is asked of anybody else is not
/// there, so that a key can prove only its own owner.
record Owned(Holder holder, Bytes owner, PasskeyStore store, Instant now)
        implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private PublicKeyCredentialUserEntity entity() {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(owner)
                .name(holder.account())
                .displayName(holder.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.equals(owner) ? entity() : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return username.equals(holder.account()) ? entity() : null;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return store.find(holder, owner, id).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
        return id.equals(owner) ? store.all(holder, owner) : List.of();
    }

    /// A key that was just made, or one that just signed.
    @Override
    public void save(CredentialRecord key) {
        if (store.find(holder, owner, key.getCredentialId()).isPresent()) store.used(holder, key, now);
        else store.add(holder, key, now);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("an owner is whoever has the account, and is not kept");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("only the owner's page takes a key away");
    }
}
