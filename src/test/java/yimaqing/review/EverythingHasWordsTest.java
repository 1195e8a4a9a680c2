package yimaqing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yimaqing.batch.Batch;
import yimaqing.batch.RowOutcome;
import yimaqing.batch.Unusual;
import yimaqing.batch.WorkStore;
import yimaqing.envelope.Refusal;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.intake.Difference;
import yimaqing.link.Likeness;
import yimaqing.pack.SubjectKind;
import yimaqing.source.NoData;
import yimaqing.web.Words;

/// Whatever can be said of a file or a row by its name is said in both languages: what is wrong and, where somebody can
/// do something, what to do.
class EverythingHasWordsTest {
    private static final List<String> RIDDLES = List.of("NO_SOURCE", "SEVERAL_SOURCES", "SHEET_NOT_UNDERSTOOD");

    private static Stream<String> keys() {
        return Stream.of(
                        named("why.", Reason.values()),
                        named("todo.", Reason.values()),
                        named("mend.", Reason.values()),
                        named("mend.", RowOutcome.Fault.values()),
                        named("why.", RowOutcome.Fault.values()),
                        named("todo.", RowOutcome.Fault.values()),
                        named("why.", NoData.values()),
                        named("repair.", Repair.values()),
                        named("likeness.", Likeness.values()),
                        named("refusal.", Refusal.values()),
                        named("refusal.todo.", Refusal.values()),
                        RIDDLES.stream().flatMap(r -> Stream.of("refusal." + r, "refusal.todo." + r)),
                        named("outcome.", RowOutcome.Kind.values()),
                        named("stage.", Batch.Stage.values()),
                        named("step.", WorkStore.Step.values()),
                        named("unusual.", Unusual.Kind.values()),
                        named("difference.", Difference.Sort.values()),
                        named("subject.", SubjectKind.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> named(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    private static TreeSet<String> missing(Stream<String> keys) {
        var missing = new TreeSet<String>();
        keys.forEach(key -> {
            for (var words : List.of(Words.CHINESE, Words.ENGLISH))
                if (!words.has(key)) missing.add(words.language() + " " + key);
        });
        return missing;
    }

    @Test
    void everyNameHasItsWordsInBothLanguages() {
        assertThat(missing(keys())).isEmpty();
    }

    @Test
    void aMissingWordIsFound() {
        assertThat(missing(Stream.of("why.NEVER_HEARD_OF")))
                .containsExactly("en why.NEVER_HEARD_OF", "zh why.NEVER_HEARD_OF");
    }

    @Test
    void everyReasonCanBeDecidedOrSentBack() {
        for (var reason : Reason.values()) assertThat(Offer.of(reason)).contains(Offer.CORRECT, Offer.LEAVE_OUT);
    }
}
