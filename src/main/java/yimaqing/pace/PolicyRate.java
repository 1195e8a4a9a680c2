package yimaqing.pace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import yimaqing.batch.Batch.Came;
import yimaqing.entitlement.Deciding;
import yimaqing.entitlement.Judging;
import yimaqing.intake.Intake;
import yimaqing.invented.Sending;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.policy.Shelf;
import yimaqing.profile.AsOf;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.slot.Slots;

/// How fast policies are decided for a whole county of invented people: for everybody on a new day, anew for those whom
/// a batch of 100,000 rows touches, and by themselves once the households are laid out in slots.
public final class PolicyRate {
    private static final int ROWS = 100_000;
    private static final int AT_A_TIME = 200;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final Sending sending;
    private final List<HouseholdId> everybody;

    private PolicyRate(Sending sending) {
        this.sending = sending;
        this.everybody = part(Directory.class).all(sending.county());
    }

    /// How many households and policies there were; and the seconds from a batch's commit until every follower heard
    /// it, while nothing is decided and when everything is.
    public record Figures(
            int households, int policies, Speed speed, double heard, double heardAndDecided, Slotted slotted) {}

    /// Households a second: only folded, decided on a new day, and decided anew because a batch touched them.
    public record Speed(double folded, double newDay, double anew) {}

    /// The seconds all policies take for all households laid out in slots, and the megabytes those slots take.
    public record Slotted(double seconds, double megabytes) {}

    public static Figures measured(Sending sending) {
        sending.ledger(ROWS);
        return new PolicyRate(sending).measured();
    }

    private <T> T part(Class<T> type) {
        return sending.server().part(type);
    }

    private Figures measured() {
        // the first list of a kind lets everybody be decided anew, so it comes once before it is measured
        var first = sending.contributions(ROWS);
        var undone = part(Intake.class)
                .undo(sending.county(), first.batch(), new Came("bench", Instant.now()), (_, _) -> {});
        if (!(undone instanceof Intake.TakenBack)) throw new IllegalStateException("not taken back: " + undone);
        double folded = perSecond(everybody.size(), this::foldAll);
        double newDay = perSecond(everybody.size(), () -> part(Deciding.class).catchUp(sending.county()));
        long before = part(Ledger.class).lastNumber(sending.county());
        var again = sending.applied(first.batch());
        int touched = part(Ledger.class)
                .householdsTouchedAfter(sending.county(), before)
                .size();
        double heard = (first.following() - first.committing()) / NANOS;
        double decided = (again[1] - again[0]) / NANOS;
        return new Figures(
                everybody.size(),
                held().size(),
                new Speed(folded, newDay, touched / decided),
                heard,
                decided,
                slotted());
    }

    private List<Shelf.Held> held() {
        return part(Shelf.class).inForce(sending.county(), today());
    }

    private LocalDate today() {
        return part(Households.class).today();
    }

    private static double perSecond(int households, Runnable work) {
        long from = System.nanoTime();
        work.run();
        return households * NANOS / (System.nanoTime() - from);
    }

    private void inParts(Consumer<List<HouseholdId>> work) {
        for (int from = 0; from < everybody.size(); from += AT_A_TIME)
            work.accept(everybody.subList(from, Math.min(everybody.size(), from + AT_A_TIME)));
    }

    private void foldAll() {
        var today = AsOf.day(today());
        inParts(some -> part(Households.class).fold(sending.county(), some, today));
    }

    /// All households laid out in slots at once, and every policy asked of each.
    private Slotted slotted() {
        long empty = used();
        var slots = new ArrayList<Slots>(everybody.size());
        var known = part(Deciding.class).countywide(sending.county());
        inParts(some -> part(Judging.class).cases(sending.county(), some, known, today().minusDays(1)).stream()
                .map(Judging.Case::slots)
                .forEach(slots::add));
        double megabytes = (used() - empty) / MEGABYTE;
        askAll(slots);
        return new Slotted(slots.size() / perSecond(slots.size(), () -> askAll(slots)), megabytes);
    }

    private void askAll(List<Slots> slots) {
        for (var held : held()) {
            var decider = held.rule().decider(today());
            for (var one : slots) decider.concerns(one);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
