package yimaqing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.entry;
import static yimaqing.Village.says;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Publishing;
import yimaqing.policy.Publishing.Draft;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Publishing.Seen;
import yimaqing.policy.Shelf;
import yimaqing.policy.Steward;
import yimaqing.policy.Version;
import yimaqing.profile.AsOf;
import yimaqing.profile.Households;

/// A past decision comes out again to the letter, by the facts and the versions that were known then.
class ReplayTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141029");
    private static final HouseholdId HOME = HouseholdId.fresh();
    private static final PersonId PUPIL = PersonId.fresh();
    private static final Steward WRITER = new Steward(COUNTY, "writer", Optional.of("revitalisation"), false);
    private static final Steward LEADER = new Steward(COUNTY, "leader", Optional.empty(), true);
    private static final String POLICY = "rain_plan";

    private static void told(Claim... claims) {
        part(Ledger.class).append(COUNTY, List.of(claims), CLOCK.instant());
    }

    private static void aFamilyLivesHere() {
        var village = Places.shipped().villagesIn(COUNTY).stream()
                .filter(p -> p.level() == Level.VILLAGE)
                .findFirst()
                .orElseThrow();
        told(
                says(HOME, "home.village", village.code().digits()),
                says(HOME, "home.kind", entry(Map.of("kind", Value.text("alleviated")))),
                belongs(PUPIL, HOME, "head"),
                says(PUPIL, "person.name", "单小满"),
                says(PUPIL, "person.school", entry(Map.of("status", Value.text("vocational")))));
    }

    /// The lines kept for the family now.
    private static List<Entitlement> kept() {
        return part(EntitlementStore.class).ofHousehold(COUNTY, HOME).stream()
                .filter(e -> e.of().policy().equals(POLICY))
                .toList();
    }

    private static String replayed(LocalDate day, Instant known) {
        return part(Replay.class).answers(COUNTY, HOME, new AsOf(day, known)).stream()
                .filter(answer -> answer.policy().equals(POLICY))
                .map(Replay::written)
                .findFirst()
                .orElse("");
    }

    private static void anotherAmountIsPublished(LocalDate from) {
        var publishing = part(Publishing.class);
        var newest = part(Shelf.class).versions(COUNTY, POLICY).getLast();
        var draft = new Draft(POLICY, newest.version(), newest.text().replace("3000", "3300"), "");
        var version = done(publishing.draft(WRITER, draft));
        version = done(publishing.send(WRITER, seen(version), ""));
        done(publishing.release(LEADER, seen(version), new Release(Version.What.PUBLISHED, from), ""));
    }

    private static Version done(Publishing.Outcome outcome) {
        return ((Publishing.Done) outcome).version();
    }

    private static Seen seen(Version version) {
        return new Seen(version.policy(), version.version(), version.steps().size());
    }

    @Test
    void whatWasDecidedIsDecidedAgainByWhatWasKnownThen() {
        aFamilyLivesHere();
        var today = part(Households.class).today();
        var then = CLOCK.instant();
        part(Deciding.class).catchUp(COUNTY);
        var before = replayed(today, then);
        assertThat(before).contains("version 1").contains("3000").contains("ELIGIBLE");
        assertThat(kept()).hasSize(1);
        CLOCK.advance(Duration.ofMinutes(5));
        anotherAmountIsPublished(today);
        told(says(HOME, "home.kind", entry(Map.of("kind", Value.text("general")))));
        part(Deciding.class).catchUp(COUNTY);
        assertThat(kept()).as("everybody is decided anew by itself").allMatch(e -> e.of().version() != 1);
        assertThat(replayed(today, CLOCK.instant())).isNotEqualTo(before).contains("version 2");
        assertThat(replayed(today, then)).isEqualTo(before);
    }
}
