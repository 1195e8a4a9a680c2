package yimaqing.copy;

import java.util.List;
import java.util.Optional;
import yimaqing.copy.FamilyCopy.Field;
import yimaqing.copy.FamilyCopy.Held;
import yimaqing.copy.FamilyCopy.Name;
import yimaqing.copy.FamilyCopy.Said;
import yimaqing.copy.FamilyCopy.Shown;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.web.Words;

/// Puts what is seen of one subject into words, fact by fact and in the order of the dictionary.
record HeldWords(Dictionary dictionary, Speech speech, Words words) {

    List<Held> of(Seen seen) {
        return dictionary.attributes().stream()
                .flatMap(attribute -> seen.list(attribute.key()).stream())
                .map(this::held)
                .toList();
    }

    private Held held(SeenBelief belief) {
        var attribute = belief.attribute();
        var group =
                Optional.ofNullable(dictionary.groups().get(attribute.group())).orElseThrow();
        return new Held(
                new Name(attribute.group(), group.in(words.language())),
                new Name(attribute.key(), attribute.label().in(words.language())),
                said(belief),
                belief.disagreeing().stream().map(this::said).toList());
    }

    private Said said(SeenBelief belief) {
        var department = belief.source().department();
        return new Said(
                switch (belief.shown()) {
                    case SeenBelief.Clear _ -> Shown.CLEAR;
                    case SeenBelief.Masked _ -> Shown.MASKED;
                    case SeenBelief.Forgotten _ -> Shown.DESTROYED;
                },
                belief.say(speech, words.language()).filter(said -> !said.isEmpty()),
                fields(belief),
                new Name(department, dictionary.department(department).label().in(words.language())),
                belief.since());
    }

    private List<Field> fields(SeenBelief belief) {
        if (!(belief.shown() instanceof SeenBelief.Clear(Value.Entry entry))) return List.of();
        return speech.parts((Type.Entry) belief.attribute().type(), entry, words.language()).stream()
                .map(part -> new Field(
                        new Name(part.field().key(), part.field().label().in(words.language())), part.said()))
                .toList();
    }

    /// What is said of a value, or that nothing of it is shown and why.
    static String line(Said said, Words words) {
        return switch (said.shown()) {
            case CLEAR -> said.value().orElse("");
            case MASKED -> said.value().orElseGet(() -> words.say("door.hidden"));
            case DESTROYED -> words.say("door.forgotten");
        };
    }

    static String source(Said said, Words words) {
        return words.say("door.source", said.department().label(), Speech.day(said.since(), words.language()));
    }

    static Optional<String> fields(Said said, Words words) {
        if (said.fields().isEmpty()) return Optional.empty();
        return said.fields().stream()
                .map(f -> words.say("door.field", f.name().label(), f.value()))
                .reduce((one, next) -> words.say("door.beside", one, next));
    }
}
