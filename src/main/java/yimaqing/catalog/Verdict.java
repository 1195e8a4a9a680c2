package yimaqing.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yimaqing.catalog.Question.Asker;
import yimaqing.pack.Department;
import yimaqing.policy.Grounds;
import yimaqing.policy.Sheet;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Because;
import yimaqing.rule.Rule;
import yimaqing.truth.Gap;

/// What a self-check comes to for one policy: whether the family is eligible by its own answers, for whom of it, how
/// much, why, and what is still to be found out.
public record Verdict(Outcome outcome, List<String> people, String amount, Reasons reasons, List<Lack> missing) {
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

    /// Something that is missing, and who can say it.
    public record Lack(String what, String who) {}

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
                amount(answer, rule, asker),
                new Reasons(List.copyOf(holding), List.copyOf(against)),
                missing(answer.decided().gaps(), asker));
    }

    /// An amount that nobody has set is told with the policy, with the reason.
    private static String amount(Answer answer, Rule rule, Asker asker) {
        return switch (answer.amount()) {
            case Amount.Unset _ -> "";
            case Amount.Known _, Amount.Unknown _, Amount.None _ -> Sheet.amount(answer.amount(), rule, asker.words());
        };
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

    private static List<Lack> missing(List<Gap> gaps, Asker asker) {
        var missing = new LinkedHashSet<Lack>();
        for (var gap : gaps)
            missing.add(
                    switch (gap) {
                        case Gap.Missing found -> lack(found, asker);
                        case Gap.Incomputable(var why) ->
                            new Lack(
                                    why.in(asker.words().language()),
                                    asker.words().say("catalog.who.office"));
                    });
        return List.copyOf(missing);
    }

    private static Lack lack(Gap.Missing gap, Asker asker) {
        var words = asker.words();
        var whom = asker.whom(gap.path());
        var label = gap.field().label().in(words.language());
        return new Lack(whom.isEmpty() ? label : words.say("catalog.of", whom, label), who(gap, asker));
    }

    /// The county where it is a figure it sets, the departments that state it, or else the department of the policy.
    private static String who(Gap.Missing gap, Asker asker) {
        var words = asker.words();
        if (gap.field().isOfTheCounty()) return words.say("catalog.who.county");
        var who = new LinkedHashSet<String>();
        for (var attribute : Grounds.of(gap.field(), asker.dictionary()))
            attribute.statedBy().stream()
                    .filter(key -> !key.equals(Department.FAMILY))
                    .findFirst()
                    .ifPresent(key ->
                            who.add(asker.dictionary().department(key).label().in(words.language())));
        return who.isEmpty()
                ? words.say("catalog.who.office")
                : words.say("catalog.who.ask", String.join(words.say("policy.list"), who));
    }
}
