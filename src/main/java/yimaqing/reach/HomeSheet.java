package yimaqing.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Entitlement;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Step;
import yimaqing.entitlement.Step.What;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Speech;
import yimaqing.policy.Shelf;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold;

/// Puts what policies say of one household into words.
record HomeSheet(Wording wording, Speech speech, LocalDate day, Officer officer, SeenHousehold seen) {
    private static final String DESK = "desk/";

    /// What is known of the household beside its facts.
    record Known(List<Shelf.Held> held, List<Entitlement> entitlements, List<Step> steps) {}

    HomePage page(Known known, boolean mayTell, boolean inFull, HomePage.Form form) {
        var byPolicy = known.entitlements().stream()
                .collect(Collectors.groupingBy(e -> e.of().policy(), LinkedHashMap::new, Collectors.toList()));
        var cards = new ArrayList<HomePage.Card>();
        for (var held : known.held()) {
            var own = byPolicy.getOrDefault(held.policy(), List.of());
            var steps = known.steps().stream()
                    .filter(step -> step.about().policy().equals(held.policy()))
                    .toList();
            if (!own.isEmpty() || !steps.isEmpty()) cards.add(card(held, own, steps));
        }
        cards.sort(Comparator.comparing(card -> !card.open()));
        return new HomePage(
                seen.id().key(),
                seen.head().flatMap(head -> name(head.id())),
                wording.place(seen.village()),
                mayTell,
                inFull,
                cards,
                form);
    }

    private HomePage.Card card(Shelf.Held held, List<Entitlement> own, List<Step> steps) {
        var next = new NextStep(wording, held.rule(), day);
        var noted = steps.stream()
                .map(s -> new Step.Noted(
                        s.household(),
                        s.about().policy(),
                        s.what(),
                        s.said(),
                        s.told().day()))
                .toList();
        return new HomePage.Card(
                held.policy(),
                wording.title(held),
                held.shadow(),
                !held.shadow() && mustBeExplained(own, steps) && !isExplained(steps),
                own.stream().map(e -> line(e, held, next, noted)).toList(),
                steps.stream().map(this::told).toList());
    }

    private static boolean mustBeExplained(List<Entitlement> own, List<Step> steps) {
        return own.stream()
                        .anyMatch(e -> !(e.entitled() instanceof Entitlement.NotDue) && e.got() != Entitlement.Got.YES)
                || steps.stream().anyMatch(s -> s.what() == What.REFUSED && s.said());
    }

    /// The last word counts: an explanation, or the family that says whether it has understood.
    private static boolean isExplained(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.what() == What.EXPLAINED && s.said() || s.what() == What.UNDERSTOOD)
                .reduce((_, last) -> last)
                .filter(Step::said)
                .isPresent();
    }

    private HomePage.Line line(Entitlement one, Shelf.Held held, NextStep next, List<Step.Noted> steps) {
        var state = one.state();
        var person = one.of().person();
        return new HomePage.Line(
                person.map(PersonId::key).orElse(""),
                person.map(id -> name(id).orElseGet(() -> wording.say("reach.nameless"))),
                wording.state(state),
                look(state),
                wording.money(one, held.rule()),
                wording.day(one.since()),
                next.of(one, steps));
    }

    private static String look(State state) {
        return switch (state) {
            case UNCLAIMED, UNTOLD -> "due";
            case GOT -> "got";
            case ASKS -> "ask";
            case UNDESERVED -> "late";
        };
    }

    private HomePage.Told told(Step step) {
        var belief = beliefs().get(step.told().fact());
        var note = Optional.ofNullable(belief).flatMap(b -> b.text("note"));
        return new HomePage.Told(
                wording.say((step.said() ? "reach.did." : "reach.didnot.") + step.what())
                        + step.about()
                                .person()
                                .flatMap(this::name)
                                .map(name -> wording.say("reach.did.of", name))
                                .orElse(""),
                step.what().code(),
                step.about().person().map(PersonId::key).orElse(""),
                wording.day(step.told().day()),
                who(step, Optional.ofNullable(belief)),
                new HomePage.Note(note),
                step.told().department().equals(officer.department()));
    }

    /// The official by name where the account is still known, and the office.
    private String who(Step step, Optional<SeenBelief> belief) {
        var department = wording.department(step.told().department());
        return belief.map(b -> b.source().origin())
                .filter(origin -> origin.startsWith(DESK))
                .flatMap(origin -> wording.official(origin.substring(DESK.length())))
                .map(name -> wording.say("reach.by", department, name))
                .orElse(department);
    }

    private Map<Long, SeenBelief> beliefs() {
        return seen.home().list("policy.step").stream()
                .collect(Collectors.toMap(b -> b.source().number(), b -> b, (first, _) -> first));
    }

    private Optional<String> name(PersonId id) {
        return seen.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .flatMap(member -> member.person().find("person.name"))
                .flatMap(name -> name.say(speech, wording.frame().language()));
    }
}
