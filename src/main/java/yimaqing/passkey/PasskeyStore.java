package yimaqing.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Holder;

/// The table `passkey`. It is asked for one owner at a time: nobody's passkey is ever found for anybody else.
@Repository
class PasskeyStore {
    private static final String COLUMNS =
            " id, label, public_key, attestation, counter, transports, eligible, backed_up, since, used_at ";

    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Passkey> list(Holder holder) {
        return sql.sql("""
                select id, label, since, used_at from passkey where county = ? and username = ? order by since, id
                """)
                .params(whose(holder))
                .query((row, _) -> new Passkey(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        at(row, "since").orElseThrow(),
                        at(row, "used_at")))
                .list();
    }

    List<CredentialRecord> all(Holder holder, Bytes owner) {
        return sql.sql("select" + COLUMNS + "from passkey where county = ? and username = ? order by since, id")
                .params(whose(holder))
                .query((row, _) -> record(row, owner))
                .list();
    }

    Optional<CredentialRecord> find(Holder holder, Bytes owner, Bytes id) {
        return sql.sql("select" + COLUMNS + "from passkey where county = ? and username = ? and id = ?")
                .params(holder.county().digits(), holder.account(), id.getBytes())
                .query((row, _) -> record(row, owner))
                .optional();
    }

    private static CredentialRecord record(ResultSet row, Bytes owner) throws SQLException {
        var since = at(row, "since").orElseThrow();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(owner)
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("counter"))
                .uvInitialized(true)
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(since)
                .lastUsed(at(row, "used_at").orElse(since))
                .build();
    }

    void add(Holder holder, CredentialRecord made, Instant now) {
        sql.sql("""
                insert into passkey (county, username, id, label, public_key, attestation, counter, transports,
                    eligible, backed_up, since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        holder.county().digits(),
                        holder.account(),
                        made.getCredentialId().getBytes(),
                        made.getLabel(),
                        made.getPublicKey().getBytes(),
                        Objects.requireNonNull(made.getAttestationObject(), "a new key says what it is")
                                .getBytes(),
                        made.getSignatureCount(),
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        made.isBackupEligible(),
                        made.isBackupState(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes that it signed once more; how often is what tells a copy from the original.
    void used(Holder holder, CredentialRecord after, Instant now) {
        sql.sql("""
                update passkey set counter = ?, backed_up = ?, used_at = ?
                where county = ? and username = ? and id = ? and counter <= ?
                """)
                .params(
                        after.getSignatureCount(),
                        after.isBackupState(),
                        now.atOffset(ZoneOffset.UTC),
                        holder.county().digits(),
                        holder.account(),
                        after.getCredentialId().getBytes(),
                        after.getSignatureCount())
                .update();
    }

    boolean remove(Holder holder, Bytes id) {
        return sql.sql("delete from passkey where county = ? and username = ? and id = ?")
                        .params(holder.county().digits(), holder.account(), id.getBytes())
                        .update()
                == 1;
    }

    void removeAll(Holder holder) {
        sql.sql("delete from passkey where county = ? and username = ?")
                .params(whose(holder))
                .update();
    }

    private static List<Object> whose(Holder holder) {
        return List.of(holder.county().digits(), holder.account());
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
