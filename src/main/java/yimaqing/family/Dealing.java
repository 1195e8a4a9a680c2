package yimaqing.family;

import yimaqing.entitlement.Dealings;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.entitlement.Step;
import yimaqing.family.PolicyPage.Deal;
import yimaqing.family.PolicyPage.Explained;
import yimaqing.family.PolicyPage.Objection;
import yimaqing.family.PolicyPage.Said;
import yimaqing.profile.SeenHousehold;

/// Tells what was said and done about a policy, and which forms are offered.
record Dealing(Voice voice, SeenHousehold seen) {
    /// How a form names the family as a whole; one of its people is named by its key.
    static final String HOME = "home";

    /// `paid` says whether the policy pays here: to the household, or to this member of it.
    Deal deal(Dealings done, Standing standing, boolean paid, boolean mayObject) {
        var received = done.received().filter(_ -> paid);
        // what the family said stays in sight, also when the conditions hold no more
        boolean asks = paid && (standing == Standing.DUE || standing == Standing.GOT || received.isPresent());
        return new Deal(
                received.map(s -> said("family.received.", s)),
                received.filter(s -> !s.said()).map(_ -> voice.say("family.waits", voice.responsible(seen))),
                done.refused().map(s -> by("family.refused", s)),
                objection(done, mayObject || done.refused().isPresent()),
                new Explained(
                        done.explained().map(s -> by("family.explained", s)),
                        done.understood().map(s -> said("family.understood.", s))),
                asks);
    }

    private Objection objection(Dealings done, boolean offered) {
        return new Objection(
                offered && done.objection().isEmpty(),
                done.objection().map(this::objected),
                done.objection()
                        .filter(_ -> done.waitsForAnAnswer())
                        .map(_ -> voice.say(
                                "family.objection.lies",
                                voice.place(seen.village().town()))),
                done.answer().map(s -> by("family.answer", s)));
    }

    private String objected(Step step) {
        var day = voice.day(step.told().day());
        return step.told()
                .note()
                .map(note -> voice.say("family.objection.said", day, note))
                .orElseGet(() -> voice.say("family.objection.plain", day));
    }

    private Said said(String key, Step step) {
        var day = voice.day(step.told().day());
        return new Said(step.said(), voice.say(key + (step.said() ? "yes" : "no"), day));
    }

    private String by(String key, Step step) {
        return voice.say(
                key,
                voice.day(step.told().day()),
                voice.department(step.told().department()),
                step.told().note().orElse(""));
    }
}
