package yimaqing.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.asking.Answers;
import yimaqing.entitlement.FamilyPolicies.Told;
import yimaqing.family.PolicyPage.Answered;
import yimaqing.family.PolicyPage.Asked;
import yimaqing.family.PolicyPage.Choice;
import yimaqing.family.PolicyPage.Control;
import yimaqing.family.PolicyPage.Questions;
import yimaqing.filling.Filling;
import yimaqing.filling.Question;
import yimaqing.pack.Type;
import yimaqing.profile.SeenHousehold;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Outcome;
import yimaqing.truth.Gap;

/// What the family can be asked about a policy, the cheapest first, and what it answered before.
record Questioning(Voice voice, SeenHousehold seen) {

    /// The one question that is asked: the one whose answer failed, or the cheapest that was not passed over.
    Questions questions(Told told, String failed, String passedOver) {
        var open = open(told, voice.known().filling());
        var asked = Optional.ofNullable(open.get(failed))
                .or(() -> open.values().stream()
                        .filter(q -> !q.key().equals(passedOver))
                        .findFirst())
                .map(this::asked);
        var answered = answered(told, voice.known().filling()).values().stream()
                .flatMap(q -> answered(told, q).stream())
                .toList();
        return new Questions(asked, answered);
    }

    /// Every question that is open, by its key, the cheapest first.
    static Map<String, Question> open(Told told, Filling filling) {
        var answer = told.answer();
        if (answer.outcome() == Outcome.NOT_ELIGIBLE) return Map.of();
        var ofPeople = answer.members().stream().flatMap(m -> m.decided().gaps().stream());
        return questions(told, Stream.concat(answer.decided().gaps().stream(), ofPeople), filling);
    }

    /// The questions whose answers the policy uses.
    static Map<String, Question> answered(Told told, Filling filling) {
        var decided = Stream.concat(
                Stream.of(told.answer().decided()),
                told.answer().members().stream().map(Answer.OfMember::decided));
        var known = decided.flatMap(d -> d.because().stream())
                .flatMap(because -> because.used().stream())
                .filter(used -> used.isKnown())
                .<Gap>map(used -> new Gap.Missing(used.record(), used.field()));
        return questions(told, known, filling);
    }

    private static Map<String, Question> questions(Told told, Stream<Gap> gaps, Filling filling) {
        var questions = new LinkedHashMap<String, Question>();
        gaps.forEach(gap -> {
            if (gap instanceof Gap.Missing missing)
                filling.question(told.of().household(), missing).ifPresent(q -> questions.putIfAbsent(q.key(), q));
        });
        return questions;
    }

    private Asked asked(Question question) {
        return new Asked(question.key(), sentence(question), control(question), choices(question), unit(question));
    }

    /// The question in words of its own, or made from the name of what is asked where it has none.
    private String sentence(Question question) {
        var key = "family.ask." + question.field().name();
        var who = who(question);
        if (voice.words().has(key)) return voice.say(key, who.orElse(""));
        var label = question.field().label().in(voice.language());
        return who.map(name -> voice.say("family.askof", name, label))
                .orElseGet(() -> voice.say("family.askany", label));
    }

    private Optional<String> who(Question question) {
        return question.person()
                .map(person -> seen.members().stream()
                        .filter(p -> p.id().equals(person.id()))
                        .findFirst()
                        .map(voice::name)
                        .orElse(voice.say("door.nameless")));
    }

    private static Control control(Question question) {
        return switch (question.type()) {
            case Type.YesNo _ -> Control.YES_NO;
            case Type.OneOf _ -> Control.CODE;
            case Type.Number number -> number.isYear() ? Control.YEAR : Control.NUMBER;
            case Type.Words _, Type.Day _, Type.Month _, Type.Refers _, Type.Entry _ ->
                throw new IllegalArgumentException(question.key() + " is not asked of families");
        };
    }

    private List<Choice> choices(Question question) {
        var choices = new ArrayList<Choice>();
        if (question.type() instanceof Type.OneOf(var codes))
            codes.codes()
                    .forEach(c -> choices.add(new Choice(c.code(), c.label().in(voice.language()))));
        return choices;
    }

    private String unit(Question question) {
        return question.type() instanceof Type.Number number
                ? number.unit()
                        .map(u -> voice.known().speech().unit(u, voice.language()))
                        .orElse("")
                : "";
    }

    private Optional<Answered> answered(Told told, Question question) {
        return Answers.standing(told.of().household(), question)
                .flatMap(belief -> belief.value().flatMap(question::answer).map(value -> {
                    var label = question.field().label().in(voice.language());
                    return new Answered(
                            question.key(),
                            who(question)
                                    .map(name -> voice.say("family.of", name, label))
                                    .orElse(label),
                            voice.known().speech().say(question.type(), value, voice.language()),
                            voice.day(belief.fact().since()));
                }));
    }
}
