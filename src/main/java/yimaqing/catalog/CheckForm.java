package yimaqing.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.catalog.Question.Asker;
import yimaqing.web.FieldFault;

/// What came with the form of a self-check: the answers of earlier steps, carried along, and those of this step.
/// Nothing of it is kept or logged. `asked` are the questions to be asked again, with what was typed, because they
/// could not be taken.
record CheckForm(Answers answers, List<String> asked, Map<String, List<String>> typed, List<FieldFault> faults) {
    private static final String ASKED = "asked";
    /// What comes with every form of ours beside its fields.
    private static final Set<String> BESIDE = Set.of(ASKED, "_csrf");

    CheckForm {
        asked = List.copyOf(asked);
        typed = Map.copyOf(typed);
        faults = List.copyOf(faults);
    }

    static CheckForm empty(Asker asker) {
        return new CheckForm(new Answers(asker.questions()), List.of(), Map.of(), List.of());
    }

    /// The form as it was sent. What no form of ours holds is not taken, and said; everything else is.
    static CheckForm sent(HttpServletRequest request, Asker asker) {
        // an address is written into logs and histories on its way; answers must never stand in one
        if (request.getQueryString() != null)
            return new CheckForm(
                    new Answers(asker.questions()),
                    List.of(),
                    Map.of(),
                    List.of(new FieldFault("main", asker.words().say("catalog.fault.address"))));
        var taking = new Taking(new Answers(asker.questions()), asker, request.getParameterMap());
        return taking.taken(new LinkedHashSet<>(taking.values(ASKED)));
    }

    private record Taking(Answers answers, Asker asker, Map<String, String[]> fields) {

        CheckForm taken(Set<String> asked) {
            // the shorter path first: how many lines a list has is said before what stands in them
            var names = fields.keySet().stream()
                    .filter(name -> !BESIDE.contains(name))
                    .sorted(Comparator.comparingInt(Taking::steps).thenComparing(Comparator.naturalOrder()))
                    .toList();
            int strange = 0;
            for (var name : names) if (!asked.contains(name) && !answers.take(name, values(name))) strange++;
            var again = new ArrayList<String>();
            var faults = new ArrayList<FieldFault>();
            for (var name : asked) {
                var place = answers.place(name);
                if (place.isEmpty() || again.size() + answers.given().size() >= Answers.MOST_ANSWERS) strange++;
                else if (!answers.take(name, values(name))) {
                    again.add(name);
                    faults.add(asker.fault(name, place.get()));
                }
            }
            if (strange > 0)
                faults.addFirst(new FieldFault("main", asker.words().say("catalog.fault.form", strange)));
            return form(again, asked, faults);
        }

        /// Where one answer could not be taken, the whole step is shown again with everything that was typed.
        private CheckForm form(List<String> again, Set<String> asked, List<FieldFault> faults) {
            if (again.isEmpty()) return new CheckForm(answers, List.of(), Map.of(), faults);
            var shown = asked.stream()
                    .filter(name -> answers.place(name).isPresent())
                    .toList();
            var typed = new LinkedHashMap<String, List<String>>();
            shown.forEach(name -> typed.put(name, shortened(values(name))));
            return new CheckForm(answers, shown, typed, faults);
        }

        private static List<String> shortened(List<String> values) {
            return values.stream()
                    .limit(Answers.MOST_OPTIONS)
                    .map(value -> value.substring(0, Math.min(value.length(), Answers.MOST_LETTERS)))
                    .toList();
        }

        private static int steps(String name) {
            return (int) name.chars().filter(letter -> letter == '.').count();
        }

        private List<String> values(String name) {
            return Optional.ofNullable(fields.get(name)).map(List::of).orElse(List.of());
        }
    }
}
