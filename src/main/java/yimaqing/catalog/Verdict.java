package yimaqing.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yimaqing.catalog.Question.Asker;
import yimaqing.policy.Sheet;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Because;
import yimaqing.rule.Rule;
import yimaqing.truth.Gap;

/// What a self-check comes to for one policy: whether the family is eligible by its own answers, for whom of it, how
/// much, why, and what is still to be found out.
public record Verdict(Outcome outcome, List<String> people, String amount, Reasons reasons, List<String> missing) {
    public Verdict {
        people = List.copyOf(people);
        missing = List.copyOf(missing);
    }

    /// Each condition that holds, and each that does not, in a sentence.
    public record Reasons(List<String> holding, List<String> against) {
        public Reasons {
            holding = List.copyOf(holding);
            against = List.copyOf(against);
        }
    }

    static Verdict of(Answer answer, Rule rule, Asker asker) {
        var holding = new LinkedHashSet<String>();
        var against = new LinkedHashSet<String>();
        tell(answer.decided(), "", new Told(holding, against), asker);
        var people = new ArrayList<String>();
        for (var member : answer.members()) {
            if (member.decided().outcome() == Outcome.ELIGIBLE) people.add(member.name());
            if (member.decided().outcome() == answer.outcome())
                tell(member.decided(), member.name(), new Told(holding, against), asker);
        }
        return new Verdict(
                answer.outcome(),
                people,
                answer.outcome() == Outcome.ELIGIBLE ? Sheet.amount(answer.amount(), rule, asker.words()) : "",
                new Reasons(List.copyOf(holding), List.copyOf(against)),
                missing(answer.decided().gaps(), asker));
    }

    private record Told(Set<String> holding, Set<String> against) {}

    /// Whoever answered knows the answers, so nothing is hidden.
    private static void tell(Answer.Decided decided, String of, Told told, Asker asker) {
        for (var because : decided.because()) {
            var said = Answer.said(because, asker.words().language(), _ -> true);
            var sentence =
                    of.isEmpty() || said.startsWith(of) ? said : asker.words().say("catalog.of", of, said);
            if (because.holds() == Because.Holds.HELD) told.holding().add(sentence);
            else if (because.holds() == Because.Holds.FAILED) told.against().add(sentence);
        }
    }

    private static List<String> missing(List<Gap> gaps, Asker asker) {
        var missing = new LinkedHashSet<String>();
        for (var gap : gaps)
            if (gap instanceof Gap.Missing asked) {
                var whom = asker.whom(asked.path());
                var label = asked.field().label().in(asker.words().language());
                missing.add(whom.isEmpty() ? label : asker.words().say("catalog.of", whom, label));
            }
        return List.copyOf(missing);
    }
}
