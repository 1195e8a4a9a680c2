package yimaqing.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// What came with the form of a self-check: the answers of earlier steps, carried along, and those of this step.
/// Nothing
/// of it is kept or logged.
record CheckForm(Answers answers, List<String> asked, Map<String, List<String>> typed, List<FieldFault> faults) {
    private static final String ASKED = "asked";
    private static final String BEGINS = "h.";

    CheckForm {
        asked = List.copyOf(asked);
        typed = Map.copyOf(typed);
        faults = List.copyOf(faults);
    }

    static CheckForm empty(RuleDictionary dictionary) {
        return new CheckForm(new Answers(dictionary), List.of(), Map.of(), List.of());
    }

    /// The form as it was sent; empty when it holds what no form of ours does.
    static Optional<CheckForm> sent(HttpServletRequest request, RuleDictionary dictionary, Question.Asker asker) {
        var asked = Optional.ofNullable(request.getParameterValues(ASKED))
                .map(List::of)
                .orElse(List.of());
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(BEGINS))
                .forEach(field -> typed.put(field.getKey(), List.of(field.getValue())));
        var answers = new Answers(dictionary);
        if (typed.size() + asked.size() > Answers.MOST_ANSWERS) return Optional.empty();
        var carried = typed.keySet().stream()
                .filter(path -> !asked.contains(path))
                .sorted(Comparator.comparingInt(path -> path.split("\\.").length))
                .toList();
        for (var path : carried) if (!answers.take(path, typed.get(path))) return Optional.empty();
        var household = answers.slots(Slots.empty(dictionary.household(), RuleDictionary.HOUSEHOLD_NAME), _ -> "");
        if (asked.stream().anyMatch(path -> Answers.place(path, household).isEmpty())) return Optional.empty();
        var faults = new ArrayList<FieldFault>();
        for (var path : asked)
            if (!answers.take(path, typed.getOrDefault(path, List.of())))
                faults.add(fault(path, Answers.place(path, household).orElseThrow(), asker));
        return Optional.of(new CheckForm(answers, asked, typed, faults));
    }

    private static FieldFault fault(String path, Answers.Place place, Question.Asker asker) {
        var question = asker.ask(path, place, List.of());
        Words words = asker.words();
        var about =
                question.of().isEmpty() ? question.label() : words.say("catalog.of", question.of(), question.label());
        return new FieldFault(
                question.id(),
                switch (question.shape()) {
                    case ONE, SEVERAL -> words.say("catalog.fault.choose", about);
                    case NUMBER -> words.say("catalog.fault.number", about, bounds(place)[0], bounds(place)[1]);
                });
    }

    private static String[] bounds(Answers.Place place) {
        return switch (place.field().kind()) {
            case yimaqing.slot.Kind.Number(var _, double least, double most) ->
                new String[] {yimaqing.slot.Said.number(least), yimaqing.slot.Said.number(most)};
            case yimaqing.slot.Kind.Records _ -> new String[] {"0", String.valueOf(Answers.most(place.field()))};
            case yimaqing.slot.Kind.YesNo _,
                    yimaqing.slot.Kind.Letters _,
                    yimaqing.slot.Kind.Code _,
                    yimaqing.slot.Kind.Day _,
                    yimaqing.slot.Kind.Texts _ -> new String[] {"", ""};
        };
    }
}
