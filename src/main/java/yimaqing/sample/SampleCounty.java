package yimaqing.sample;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.factor.Demand;
import yimaqing.ledger.Ledger;
import yimaqing.place.PlaceCode;
import yimaqing.web.Words;

/// Seeds the sample county, step by step: each step and its mark are one transaction, so that a start that was killed
/// goes on where it stopped. A county that has facts without having been begun here is left alone.
@Component
public class SampleCounty implements Demand.Sample {
    /// Anze county.
    static final PlaceCode COUNTY = new PlaceCode("141026");

    private final boolean wanted;
    private final SampleStore store;
    private final Ledger ledger;
    private final SampleSteps steps;
    private final TransactionTemplate transaction;
    private volatile boolean on;

    SampleCounty(
            @Value("${yimaqing.sample:false}") boolean wanted,
            SampleStore store,
            Ledger ledger,
            SampleSteps steps,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.store = store;
        this.ledger = ledger;
        this.steps = steps;
        this.transaction = transaction;
    }

    /// One step of the seeding; its name is the last part of the key of the sentence that announces it.
    record Step(String name, Runnable work) {}

    /// Whether the county on show is the sample: only then do the tour and its passwords exist.
    @Override
    public boolean isOn() {
        return on;
    }

    /// Seeds what is missing and says every step as it begins.
    public void seed(Consumer<String> progress) {
        if (!wanted || ledger.lastNumber(COUNTY) > 0 && !store.hasBegun(COUNTY)) return;
        List<Step> all = steps.all();
        boolean anew = !store.isDone(COUNTY, all.getLast().name());
        all.forEach(step -> take(step, progress));
        on = true;
        if (anew) progress.accept(Words.ENGLISH.say("sample.progress.done"));
    }

    private void take(Step step, Consumer<String> progress) {
        if (store.isDone(COUNTY, step.name())) return;
        progress.accept(Words.ENGLISH.say("sample.progress." + step.name()));
        transaction.executeWithoutResult(_ -> {
            step.work().run();
            store.markDone(COUNTY, step.name());
        });
    }
}
