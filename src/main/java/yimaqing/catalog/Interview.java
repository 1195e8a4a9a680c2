package yimaqing.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yimaqing.catalog.Question.Asker;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Rule;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;

/// Which questions come next: of one policy what is missing, cheapest to ask first; of all policies at once the few
/// that settle the most of them. What no longer matters to any of them is not asked, and it ends when nothing is
/// left that somebody at home could answer.
record Interview(Asker asker, LocalDate day, Supplier<Slots> households) {
    private static final int MOST_OF_THE_HOUSEHOLD = 3;
    /// What only a department can say is asked last, as rules do.
    private static final int DEAREST = 10;
    private static final Pattern MEMBER = Pattern.compile("h\\.members\\[([0-9]+)].*");

    Slots slots(Answers answers) {
        return answers.slots(households.get(), asker::person);
    }

    Answer answer(Rule rule, Answers answers) {
        return rule.decide(slots(answers), day);
    }

    /// The paths that are asked next for one policy; none when it is decided, or when nobody at home knows more.
    List<String> next(Rule rule, Answers answers) {
        var open = missing(answer(rule, answers)).stream()
                .filter(gap -> asker.questions().mayAsk(gap.record().shape(), gap.field()))
                .filter(gap -> !answers.has(gap.path()))
                .toList();
        if (open.isEmpty()) return List.of();
        var first = open.getFirst();
        boolean ofTheHousehold = isOfTheHousehold(first);
        return open.stream()
                .filter(gap -> ofTheHousehold
                        ? isOfTheHousehold(gap) && cost(gap) == cost(first)
                        : gap.field().equals(first.field())
                                && gap.record().shape() == first.record().shape())
                .limit(ofTheHousehold ? MOST_OF_THE_HOUSEHOLD : Answers.MOST_PEOPLE)
                .map(Gap.Missing::path)
                .distinct()
                .toList();
    }

    private static boolean isOfTheHousehold(Gap.Missing gap) {
        return gap.record().path().equals("h");
    }

    private static int cost(Gap.Missing gap) {
        return gap.field().ask().orElse(DEAREST);
    }

    /// What is missing to decide, and where it is decided for some already, to say for whom else it is.
    private static List<Gap.Missing> missing(Answer answer) {
        var gaps = new LinkedHashSet<>(answer.decided().gaps());
        if (answer.outcome() != Outcome.NOT_ELIGIBLE)
            for (var member : answer.members())
                if (member.decided().outcome() == Outcome.NEEDS_DATA)
                    gaps.addAll(member.decided().gaps());
        var missing = new ArrayList<Gap.Missing>();
        for (var gap : gaps) if (gap instanceof Gap.Missing found) missing.add(found);
        return missing;
    }

    /// The paths of the first step of which something matters still, when all policies are checked at once.
    List<String> together(List<Rule> rules, Answers answers) {
        var household = slots(answers);
        var matters = new HashSet<String>();
        for (var rule : rules) missing(rule.decide(household, day)).forEach(gap -> matters.add(gap.path()));
        return asker.questions().together().stream()
                .map(step -> paths(step, household)
                        .filter(path -> !answers.has(path) && matters.contains(path))
                        .toList())
                .filter(paths -> !paths.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// One person after the other, so that somebody is thought of once.
    private static Stream<String> paths(List<String> step, Slots household) {
        return step.stream()
                .map(name -> name.split("\\."))
                .flatMap(parts -> Answers.paths(parts[0], parts[1], household).stream())
                .sorted(Comparator.comparing(Interview::member));
    }

    private static int member(String path) {
        var found = MEMBER.matcher(path);
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    /// The questions behind these paths, with what was typed.
    List<Question> questions(List<String> paths, Answers answers, Map<String, List<String>> typed) {
        return paths.stream()
                .flatMap(path -> answers
                        .place(path)
                        .map(place -> asker.ask(
                                path,
                                place,
                                Optional.ofNullable(typed.get(path)).orElse(List.of())))
                        .stream())
                .toList();
    }
}
