package yimaqing.family;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.asking.Answers;
import yimaqing.asking.Typed;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;
import yimaqing.entitlement.Steps;
import yimaqing.family.Homecoming.Home;
import yimaqing.family.PolicyPage.Tried;
import yimaqing.filling.Filling;
import yimaqing.filling.Question;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.web.FieldFault;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;

/// What a family replies on the page: what it says was received, understood or is wrong, and what it answers. Each can
/// be taken back.
@Component
class Replies {
    /// A family may change its mind, but does not fill the ledger with it.
    private static final Limit OF_A_FAMILY = new Limit("family", 60, Duration.ofHours(1));

    private final Steps steps;
    private final Answers answers;
    private final Filling filling;
    private final Limits limits;

    Replies(Steps steps, Answers answers, Filling filling, Limits limits) {
        this.steps = steps;
        this.answers = answers;
        this.filling = filling;
        this.limits = limits;
    }

    sealed interface Outcome {}

    /// It stands as the family wants it; `what` names the sentence that says so.
    record Done(String what) implements Outcome {}

    /// The family does not know the answer to this question.
    record PassedOver(String question) implements Outcome {}

    /// The form is shown again with what was typed.
    record Faulty(Tried tried) implements Outcome {}

    Outcome tell(Home home, Map<String, String> typed) {
        limit(home);
        var what = what(typed);
        boolean said = !typed.getOrDefault("said", Typed.YES).equals(Typed.NO);
        var note = typed.getOrDefault("note", "");
        var told = new Steps.Told(about(home, typed), what, said, Optional.of(note));
        return switch (steps.tell(home.family(), told)) {
            case Steps.Done _, Steps.Already _ -> new Done(done(what, said));
            case Steps.NotTheirs _ -> throw new NotFound();
            case Steps.NoteTooLong(int most) -> tooLong(home, typed, note, most);
            case Steps.ReasonMissing _, Steps.TooLate _ -> new Done("late");
        };
    }

    private static Faulty tooLong(Home home, Map<String, String> typed, String note, int most) {
        var of = typed.getOrDefault("of", Dealing.HOME);
        var sentence = home.frame().say("family.fault.note", most, note.strip().length());
        return new Faulty(new Tried(of, note, "", List.of(new FieldFault("note-" + of, sentence)), Optional.empty()));
    }

    private static String done(What what, boolean said) {
        return switch (what) {
            case RECEIVED -> said ? "received" : "missed";
            case UNDERSTOOD -> said ? "understood" : "unexplained";
            case OBJECTED -> "objected";
            case EXPLAINED, APPLIED, REFUSED, ANSWERED, CALLED -> throw new NotFound();
        };
    }

    Outcome takeBack(Home home, Map<String, String> typed) {
        limit(home);
        var family = home.family();
        return switch (steps.takeBack(family, family.household(), about(home, typed), what(typed))) {
            case Steps.Done _ -> new Done("back");
            case Steps.Already _, Steps.NotTheirs _, Steps.ReasonMissing _, Steps.NoteTooLong _, Steps.TooLate _ ->
                new Done("late");
        };
    }

    /// What is told, if it is the family's to tell; nothing else is told from this page.
    private static What what(Map<String, String> typed) {
        return switch (typed.getOrDefault("step", "")) {
            case "received" -> What.RECEIVED;
            case "understood" -> What.UNDERSTOOD;
            case "objected" -> What.OBJECTED;
            case String _ -> throw new NotFound();
        };
    }

    private static About about(Home home, Map<String, String> typed) {
        var policy = home.told().held().policy();
        var of = typed.getOrDefault("of", Dealing.HOME);
        if (of.equals(Dealing.HOME)) return new About(policy, Optional.empty());
        return home.told().of().household().members().stream()
                .map(member -> member.id())
                .filter(id -> id.key().equals(of))
                .findFirst()
                .map((PersonId id) -> new About(policy, Optional.of(id)))
                .orElseThrow(NotFound::new);
    }

    Outcome answer(Home home, Map<String, String> typed) {
        limit(home);
        var key = typed.getOrDefault("question", "");
        var question = Questioning.open(home.told(), filling).get(key);
        // answered meanwhile, on another phone or by a department: the page says what stands
        if (question == null) return new Done(isAnswered(home, key) ? "answered" : "late");
        var text = typed.getOrDefault("answer", "");
        return switch (Typed.read(question, text, home.told().answer().on().getYear())) {
            case Typed.Said(var value) -> written(home, question, value);
            case Typed.Unknown _ -> new PassedOver(key);
            case Typed.NotChosen _ -> faulty(key, text, home.frame().say("family.fault.choose"));
            case Typed.NoNumber(long most, int decimals) -> {
                var sentence = decimals == 0 ? "family.fault.whole" : "family.fault.number";
                yield faulty(key, text, home.frame().say(sentence, most, decimals));
            }
            case Typed.NoYear(int earliest, int latest) ->
                faulty(key, text, home.frame().say("family.fault.year", earliest, latest));
        };
    }

    private boolean isAnswered(Home home, String key) {
        return Optional.ofNullable(Questioning.answered(home.told(), filling).get(key))
                .flatMap(q -> Answers.standing(home.told().of().household(), q))
                .isPresent();
    }

    private Outcome written(Home home, Question question, Value value) {
        return switch (answers.write(home.family(), question, value)) {
            case Answers.Done _, Answers.Already _ -> new Done("answered");
        };
    }

    private static Faulty faulty(String question, String text, String sentence) {
        return new Faulty(new Tried(question, "", text, List.of(new FieldFault("answer", sentence)), Optional.empty()));
    }

    Outcome takeBackAnswer(Home home, Map<String, String> typed) {
        limit(home);
        var question = Questioning.answered(home.told(), filling).get(typed.getOrDefault("question", ""));
        if (question == null) return new Done("late");
        return switch (answers.takeBack(home.family(), question)) {
            case Answers.Done _ -> new Done("back");
            case Answers.Already _ -> new Done("late");
        };
    }

    private void limit(Home home) {
        limits.take(OF_A_FAMILY, home.family().household().key());
    }
}
