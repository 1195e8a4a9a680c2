package yimaqing.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yimaqing.catalog.Question.Asker;
import yimaqing.rule.Answer;
import yimaqing.rule.Rule;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;

/// Which questions come next: of one policy what is missing, cheapest to ask first; of all policies at once the few
/// that
/// settle the most of them. It ends when nothing is left that a family could answer.
record Interview(Asker asker, LocalDate day, Supplier<Slots> households) {
    private static final int MOST_OF_THE_HOUSEHOLD = 3;
    /// What only a department can say is asked last, as rules do.
    private static final int DEAREST = 10;

    Slots slots(Answers answers) {
        return answers.slots(households.get(), asker::person);
    }

    Answer answer(Rule rule, Answers answers) {
        return rule.decide(slots(answers), day);
    }

    /// The paths that are asked next for one policy; none when it is decided, or when nobody at home knows more.
    List<String> next(Rule rule, Answers answers) {
        var open = open(answer(rule, answers), answers);
        if (open.isEmpty()) return List.of();
        var first = open.getFirst();
        boolean ofTheHousehold = first.record().path().equals("h");
        return open.stream()
                .filter(gap -> ofTheHousehold
                        ? gap.record().path().equals("h") && cost(gap) == cost(first)
                        : gap.field().equals(first.field())
                                && gap.record().shape() == first.record().shape())
                .limit(ofTheHousehold ? MOST_OF_THE_HOUSEHOLD : Answers.MOST_PEOPLE)
                .map(Gap.Missing::path)
                .distinct()
                .toList();
    }

    private static int cost(Gap.Missing gap) {
        return gap.field().ask().orElse(DEAREST);
    }

    private List<Gap.Missing> open(Answer answer, Answers answers) {
        var open = new ArrayList<Gap.Missing>();
        for (var gap : answer.decided().gaps())
            if (gap instanceof Gap.Missing missing
                    && asker.questions().mayAsk(missing.record().shape(), missing.field())
                    && !answers.has(missing.path())) open.add(missing);
        return open;
    }

    /// The paths of the first step whose questions are not answered yet, when all policies are checked at once.
    List<String> together(Answers answers) {
        var household = slots(answers);
        return asker.questions().together().stream()
                .map(step -> paths(step, household)
                        .filter(path -> !answers.has(path))
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
                .sorted(java.util.Comparator.comparing(Interview::member));
    }

    private static int member(String path) {
        return path.matches(".*\\[[0-9]+].*") ? Integer.parseInt(path.replaceAll("^[^\\[]*\\[([0-9]+)].*$", "$1")) : 0;
    }

    /// The questions behind these paths, with what was typed.
    List<Question> questions(List<String> paths, Answers answers, Map<String, List<String>> typed) {
        var household = slots(answers);
        return paths.stream()
                .flatMap(path -> Answers.place(path, household)
                        .map(place -> asker.ask(
                                path,
                                place,
                                Optional.ofNullable(typed.get(path)).orElse(List.of())))
                        .stream())
                .toList();
    }
}
