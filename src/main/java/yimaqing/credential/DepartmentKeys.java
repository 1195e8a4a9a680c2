package yimaqing.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Department;
import yimaqing.credential.DepartmentKey.State;
import yimaqing.credential.DepartmentKey.Step;
import yimaqing.credential.DepartmentKey.What;
import yimaqing.factor.Demand;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// The keeper of departments' keys: made, replaced and revoked by somebody who may, confirmed by somebody else, each
/// step with who and when. A key is random enough that a keyed hash of it finds it and no slow hash is needed.
@Component
public class DepartmentKeys {
    /// The most keys of a county that stand at the same time.
    public static final int MOST_STANDING = 200;

    private final KeyStore store;
    private final BlindIndex blind;
    private final Dictionary dictionary;
    private final Waiting waiting;
    private final TransactionTemplate transaction;

    DepartmentKeys(
            KeyStore store, BlindIndex blind, Dictionary dictionary, Waiting waiting, TransactionTemplate transaction) {
        this.store = store;
        this.blind = blind;
        this.dictionary = dictionary;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    /// How long a new key waits for a second person: not at all where only one is asked for.
    @Component
    record Waiting(Demand demand, Clock clock) {
        static final Duration LONGEST = Duration.ofDays(7);

        Optional<Instant> until() {
            return Optional.of(clock.instant().plus(LONGEST)).filter(_ -> demand.isRequired());
        }
    }

    /// What came of making a key.
    public sealed interface Making {}

    /// It stands, or waits; these are its letters, this once.
    public record Made(DepartmentKey key, KeyLetters letters) implements Making {}

    /// The county has as many keys standing as it may.
    public record Full() implements Making {}

    /// There is no such key, or it no longer stands.
    public record Gone() implements Making {}

    /// What came of confirming a key.
    public enum Confirming {
        DONE,
        /// Whoever made it does not confirm it.
        MAKER,
        /// It waits no longer, or there is no such key.
        GONE
    }

    public Making make(PlaceCode county, Permit permit, String by) {
        if (!permit.areas().stream().allMatch(county::contains))
            throw new IllegalArgumentException("a key is for areas of its own county");
        dictionary.department(permit.department());
        return transaction.execute(_ -> {
            store.lock(county);
            if (store.standing(county, now()) >= MOST_STANDING) return new Full();
            return made(county, permit, by, Optional.empty());
        });
    }

    private Made made(PlaceCode county, Permit permit, String by, Optional<Long> instead) {
        var letters = KeyLetters.fresh();
        var step = new Step(What.MADE, by, now(), instead);
        var key = new DepartmentKey(
                county, store.nextNumber(county), permit, waiting.until(), Optional.empty(), List.of(step));
        store.add(key, term(letters));
        return new Made(key, letters);
    }

    /// Makes a key for the same purpose in place of this one, which ends at this moment whether or not the new one has
    /// to wait.
    public Making replace(PlaceCode county, long number, String by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var old = store.find(county, number).filter(key -> key.standsAt(now()));
            if (old.isEmpty()) return new Gone();
            var made = made(county, old.get().permit(), by, Optional.of(number));
            store.end(
                    county,
                    number,
                    new Step(What.REPLACED, by, now(), Optional.of(made.key().number())));
            return made;
        });
    }

    /// Puts a key to use that somebody else made.
    public Confirming confirm(PlaceCode county, long number, String by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var now = now();
            var found = store.find(county, number).filter(key -> key.at(now) == State.WAITS);
            if (found.isEmpty()) return Confirming.GONE;
            if (found.get().maker().equals(by)) return Confirming.MAKER;
            store.add(county, number, new Step(What.CONFIRMED, by, now, Optional.empty()));
            return Confirming.DONE;
        });
    }

    /// Ends a key: its next call is refused. Whether it stood until now.
    public boolean revoke(PlaceCode county, long number, String by) {
        return transaction.execute(_ -> {
            store.lock(county);
            var standing = store.find(county, number).filter(key -> key.standsAt(now()));
            standing.ifPresent(_ -> store.end(county, number, new Step(What.REVOKED, by, now(), Optional.empty())));
            return standing.isPresent();
        });
    }

    /// The keys of a county, the newest first.
    public List<DepartmentKey> all(PlaceCode county) {
        return store.all(county);
    }

    /// The keys of a county that wait for a second person, the newest first.
    public List<DepartmentKey> waiting(PlaceCode county) {
        var now = now();
        return all(county).stream().filter(key -> key.at(now) == State.WAITS).toList();
    }

    public Optional<DepartmentKey> find(PlaceCode county, long number) {
        return store.find(county, number);
    }

    /// The department's system behind these letters, where the key holds today; notes the day it was used.
    Optional<Department> open(String arrived) {
        var now = now();
        var today = today();
        return KeyLetters.arrived(arrived)
                .flatMap(letters -> store.withTerm(term(letters)))
                .filter(key -> key.at(now) == State.HOLDS)
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

    /// Whether a key that is made now waits for a second person.
    public boolean wantsSecond() {
        return waiting.demand().isRequired();
    }

    public Instant now() {
        return waiting.clock().instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), DepartmentKey.ZONE);
    }
}
