package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.drafting.Opening.Who;
import yimaqing.drafting.TrialPage.Cost;
import yimaqing.drafting.TrialPage.Head;
import yimaqing.drafting.TrialPage.Result;
import yimaqing.drafting.TrialPage.State;
import yimaqing.drafting.TrialPage.Village;
import yimaqing.entitlement.Trying;
import yimaqing.entitlement.Trying.Came;
import yimaqing.entitlement.Trying.Effect;
import yimaqing.entitlement.Trying.Sums;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.rule.Benefit;
import yimaqing.rule.Rule;
import yimaqing.truth.Truth;
import yimaqing.web.Frame;

/// Lays out what a trial came to.
@Component
class TrialSheets {
    private final Places places;
    private final Speech speech;
    private final TrialLists lists;

    TrialSheets(Places places, Speech speech, TrialLists lists) {
        this.places = places;
        this.speech = speech;
        this.lists = lists;
    }

    /// The rule in force, the rule tried, and what came out.
    record Both(Optional<Rule> before, Rule after, Trying trying) {}

    TrialPage page(Who who, Head head, State state, Both both, HttpServletRequest request) {
        var telling = new Telling(who.frame(), speech, both);
        var trying = both.trying();
        var villages = trying.villages().entrySet().stream()
                .map(v -> village(v.getKey(), v.getValue(), telling))
                .toList();
        var beside = both.before()
                .map(rule ->
                        who.frame().say("drafting.trial.beside", rule.about().version()))
                .orElseGet(() -> who.frame().say("drafting.trial.beside.none"));
        var result = new Result(
                Speech.day(trying.day(), who.frame().language()),
                beside,
                telling.cost(trying.before(), both.before()),
                telling.cost(trying.after(), Optional.of(both.after())),
                telling.effects(trying, "all"),
                villages);
        return new TrialPage(head, state, Optional.of(result), lists.shown(who, both, telling, asked(request)));
    }

    private static String asked(HttpServletRequest request) {
        return Writing.typed(request, "list");
    }

    private Village village(PlaceCode code, Trying.Village village, Telling telling) {
        var effects = new ArrayList<TrialPage.Effect>();
        village.counts().forEach((effect, count) -> effects.add(telling.effect(effect, code.digits(), count)));
        return new Village(
                places.find(code).map(p -> p.shortName()).orElse(code.digits()),
                effects,
                telling.money(village.before(), telling.both().before()),
                telling.money(village.after(), Optional.of(telling.both().after())));
    }

    /// Says numbers of a trial in the language of a page.
    record Telling(Frame frame, Speech speech, Both both) {
        List<TrialPage.Effect> effects(Trying trying, String where) {
            return Arrays.stream(Effect.values())
                    .map(effect -> effect(effect, where, trying.count(effect)))
                    .filter(effect -> effect.count() > 0)
                    .toList();
        }

        TrialPage.Effect effect(Effect effect, String where, int count) {
            var key = effect + "." + where + ".0";
            return new TrialPage.Effect(key, frame.say("drafting.effect." + effect), count);
        }

        Cost cost(Sums sums, Optional<Rule> rule) {
            boolean each = rule.flatMap(r -> r.logic().each()).isPresent();
            return new Cost(
                    String.valueOf(sums.households()),
                    each ? String.valueOf(sums.people()) : "",
                    String.valueOf(sums.asks()),
                    money(sums, rule),
                    sums.unpriced() == 0 ? "" : frame.say("drafting.trial.unpriced", sums.unpriced()));
        }

        String money(Sums sums, Optional<Rule> rule) {
            boolean none = rule.flatMap(r -> r.logic().benefit())
                    .flatMap(b -> b.worth().quantity())
                    .isEmpty();
            return none ? frame.say("drafting.trial.noamount") : money(sums.cost(), rule);
        }

        private String money(BigDecimal sum, Optional<Rule> rule) {
            var unit = rule.flatMap(r -> r.logic().benefit()).flatMap(Benefit::unit);
            return unit.map(u -> frame.say("policy.amount", Speech.number(sum), unit(u)))
                    .orElseGet(() -> Speech.number(sum));
        }

        private String unpriced(Optional<Rule> rule) {
            boolean some = rule.flatMap(r -> r.logic().benefit())
                    .flatMap(b -> b.worth().quantity())
                    .isPresent();
            return some ? frame.say("drafting.came.unpriced") : "";
        }

        private String unit(String unit) {
            var key = "policy.unit." + unit.toLowerCase(java.util.Locale.ROOT).replace('/', '_');
            return frame.words().has(key) ? frame.say(key) : unit;
        }

        /// How a rule comes out for one household.
        String came(Came came, Optional<Rule> rule) {
            if (came.truth() == Truth.FALSE) return frame.say("drafting.came.no");
            if (came.truth() == Truth.UNKNOWN) return frame.say("drafting.came.ask");
            var people = came.people() > 1 ? frame.say("drafting.came.people", came.people()) : "";
            var amount = Double.isNaN(came.amount()) ? unpriced(rule) : money(BigDecimal.valueOf(came.amount()), rule);
            return (frame.say("drafting.came.yes") + people + " " + amount).strip();
        }
    }
}
