package yimaqing.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.policy.Refusal.Faulty;
import yimaqing.policy.Refusal.Full;
import yimaqing.policy.Refusal.NotYours;
import yimaqing.policy.Refusal.NoteWanted;
import yimaqing.policy.Refusal.Overtaken;
import yimaqing.policy.Refusal.Unchanged;
import yimaqing.policy.Version.Stage;
import yimaqing.policy.Version.Step;
import yimaqing.policy.Version.What;
import yimaqing.rule.Gate;
import yimaqing.rule.Rule;
import yimaqing.rule.Rule.Reading;
import yimaqing.slot.RuleFault;

/// What is done to versions of policies: somebody writes one and sends it, a second person gives it back, publishes it
/// from a day on or lets it decide in shadow, and it is retired. Whoever comes second is told what happened.
@Component
public class Publishing {
    /// So many versions of one policy.
    public static final int MOST_VERSIONS = 500;
    public static final int MOST_LETTERS = 500;

    private final VersionStore store;
    private final Shelf shelf;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Publishing(VersionStore store, Shelf shelf, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What became of an order.
    public sealed interface Outcome {}

    /// It is done, and the version is now like this.
    public record Done(Version version) implements Outcome {}

    public record Refused(Refusal why) implements Outcome {}

    /// A text as somebody wrote it; `newest` is the number of the newest version that its writer saw, 0 where the
    /// policy is new.
    public record Draft(String policy, int newest, String text, String note) {}

    /// A version as somebody saw it before they decided; `steps` is how many had been taken.
    public record Seen(String policy, int version, int steps) {}

    /// From which day on, and whether for everybody (`PUBLISHED`) or for officials only (`SHADOWED`).
    public record Release(What what, LocalDate day) {
        public Release {
            if (what != What.PUBLISHED && what != What.SHADOWED)
                throw new IllegalArgumentException("a release is for everybody or for officials");
        }
    }

    /// Keeps what somebody wrote as the next version of a policy. Its number is written into it here.
    public Outcome draft(Steward by, Draft draft) {
        if (draft.note().length() > MOST_LETTERS) return refused(new NoteWanted(0, MOST_LETTERS));
        return locked(by, () -> {
            var all = shelf.versions(by.county(), draft.policy());
            int newest = all.isEmpty() ? 0 : all.getLast().version();
            if (newest != draft.newest()) return refused(new Overtaken(all.getLast()));
            if (all.size() >= MOST_VERSIONS) return refused(new Full(MOST_VERSIONS));
            var refusal = Manuscript.refusal(draft, by, shelf)
                    .or(() -> all.isEmpty() || by.looksAfter(shelf.read(all.getLast()))
                            ? Optional.empty()
                            : Optional.of(new NotYours()));
            if (refusal.isPresent()) return refused(refusal.get());
            var text = Manuscript.numbered(draft.text(), newest + 1);
            if (!all.isEmpty() && Manuscript.isSame(text, all.getLast().text())) return refused(new Unchanged());
            var step = step(by, What.DRAFTED, Optional.empty(), draft.note());
            var version = new Version(draft.policy(), newest + 1, text, List.of(step));
            store.add(by.county(), version);
            return new Done(version);
        });
    }

    /// Asks a second person to look at a draft; whoever looks after the policy may ask.
    public Outcome send(Steward by, Seen seen, String note) {
        return decided(by, seen, version -> {
            if (version.stage() != Stage.DRAFT) return refused(new Overtaken(version));
            var open = open(version);
            if (!open.isEmpty()) return refused(new Faulty(open));
            return done(by, version, step(by, What.SENT, Optional.empty(), note));
        });
    }

    /// The second person wants it changed, and says what.
    public Outcome giveBack(Steward by, Seen seen, String note) {
        return decided(by, seen, version -> {
            if (version.stage() != Stage.REVIEW) return refused(new Overtaken(version));
            if (isOwn(by, version)) return refused(new Refusal.OwnWork());
            if (note.isBlank()) return refused(new NoteWanted(1, MOST_LETTERS));
            return done(by, version, step(by, What.RETURNED, Optional.empty(), note));
        });
    }

    /// The second person lets it decide.
    public Outcome release(Steward by, Seen seen, Release release, String note) {
        return decided(by, seen, version -> {
            boolean ready = version.stage() == Stage.REVIEW
                    || version.stage() == Stage.SHADOW && release.what() == What.PUBLISHED;
            if (!ready) return refused(new Overtaken(version));
            if (isOwn(by, version)) return refused(new Refusal.OwnWork());
            var open = open(version);
            if (!open.isEmpty()) return refused(new Faulty(open));
            var all = shelf.versions(by.county(), version.policy());
            return Days.refusal(rule(version), version, all, release, today())
                    .map(Publishing::refused)
                    .orElseGet(() -> done(by, version, step(by, release.what(), Optional.of(release.day()), note)));
        });
    }

    /// From a day on it decides no more, and nothing takes its place.
    public Outcome retire(Steward by, Seen seen, LocalDate day, String note) {
        return decided(by, seen, version -> {
            if (version.stage() != Stage.PUBLISHED && version.stage() != Stage.SHADOW)
                return refused(new Overtaken(version));
            if (isOwn(by, version)) return refused(new Refusal.OwnWork());
            if (day.isBefore(today())) return refused(new Refusal.Past(today()));
            if (note.isBlank()) return refused(new NoteWanted(1, MOST_LETTERS));
            return done(by, version, step(by, What.RETIRED, Optional.of(day), note));
        });
    }

    /// What still keeps a version from being sent or published: what cannot be read of it, or what the gate asks for.
    public List<RuleFault> open(Version version) {
        return switch (shelf.read(version)) {
            case Reading.Read(var rule) -> Gate.faults(rule);
            case Reading.Refused(var faults) -> faults;
        };
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(yimaqing.profile.Households.ZONE));
    }

    private Rule rule(Version version) {
        if (shelf.read(version) instanceof Reading.Read(var rule)) return rule;
        throw new IllegalStateException("a version that cannot be read passed the gate");
    }

    private static boolean isOwn(Steward by, Version version) {
        return version.writer().filter(by.account()::equals).isPresent();
    }

    private Outcome decided(Steward by, Seen seen, Function<Version, Outcome> deciding) {
        return locked(by, () -> {
            var version = shelf.versions(by.county(), seen.policy()).stream()
                    .filter(v -> v.version() == seen.version())
                    .findFirst()
                    .orElseThrow(yimaqing.web.NotFound::new);
            if (!by.looksAfter(shelf.read(version))) return refused(new NotYours());
            if (version.steps().size() != seen.steps()) return refused(new Overtaken(version));
            return deciding.apply(version);
        });
    }

    private Outcome locked(Steward by, java.util.function.Supplier<Outcome> work) {
        return transaction.execute(_ -> {
            store.lock(by.county());
            return work.get();
        });
    }

    private Outcome done(Steward by, Version version, Step step) {
        if (step.note().length() > MOST_LETTERS) return refused(new NoteWanted(0, MOST_LETTERS));
        store.add(by.county(), version, step);
        return new Done(version.with(step));
    }

    private Step step(Steward by, What what, Optional<LocalDate> day, String note) {
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new Step(what, by.account(), now, day, note.strip());
    }

    private static Outcome refused(Refusal why) {
        return new Refused(why);
    }
}
