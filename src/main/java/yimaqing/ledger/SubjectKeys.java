package yimaqing.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.place.PlaceCode;
import yimaqing.seal.DataKey;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// The data key of each subject, kept wrapped in the table `subject_key`. A subject without a key here can no longer
/// be read: destroying the row is how the ledger forgets.
@Component
public class SubjectKeys implements WrappedKey.Keeper {
    private static final int MOST_CACHED = 200_000;
    private static final Duration CACHED = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Vault vault;
    private final TransactionTemplate ownTransaction;
    private final Cache<String, DataKey> opened = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(CACHED)
            .build();

    SubjectKeys(JdbcClient sql, Vault vault, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.vault = vault;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<WrappedKey.Table> keyTables() {
        return List.of(new WrappedKey.Table(
                "subject_key", "wrapped_by", "subject", (county, subject) -> binding(new PlaceCode(county), subject)));
    }

    /// The keys of these subjects, as far as they exist.
    public Map<String, DataKey> of(PlaceCode county, Collection<String> subjects) {
        var found = new HashMap<String, DataKey>();
        var missing = new ArrayList<String>();
        for (var subject : subjects) {
            var key = opened.getIfPresent(name(county, subject));
            if (key == null) missing.add(subject);
            else found.put(subject, key);
        }
        if (!missing.isEmpty()) found.putAll(fetched(county, missing));
        return found;
    }

    /// The keys of these subjects, made now for those that have none yet. They are committed before anything is sealed
    /// with them: a key that a failed append or a crash took back must never be the only one that opens something.
    public Map<String, DataKey> forSealing(PlaceCode county, Set<String> subjects) {
        var found = of(county, subjects);
        var without = new HashSet<>(subjects);
        without.removeAll(found.keySet());
        if (without.isEmpty()) return found;
        var made = made(county, without);
        made.forEach((subject, key) -> opened.put(name(county, subject), key));
        found.putAll(made);
        without.removeAll(made.keySet());
        // somebody else made these in the meantime, and theirs count
        if (!without.isEmpty()) found.putAll(fetched(county, without));
        return found;
    }

    /// New keys, as far as these subjects still had none.
    private Map<String, DataKey> made(PlaceCode county, Collection<String> subjects) {
        var keys = new HashMap<String, DataKey>();
        subjects.forEach(subject -> keys.put(subject, vault.newKey()));
        var names = keys.keySet().toArray(String[]::new);
        var wrapped = Stream.of(names)
                .map(s -> vault.wrap(Objects.requireNonNull(keys.get(s)), binding(county, s)))
                .toList();
        var lockedBy = wrapped.stream().map(WrappedKey::masterKeyId).toArray(String[]::new);
        var locked = wrapped.stream().map(WrappedKey::bytes).toArray(byte[][]::new);
        var kept = ownTransaction.execute(_ -> sql.sql("""
                    insert into subject_key (county, subject, wrapped_by, wrapped)
                    select ?, * from unnest(?::text[], ?::text[], ?::bytea[])
                    on conflict do nothing returning subject
                    """)
                .params(county.digits(), names, lockedBy, locked)
                .query(String.class)
                .set());
        keys.keySet().retainAll(kept);
        return keys;
    }

    private Map<String, DataKey> fetched(PlaceCode county, Collection<String> subjects) {
        var found = new HashMap<String, DataKey>();
        sql.sql("select subject, wrapped_by, wrapped from subject_key where county = ? and subject = any(?)")
                .params(county.digits(), subjects.toArray(String[]::new))
                .query(row -> {
                    var subject = row.getString(1);
                    var key = vault.unwrap(new WrappedKey(row.getString(2), row.getBytes(3)), binding(county, subject));
                    opened.put(name(county, subject), key);
                    found.put(subject, key);
                });
        return found;
    }

    /// Destroys the keys of these subjects in the caller's transaction, which has recorded each as forgotten; the
    /// database refuses it otherwise. This server forgets them at once, others within five minutes.
    public void destroy(PlaceCode county, Collection<String> subjects) {
        sql.sql("select destroy_subject_key(?, s.key) from unnest(?::text[]) as s (key)")
                .params(county.digits(), subjects.toArray(String[]::new))
                .query(_ -> {});
        var names = subjects.stream().map(subject -> name(county, subject)).toList();
        opened.invalidateAll(names);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // whoever read them while this went on has put them back
                opened.invalidateAll(names);
            }
        });
    }

    /// Whether one of these subjects still has a key.
    public boolean has(PlaceCode county, Collection<String> subjects) {
        return sql.sql("select exists (select from subject_key where county = ? and subject = any(?))")
                .params(county.digits(), subjects.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static byte[] binding(PlaceCode county, String subject) {
        return name(county, subject).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(PlaceCode county, String subject) {
        return county.digits() + "|" + subject;
    }
}
