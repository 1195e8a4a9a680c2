package yimaqing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import yimaqing.CountyTest;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Publishing.Done;
import yimaqing.policy.Publishing.Draft;
import yimaqing.policy.Publishing.Outcome;
import yimaqing.policy.Publishing.Refused;
import yimaqing.policy.Publishing.Release;
import yimaqing.policy.Publishing.Seen;
import yimaqing.policy.Version.What;
import yimaqing.profile.Households;
import yimaqing.rule.Rule;

/// A county whose policies people work on, and the people: of two departments, and who leads.
abstract class WritingTest extends CountyTest {
    static final PlaceCode COUNTY = new PlaceCode("141028");
    static final Steward WRITER = new Steward(COUNTY, "writer", Optional.of("revitalisation"), false);
    static final Steward LEADER = new Steward(COUNTY, "leader", Optional.empty(), true);
    static final Steward ELSEWHERE = new Steward(COUNTY, "elsewhere", Optional.of("civil_affairs"), false);
    static final String RAIN = "rain_plan";

    static Publishing publishing() {
        return part(Publishing.class);
    }

    static LocalDate today() {
        return part(Households.class).today();
    }

    static Version newest(String policy) {
        return part(Shelf.class).versions(COUNTY, policy).getLast();
    }

    static Version done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).version();
    }

    static Refusal refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why();
    }

    static Seen seen(Version version) {
        return new Seen(version.policy(), version.version(), version.steps().size());
    }

    /// The newest version of a policy with something put in the place of something else.
    static Outcome drafts(Steward by, String policy, String from, String to) {
        var newest = newest(policy);
        assertThat(newest.text()).contains(from);
        var text = newest.text().replace(from, to);
        return publishing().draft(by, new Draft(policy, newest.version(), text, "改一处"));
    }

    /// A version that waits for a second person.
    static Version sent(String policy, String from, String to) {
        var draft = done(drafts(LEADER, policy, from, to));
        return done(publishing().send(LEADER, seen(draft), ""));
    }

    static Version published(String policy, String from, String to, LocalDate day) {
        return done(
                publishing().release(of(policy), seen(sent(policy, from, to)), new Release(What.PUBLISHED, day), "照办"));
    }

    /// Somebody of the department whose policy it is.
    static Steward of(String policy) {
        var reading = (Rule.Reading.Read) part(Shelf.class).read(newest(policy));
        return new Steward(COUNTY, "second", reading.rule().about().department(), false);
    }

    static int inForce(LocalDate day, String policy) {
        return part(Shelf.class)
                .inForce(COUNTY, day, policy)
                .map(held -> held.rule().about().version())
                .orElse(0);
    }
}
