package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.policy.Editions.Edition;

/// An update of the product brings other texts; the older ones stay for what was decided by them.
class EditionsTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UPDATE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-09-01T00:00:00Z");

    private static Edition edition(Instant since, String text) {
        return new Edition("dibao", since, Optional.ofNullable(text));
    }

    private static Optional<String> textAt(Instant known) {
        var editions = List.of(edition(FIRST, "old"), edition(UPDATE, "new"), edition(LAST, null));
        return Editions.at(editions, known).map(Version::text);
    }

    @Test
    void onlyWhatChangedIsANewEdition() {
        var known = List.of(edition(FIRST, "old"), new Edition("pension", FIRST, Optional.of("same")));
        var shipped = Map.of("dibao", "new", "pension", "same", "solar_post", "first");
        assertThat(Editions.news(known, shipped, UPDATE))
                .containsExactly(edition(UPDATE, "new"), new Edition("solar_post", UPDATE, Optional.of("first")));
        assertThat(Editions.news(known, Map.of("pension", "same"), UPDATE)).containsExactly(edition(UPDATE, null));
    }

    @Test
    void whatIsGoneIsNotSaidToBeGoneAgain() {
        assertThat(Editions.news(List.of(edition(FIRST, "old"), edition(UPDATE, null)), Map.of(), LAST))
                .isEmpty();
        assertThat(Editions.news(List.of(edition(FIRST, "old"), edition(UPDATE, null)), Map.of("dibao", "old"), LAST))
                .as("it came back as it was")
                .containsExactly(edition(LAST, "old"));
    }

    @Test
    void aClockThatWasSetBackPutsNoOldTextAboveTheNew() {
        var known = List.of(edition(UPDATE, "old"));
        var news = Editions.news(known, Map.of("dibao", "new"), FIRST);
        assertThat(news).containsExactly(edition(UPDATE.plusMillis(1), "new"));
        var all = List.of(known.getFirst(), news.getFirst());
        assertThat(Editions.at(all, Instant.MAX).map(Version::text)).contains("new");
        assertThat(Editions.news(all, Map.of("dibao", "new"), FIRST))
                .as("and the next start finds nothing new")
                .isEmpty();
    }

    @Test
    void aMomentIsDecidedByTheTextOfThatMoment() {
        assertThat(textAt(UPDATE.minusSeconds(1))).contains("old");
        assertThat(textAt(UPDATE)).contains("new");
        assertThat(textAt(LAST)).isEmpty();
        assertThat(textAt(Instant.MAX)).isEmpty();
    }

    @Test
    void whatIsTrueOfADayBeforeTheFirstStartIsDecidedByTheFirstTexts() {
        assertThat(textAt(FIRST.minusSeconds(1))).contains("old");
    }
}
