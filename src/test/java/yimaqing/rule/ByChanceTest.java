package yimaqing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.rule.Answer.Outcome;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Truth;

/// Complete households made by chance, a tenth of whose attributes is then blanked: a definite answer is the one the
/// complete household gets, and filling in only what is listed as missing settles every answer.
public class ByChanceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final int FAMILIES = 20_000;
    private static final double BLANKED = 0.1;
    private static final int MOST_ROUNDS = 12;
    /// What 15 policies ask, in every form the language has but `has`, which asks whether something is known.
    public static final List<String> CONDITIONS = List.of(
            "h.income_pc < 9000 && h.kind in ['dibao', 'tekun', 'monitored']",
            "h.monitoring != 'none' || h.kind == 'dibao'",
            "!h.loan_overdue && h.members.exists(m, m.age >= 16 && m.age <= 59 && !m.student)",
            "h.members.all(m, m.medical_insured)",
            "!h.subsidies.exists(s, s.policy == 'clean_heating' && s.year == year)",
            "size(h.members.filter(m, m.age >= 60)) > 1",
            "sum(h.subsidies.filter(s, s.year > 2000).map(s, s.amount)) < 20000",
            "h.members.exists_one(m, m.health == 'serious')",
            "years_between(h.joined, on) >= 30 ? h.land_mu > 40 : h.heating == 'electric'",
            "h.members.exists(m, m.jobs.exists(j, j.months >= 6 && j.wage > 1000))",
            "min(h.heating_kwh, 12000) * 0.2 > 1000 || 'tea' in h.courses",
            "h.members.exists(m, years_between(m.born, on) >= 60) && h.joined < day('2010-01-01')",
            "max(h.income_pc, h.land_mu) > 100 && (h.loan_overdue || h.land_mu / 2 > 10)",
            "size(h.members) > 0 && sum(h.members.map(m, m.age)) / size(h.members) > 40");

    @Test
    void noDefiniteAnswerDiffersAndWhatIsListedSettlesEveryAnswer() {
        var families = new InventedFamilies(1);
        var rules = rules(CONDITIONS);
        rules.add(Shelf.rule(Shelf.text("elder_allowance.yaml")));
        var deciders = rules.stream().map(rule -> rule.decider(DAY)).toList();
        int definite = 0;
        int undecided = 0;
        int rounds = 0;
        for (int i = 0; i < FAMILIES; i++) {
            var complete = families.complete(Shelf.BOOK.dictionary().household());
            var blanked = families.blanked(complete, BLANKED);
            for (var decider : deciders) {
                int right = decider.truth(complete);
                int came = decider.truth(blanked);
                if (came == Truth.UNKNOWN) undecided++;
                else definite++;
                if (came != Truth.UNKNOWN) assertThat(came).isEqualTo(right);
                else rounds = Math.max(rounds, settle(decider, families, complete, blanked, right));
            }
        }
        System.out.println("by chance: " + definite + " definite, " + undecided + " undecided, settled in at most "
                + rounds + " rounds");
        assertThat(definite + undecided).isEqualTo(FAMILIES * deciders.size());
        assertThat(definite).isGreaterThan(FAMILIES * deciders.size() / 2);
        assertThat(undecided).isGreaterThan(FAMILIES);
    }

    @Test
    void theLongAnswerIsTheShortOneAndTheSameEachTime() {
        var families = new InventedFamilies(2);
        for (var rule : rules(CONDITIONS)) {
            var decider = rule.decider(DAY);
            for (int i = 0; i < 200; i++) {
                var family = families.blanked(
                        families.complete(Shelf.BOOK.dictionary().household()), BLANKED);
                var answer = decider.answer(family);
                assertThat(answer.outcome()).isEqualTo(Outcome.of(decider.truth(family)));
                assertThat(told(rule.decide(family, DAY))).isEqualTo(told(answer));
            }
        }
    }

    private static List<Object> told(Answer answer) {
        var told = new ArrayList<Object>(List.of(answer.outcome(), answer.failed(), answer.missing(), answer.amount()));
        for (var because : answer.decided().because()) {
            told.add(Answer.said(because, "zh", _ -> true));
            told.add(Answer.said(because, "en", _ -> true));
            because.used().forEach(used -> told.add(used.path() + used.said("zh")));
        }
        return told;
    }

    /// Fills in what is listed, and nothing else, until the answer is settled; the number of rounds it took.
    private static int settle(Decider decider, InventedFamilies families, Slots complete, Slots blanked, int right) {
        var filled = families.blanked(blanked, 0);
        for (int round = 0; round <= MOST_ROUNDS; round++) {
            int came = decider.truth(filled);
            var missing = decider.gaps().stream()
                    .filter(Gap.Missing.class::isInstance)
                    .map(Gap.Missing.class::cast)
                    .toList();
            if (came != Truth.UNKNOWN || missing.isEmpty()) {
                assertThat(came).isEqualTo(right);
                return round;
            }
            for (var gap : missing) InventedFamilies.restore(same(gap.record(), complete), gap.record(), gap.field());
        }
        throw new AssertionError("not settled in " + MOST_ROUNDS + " rounds");
    }

    /// The record of the complete household at the same path.
    private static Slots same(Slots record, Slots complete) {
        var same = complete;
        var steps = record.path().split("\\.");
        for (int i = 1; i < steps.length; i++) {
            var name = steps[i].substring(0, steps[i].indexOf('['));
            int place = Integer.parseInt(steps[i].substring(name.length() + 1, steps[i].length() - 1));
            same = same.records(same.shape().field(name).slot())[place];
        }
        return same;
    }

    static List<Rule> rules(List<String> conditions) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < conditions.size(); i++) rules.add(Shelf.rule("""
                    policy: chance_%d
                    title: {zh: 甲, en: a}
                    conditions:
                      - {id: only, when: "%s"}
                    """.formatted(i, conditions.get(i))));
        return rules;
    }
}
