package yimaqing.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.By;
import yimaqing.entitlement.Outreach.Choice;
import yimaqing.entitlement.Outreach.Count;
import yimaqing.entitlement.Outreach.Explained;
import yimaqing.entitlement.Outreach.Numbers;
import yimaqing.picture.BarPicture;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.rule.Rule;

/// Puts the numbers of policies into words.
record PolicySheet(Wording wording, LocalDate day) {
    /// So many policies are drawn, those with most unclaimed.
    private static final int MOST_DRAWN = 8;

    PoliciesPage all(
            List<Shelf.Held> held, List<Numbers> numbers, List<Shelf.Broken> broken, List<Explained> explained) {
        var byPolicy = numbers.stream().collect(Collectors.toMap(Numbers::of, Function.identity()));
        var lines = held.stream()
                .map(h -> line(h, byPolicy.getOrDefault(h.policy(), new Numbers(h.policy(), Map.of()))))
                .sorted(Comparator.comparingInt(
                                (PoliciesPage.Line l) -> l.numbers().unclaimed())
                        .thenComparingInt(l -> l.numbers().undeserved())
                        .thenComparingInt(l -> l.numbers().due())
                        .thenComparingInt(l -> l.numbers().asks())
                        .reversed())
                .toList();
        return new PoliciesPage(
                lines,
                broken.stream()
                        .map(b -> new PoliciesPage.Broken(
                                b.version().policy(),
                                b.faults().getFirst().in(wording.frame().language())))
                        .toList(),
                picture(lines),
                ExplanationPage.Numbers.sumOf(explained));
    }

    private PoliciesPage.Line line(Shelf.Held held, Numbers numbers) {
        return new PoliciesPage.Line(
                held.policy(),
                wording.title(held),
                held.shadow(),
                isByMember(held.rule()),
                numbers(numbers, held.rule(), Optional.empty()));
    }

    private static boolean isByMember(Rule rule) {
        return rule.logic().each().isPresent();
    }

    private PoliciesPage.Numbers numbers(Numbers numbers, Rule rule, Optional<PlaceCode> within) {
        return new PoliciesPage.Numbers(
                numbers.due(),
                numbers.entries(State.GOT),
                numbers.entries(State.UNCLAIMED),
                numbers.entries(State.UNTOLD),
                numbers.entries(State.ASKS),
                numbers.entries(State.UNDESERVED),
                wording.money(numbers.count(State.UNCLAIMED), rule),
                "/desk/policies/" + rule.about().policy() + "/households?area="
                        + within.map(PlaceCode::digits).orElse("") + "&state=");
    }

    private Optional<BarPicture> picture(List<PoliciesPage.Line> lines) {
        var drawn = lines.stream()
                .filter(line -> line.numbers().due() > 0)
                .limit(MOST_DRAWN)
                .toList();
        if (drawn.isEmpty()) return Optional.empty();
        return Optional.of(new BarPicture(
                drawn.stream().map(this::said).collect(Collectors.joining(" ")),
                List.of(wording.state(State.GOT), wording.state(State.UNTOLD), wording.state(State.UNCLAIMED)),
                drawn.stream().map(PolicySheet::bar).toList()));
    }

    private String said(PoliciesPage.Line line) {
        var numbers = line.numbers();
        return wording.say(
                "reach.picture.line",
                line.title(),
                numbers.due(),
                numbers.got(),
                numbers.unclaimed(),
                numbers.untold());
    }

    /// Each bar is as long as the others: what matters is the share, and a policy for few is no less a policy.
    private static BarPicture.Bar bar(PoliciesPage.Line line) {
        var numbers = line.numbers();
        return BarPicture.bar(
                line.title(),
                Integer.toString(numbers.due()),
                List.of(
                        BigDecimal.valueOf(numbers.got()),
                        BigDecimal.valueOf(numbers.untold()),
                        BigDecimal.valueOf(numbers.unclaimed())),
                BigDecimal.valueOf(numbers.due()));
    }

    /// What is told of one policy; `by` says whether the places are towns or villages.
    record Told(Shelf.Held held, By by, Optional<PlaceCode> within, List<Numbers> places) {}

    PolicyPage one(Told told, List<Choice> missing, List<Choice> failed) {
        var rule = told.held().rule();
        var head = new PolicyPage.Head(
                told.held().policy(),
                wording.title(told.held()),
                rule.about()
                        .texts()
                        .target()
                        .map(label -> label.in(wording.frame().language()))
                        .orElse(""),
                told.held().shadow(),
                isByMember(rule),
                told.within().map(wording::place));
        return new PolicyPage(
                head,
                numbers(sum(told.held().policy(), told.places()), rule, told.within()),
                told.places().stream().map(numbers -> place(numbers, told)).toList(),
                reasons(missing, State.ASKS, "missing", told, wording::missing),
                reasons(failed, State.UNDESERVED, "failed", told, id -> wording.failed(rule, id, day)));
    }

    /// All places together: a whole is the sum of its parts.
    static Numbers sum(String of, List<Numbers> parts) {
        return new Numbers(
                of,
                parts.stream()
                        .flatMap(part -> part.counts().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Count::and)));
    }

    private PolicyPage.Place place(Numbers numbers, Told told) {
        var code = new PlaceCode(numbers.of());
        var policy = told.held().policy();
        return new PolicyPage.Place(
                wording.place(code),
                told.by() == By.TOWN
                        ? Optional.of("/desk/policies/" + policy + "?within=" + code.digits())
                        : Optional.empty(),
                numbers(numbers, told.held().rule(), Optional.of(code)));
    }

    private static List<PolicyPage.Reason> reasons(
            List<Choice> choices, State state, String filter, Told told, Function<String, String> label) {
        var address = "/desk/policies/" + told.held().policy() + "/households?area="
                + told.within().map(PlaceCode::digits).orElse("") + "&state=" + Wording.letters(state) + "&" + filter
                + "=";
        return choices.stream()
                .map(choice -> new PolicyPage.Reason(label.apply(choice.of()), choice.entries(), address + choice.of()))
                .toList();
    }
}
