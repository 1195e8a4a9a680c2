package yimaqing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import yimaqing.catalog.Answers.Place;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Said;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// One question of the self-check as the form shows it: `path` is the name of its field, `of` says whom it is about
/// where that is a member, `typed` what was typed before and could not be taken.
public record Question(String path, String of, String label, Shape shape, List<Option> options, List<String> typed) {
    private static final Pattern COUNTED = Pattern.compile("\\[([0-9]+)]");

    public Question {
        options = List.copyOf(options);
        typed = List.copyOf(typed);
    }

    /// How it is answered.
    public enum Shape {
        ONE,
        SEVERAL,
        NUMBER
    }

    /// An answer to choose; `?` is always among them where there are any.
    public record Option(String value, String label) {}

    /// The id of its field in the page.
    public String id() {
        return path.replaceAll("[^a-z0-9_]+", "-");
    }

    public String value() {
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /// With what words questions are asked, and in which language.
    record Asker(Questions questions, Dictionary dictionary, Words words) {

        Question ask(String path, Place place, List<String> typed) {
            var record = place.record();
            var label = questions.of(record.shape(), place.field()).in(words.language());
            return new Question(path, whom(path), label, shape(place.field()), options(place.field()), typed);
        }

        /// What is to be typed or chosen instead.
        FieldFault fault(String path, Place place) {
            var question = ask(path, place, List.of());
            var about = question.of().isEmpty()
                    ? question.label()
                    : words.say("catalog.of", question.of(), question.label());
            return new FieldFault(
                    question.id(),
                    switch (question.shape()) {
                        case ONE, SEVERAL -> words.say("catalog.fault.choose", about);
                        case NUMBER -> {
                            var bounds = Answers.bounds(place.field());
                            yield words.say(
                                    "catalog.fault.number", about, Said.number(bounds[0]), Said.number(bounds[1]));
                        }
                    });
        }

        /// The members and the lines of lists are counted as they stand in the path, from one.
        String whom(String path) {
            var numbers = COUNTED.matcher(path)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)) + 1)
                    .toList();
            if (numbers.isEmpty()) return "";
            var first = path.startsWith("h.members[")
                    ? person(numbers.getFirst())
                    : words.say("catalog.line", numbers.getFirst());
            return numbers.size() == 1 ? first : words.say("catalog.line.of", first, numbers.getLast());
        }

        String person(int number) {
            return number == 1 ? words.say("catalog.person.first") : words.say("catalog.person", number);
        }

        private static Shape shape(Field field) {
            return switch (field.kind()) {
                case Kind.Number _, Kind.Records _ -> Shape.NUMBER;
                case Kind.Texts _ -> Shape.SEVERAL;
                case Kind.YesNo _, Kind.Code _, Kind.Letters _, Kind.Day _ -> Shape.ONE;
            };
        }

        private List<Option> options(Field field) {
            UnaryOperator<String> say = key -> words.say("catalog.answer." + key);
            var options = new ArrayList<Option>();
            switch (field.kind()) {
                case Kind.YesNo _ -> {
                    options.add(new Option("yes", say.apply("yes")));
                    options.add(new Option("no", say.apply("no")));
                }
                case Kind.Code(var codes) -> options.addAll(options(codes));
                case Kind.Texts(var each, int _) -> {
                    if (each instanceof Kind.Code(var codes)) options.addAll(options(codes));
                    options.add(new Option(Answers.NOTHING, say.apply("none")));
                }
                case Kind.Number _, Kind.Records _, Kind.Letters _, Kind.Day _ -> {
                    return List.of();
                }
            }
            options.add(new Option(Answers.UNKNOWN, say.apply("unknown")));
            return options;
        }

        private List<Option> options(CodeList codes) {
            return codes.codes().stream()
                    .map(code -> new Option(code.code(), code.label().in(words.language())))
                    .toList();
        }
    }
}
