package yimaqing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import yimaqing.catalog.Question.Asker;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Outcome;
import yimaqing.rule.Example;
import yimaqing.rule.Rule;
import yimaqing.rule.RuleFolder;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.web.Words;

/// The self-check asks what the rules still miss and says what the rules say.
class InterviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final RuleDictionary DICTIONARY = RuleBook.shipped().dictionary();
    private static final List<Rule> SHELF = shelf();
    private static final Asker ASKER = new Asker(Questions.shipped(DICTIONARY), Dictionary.shipped(), Words.CHINESE);
    private static final int MOST_STEPS = 40;

    private static List<Rule> shelf() {
        try {
            return RuleFolder.read(Path.of("src/main/resources/county/policies"), RuleBook.shipped())
                    .rules();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Rule rule(String policy) {
        return SHELF.stream()
                .filter(r -> r.about().policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    private static Slots nothing() {
        return Slots.empty(DICTIONARY.household(), RuleDictionary.HOUSEHOLD_NAME);
    }

    private static Interview on(LocalDate day, Supplier<Slots> households) {
        return new Interview(ASKER, day, households);
    }

    /// Answers as somebody would who knows everything of an example; empty where it holds what nobody is asked.
    private static Optional<Answers> answering(Example example) {
        var answers = new Answers(ASKER.questions());
        return takes(example.given(), answers) ? Optional.of(answers) : Optional.empty();
    }

    private static boolean takes(Slots record, Answers answers) {
        for (var field : record.shape().fields()) {
            if (record.isMissing(field) || field.isOfTheCounty() || field.name().equals("name")) continue;
            if (!answers.take(record.path() + "." + field.name(), typed(record, field))) return false;
            if (field.kind() instanceof Kind.Records)
                for (var line : record.records(field.slot())) if (!takes(line, answers)) return false;
        }
        return true;
    }

    private static List<String> typed(Slots record, Field field) {
        return switch (field.kind()) {
            case Kind.YesNo _ -> List.of(record.number(field) == 1 ? "yes" : "no");
            case Kind.Number _ ->
                List.of(java.math.BigDecimal.valueOf(record.number(field)).toPlainString());
            case Kind.Code _ -> List.of(record.text(field.slot()));
            case Kind.Texts _ -> List.of(record.texts(field.slot()));
            case Kind.Records _ -> List.of(String.valueOf(record.records(field.slot()).length));
            case Kind.Letters _, Kind.Day _ -> List.of();
        };
    }

    /// The figures of the county as an example sets them.
    private static Slots figures(Example example) {
        var household = nothing();
        for (var field : DICTIONARY.household().fields())
            if (field.isOfTheCounty() && !example.given().isMissing(field))
                household.put(field, example.given().number(field));
        return household;
    }

    private static List<Object> said(Answer answer) {
        return List.of(
                answer.outcome(),
                answer.amount() instanceof Answer.Amount.Unknown ? "unknown" : answer.amount(),
                answer.failed(),
                answer.missing(),
                answer.members().stream().map(m -> m.decided().outcome()).toList());
    }

    @Test
    void whatItSaysOfEveryExampleOnTheShelfIsWhatTheDeciderSays() {
        int compared = 0;
        for (var rule : SHELF)
            for (var example : rule.examples()) {
                var answers = answering(example);
                if (answers.isEmpty()) continue;
                var day = example.on().orElse(DAY);
                var answer = on(day, () -> figures(example)).answer(rule, answers.get());
                assertThat(said(answer))
                        .as("%s: %s", rule.about().policy(), example.name().zh())
                        .isEqualTo(said(rule.decider(day).answer(example.given())));
                compared++;
            }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void whoeverKnowsNothingIsAskedNothingTwiceAndToldWhatIsMissing() {
        for (var rule : SHELF) {
            var answers = new Answers(ASKER.questions());
            var interview = on(DAY, InterviewTest::nothing);
            var asked = new HashSet<String>();
            for (var paths = interview.next(rule, answers); !paths.isEmpty(); paths = interview.next(rule, answers)) {
                assertThat(interview.questions(paths, answers, Map.of()))
                        .hasSameSizeAs(paths)
                        .allSatisfy(question -> assertThat(question.label()).isNotBlank());
                for (var path : paths) {
                    assertThat(asked.add(path)).as(path).isTrue();
                    assertThat(answers.take(path, List.of("?"))).as(path).isTrue();
                }
            }
            var verdict = Verdict.of(interview.answer(rule, answers), rule, ASKER);
            if (verdict.outcome() == Outcome.NEEDS_DATA)
                assertThat(verdict.missing()).as(rule.about().policy()).isNotEmpty();
        }
    }

    @Test
    void whatNoLongerMattersIsNotAsked() {
        var interview = on(DAY, InterviewTest::nothing);
        var transport = rule("transport_subsidy");
        var answers = new Answers(ASKER.questions());
        assertThat(interview.next(transport, answers)).containsExactly("h.alleviated", "h.monitored", "h.members");
        answers.take("h.alleviated", List.of("no"));
        answers.take("h.monitored", List.of("no"));
        assertThat(interview.next(transport, answers)).as("neither group").isEmpty();
        var others = new Answers(ASKER.questions());
        others.take("h.alleviated", List.of("yes"));
        others.take("h.members", List.of("2"));
        others.take("h.members[0].work_place", List.of("none"));
        others.take("h.members[1].work_place", List.of("outside"));
        assertThat(interview.next(transport, others)).containsExactly("h.members[1].labour");
    }

    @Test
    void allPoliciesAtOnceAreCheckedInAFewSteps() {
        var interview = on(DAY, InterviewTest::nothing);
        var answers = new Answers(ASKER.questions());
        var steps = new ArrayList<List<String>>();
        for (var paths = interview.together(SHELF, answers);
                !paths.isEmpty() && steps.size() < MOST_STEPS;
                paths = interview.together(SHELF, answers)) {
            steps.add(paths);
            for (var path : paths) answers.take(path, List.of(path.equals("h.members") ? "2" : "?"));
        }
        assertThat(steps).hasSizeLessThanOrEqualTo(4);
        assertThat(steps.getFirst()).containsExactly("h.alleviated", "h.dibao", "h.tekun", "h.monitored");
        assertThat(steps).allSatisfy(step -> assertThat(step).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void whatIsMissingIsToldWithWhoCanSayIt() {
        var interview = on(DAY, InterviewTest::nothing);
        var answers = new Answers(ASKER.questions());
        answers.take("h.income_pc", List.of("?"));
        var verdict = Verdict.of(interview.answer(rule("dibao"), answers), rule("dibao"), ASKER);
        assertThat(verdict.missing())
                .contains(new Verdict.Lack("本县农村低保标准", "这个数由县里定，定了才能算"))
                .anySatisfy(lack -> assertThat(lack.who()).startsWith("问"));
    }
}
