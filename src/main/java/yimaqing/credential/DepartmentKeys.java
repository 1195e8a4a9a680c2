package yimaqing.credential;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Department;
import yimaqing.credential.DepartmentKey.Step;
import yimaqing.credential.DepartmentKey.What;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// The keeper of departments' keys: made, replaced and revoked by somebody who may, each step with who and when. A key
/// is random enough that a keyed hash of it finds it and no slow hash is needed.
@Component
public class DepartmentKeys {
    /// The most keys of a county that stand at the same time.
    public static final int MOST_STANDING = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KeyStore store;
    private final BlindIndex blind;
    private final Dictionary dictionary;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DepartmentKeys(
            KeyStore store, BlindIndex blind, Dictionary dictionary, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.blind = blind;
        this.dictionary = dictionary;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of making a key.
    public sealed interface Making {}

    /// It stands; these are its letters, this once.
    public record Made(DepartmentKey key, KeyLetters letters) implements Making {}

    /// The county has as many keys standing as it may.
    public record Full() implements Making {}

    /// There is no such key, or it no longer stands.
    public record Gone() implements Making {}

    public Making make(PlaceCode county, Permit permit, String by) {
        if (!permit.areas().stream().allMatch(county::contains))
            throw new IllegalArgumentException("a key is for areas of its own county");
        dictionary.department(permit.department());
        return transaction.execute(_ -> {
            store.lock(county);
            if (store.standing(county) >= MOST_STANDING) return new Full();
            return made(county, permit, by, Optional.empty());
        });
    }

    private Made made(PlaceCode county, Permit permit, String by, Optional<Long> instead) {
        var letters = KeyLetters.fresh();
        var step = new Step(What.MADE, by, clock.instant(), instead);
        var key = new DepartmentKey(county, store.nextNumber(county), permit, Optional.empty(), List.of(step));
        store.add(key, term(letters));
        return new Made(key, letters);
    }

    /// Makes a key for the same purpose in place of this one, which ends at this moment.
    public Making replace(PlaceCode county, long number, String by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var old = store.find(county, number).filter(key -> !key.isEnded());
            if (old.isEmpty()) return new Gone();
            var made = made(county, old.get().permit(), by, Optional.of(number));
            store.end(
                    county,
                    number,
                    new Step(
                            What.REPLACED,
                            by,
                            clock.instant(),
                            Optional.of(made.key().number())));
            return made;
        });
    }

    /// Ends a key: its next call is refused. Whether it stood until now.
    public boolean revoke(PlaceCode county, long number, String by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var standing = store.find(county, number).filter(key -> !key.isEnded());
            standing.ifPresent(
                    _ -> store.end(county, number, new Step(What.REVOKED, by, clock.instant(), Optional.empty())));
            return standing.isPresent();
        });
    }

    /// The keys of a county, the newest first.
    public List<DepartmentKey> all(PlaceCode county) {
        return store.all(county);
    }

    public Optional<DepartmentKey> find(PlaceCode county, long number) {
        return store.find(county, number);
    }

    /// The department's system behind these letters, where the key holds today; notes the day it was used.
    Optional<Department> open(String arrived) {
        var today = today();
        return KeyLetters.arrived(arrived)
                .flatMap(letters -> store.withTerm(term(letters)))
                .filter(key -> key.on(today) == DepartmentKey.State.HOLDS)
                .map(key -> {
                    if (key.lastUsed().filter(today::equals).isEmpty()) store.used(key.county(), key.number(), today);
                    return viewer(key);
                });
    }

    private Department viewer(DepartmentKey key) {
        var permit = key.permit();
        var reads = dictionary.department(permit.department()).reads();
        return new Department(key.county(), permit.department(), key.number(), permit.uses(), reads, permit.areas());
    }

    private byte[] term(KeyLetters letters) {
        return blind.term("department key", letters.letters());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
