package yimaqing.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.chain.Chain;
import yimaqing.chain.Line;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The county's ledger of facts: facts are appended, all of one call or none, and never changed. Everything else the
/// product knows is folded from here.
@Component
public class Ledger {
    /// How many claims are sealed, hashed and sent to the database at a time.
    private static final int CHUNK = 5_000;

    private final LedgerStore store;
    private final SubjectKeys keys;
    private final Lines lines;
    private final Followers followers;
    private final TransactionTemplate transaction;

    Ledger(LedgerStore store, SubjectKeys keys, Lines lines, Followers followers, TransactionTemplate transaction) {
        this.store = store;
        this.keys = keys;
        this.lines = lines;
        this.followers = followers;
        this.transaction = transaction;
    }

    /// The numbers of the facts that one append recorded: from `first` to `last`, both included.
    public record Appended(long first, long last) {
        public long count() {
            return last - first + 1;
        }
    }

    /// Records these claims as facts, all or none, in the caller's transaction if there is one. Appends in one county
    /// wait for one another; the followers hear the facts once they are committed.
    public Appended append(PlaceCode county, Iterable<? extends Claim> claims, Instant at) {
        var recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        return transaction.execute(_ -> {
            var head = store.lock(county);
            var chain = new Chain(head.hash());
            long last = head.number();
            var rest = claims.iterator();
            while (rest.hasNext()) {
                var chunk = next(rest);
                store.add(county, lines.of(county, chunk, recordedAt, last), chain);
                last += chunk.size();
            }
            store.moveHead(county, new LedgerStore.Head(last, chain.last()));
            afterCommit(county);
            return new Appended(head.number() + 1, last);
        });
    }

    private static List<Claim> next(Iterator<? extends Claim> rest) {
        var chunk = new ArrayList<Claim>(CHUNK);
        while (rest.hasNext() && chunk.size() < CHUNK) chunk.add(rest.next());
        return chunk;
    }

    private void afterCommit(PlaceCode county) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                followers.catchUp(county);
            }
        });
    }

    /// The number of the county's newest fact, 0 when it has none.
    public long lastNumber(PlaceCode county) {
        return store.lastNumber(county);
    }

    /// Everything about these subjects and about the subjects that ever referred to one of them (a household's
    /// members), in the order it was recorded.
    public List<Fact> around(PlaceCode county, Collection<? extends Subject> subjects) {
        return opened(
                county, store.around(county, subjects.stream().map(Subject::key).toList()));
    }

    /// What was said of these subjects in these attributes, in the order it was recorded.
    public List<Fact> about(PlaceCode county, Collection<? extends Subject> subjects, Collection<String> attributes) {
        return opened(
                county, store.about(county, subjects.stream().map(Subject::key).toList(), attributes));
    }

    /// The next facts of a county after this number, at most so many.
    public List<Fact> after(PlaceCode county, long number, int most) {
        return opened(county, store.after(county, number, most));
    }

    /// The facts with these numbers, in any order.
    public List<Fact> numbered(PlaceCode county, Collection<Long> numbers) {
        return opened(county, store.numbered(county, numbers));
    }

    /// The statements from one number to another, both included, that nobody has withdrawn.
    public List<Fact> standing(PlaceCode county, long first, long last) {
        return opened(county, store.standing(county, first, last));
    }

    /// The numbers of the statements from one number to another that nobody has withdrawn and whose origin begins so.
    public List<Long> standingNumbers(PlaceCode county, long first, long last, String originBegins) {
        return store.standing(county, first, last).stream()
                .filter(line -> line.origin().startsWith(originBegins))
                .map(Line::number)
                .toList();
    }

    /// The households that facts after this number speak of: themselves, or somebody who ever belonged to them.
    public Set<HouseholdId> householdsTouchedAfter(PlaceCode county, long number) {
        return store.householdsTouched(county, number, Long.MAX_VALUE);
    }

    /// What a follower has not heard yet, at most so many facts of it.
    Optional<News> news(PlaceCode county, long number, int most) {
        return store.news(county, number, most);
    }

    /// The hash of everything recorded so far: where it is the same, the ledger is.
    public String state(PlaceCode county) {
        return store.headHash(county).map(HexFormat.of()::formatHex).orElse("");
    }

    private List<Fact> opened(PlaceCode county, List<Line> read) {
        var sealedFor = read.stream()
                .filter(line -> line.sealed().isPresent())
                .map(Line::subject)
                .collect(Collectors.toSet());
        var subjectKeys = keys.of(county, sealedFor);
        return read.stream().map(line -> lines.open(county, line, subjectKeys)).toList();
    }
}
