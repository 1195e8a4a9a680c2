package yimaqing.reach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yimaqing.entitlement.Entitlement;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.Choice;
import yimaqing.entitlement.Outreach.Listed;
import yimaqing.entitlement.Outreach.Numbers;
import yimaqing.entitlement.Outreach.Wanted;
import yimaqing.entitlement.Step.Noted;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf;
import yimaqing.profile.SeenList;

/// Puts a list of households in one state of a policy into words.
record ListSheet(Wording wording, LocalDate day) {

    /// Who is on the page, as far as the official may know: names, and what was done so far.
    record People(List<SeenList.Entry> homes, Map<PersonId, String> names, List<Noted> steps) {}

    ListPage page(Shelf.Held held, Wanted wanted, Listed listed, People people, List<Numbers> places) {
        var next = new NextStep(wording, held.rule(), day);
        return new ListPage(
                new ListPage.Head(held.policy(), wording.title(held), held.shadow(), wording.state(wanted.state())),
                listed.entitlements().stream()
                        .map(one -> line(one, held, people, next))
                        .toList(),
                narrowing(held, wanted, listed, places),
                listed.from(),
                listed.all());
    }

    private ListPage.Line line(Entitlement one, Shelf.Held held, People people, NextStep next) {
        var household = one.of().household();
        var steps = people.steps().stream()
                .filter(s -> s.household().equals(household)
                        && s.policy().equals(one.of().policy()))
                .toList();
        return new ListPage.Line(
                household.key(),
                people.homes().stream()
                        .filter(home -> home.household().equals(household))
                        .findFirst()
                        .flatMap(SeenList.Entry::headName),
                wording.place(one.where().village()),
                one.of()
                        .person()
                        .map(id -> Optional.ofNullable(people.names().get(id))
                                .orElseGet(() -> wording.say("reach.nameless"))),
                new ListPage.Todo(
                        wording.day(one.since()),
                        one.where().contact().flatMap(wording::official).orElseGet(() -> wording.say("reach.cadre")),
                        next.of(one, steps)),
                wording.money(one, held.rule()));
    }

    private ListPage.Narrowing narrowing(Shelf.Held held, Wanted wanted, Listed listed, List<Numbers> places) {
        var area = wanted.within().map(PlaceCode::digits).orElse("");
        var address = "/desk/policies/" + held.policy() + "/households?area=" + area + "&state="
                + Wording.letters(wanted.state()) + "&missing=" + wanted.missing() + "&failed=" + wanted.failed();
        return new ListPage.Narrowing(
                address,
                Stream.of(State.values())
                        .map(state -> new ListPage.Choice(
                                Wording.letters(state), wording.state(state), state == wanted.state()))
                        .toList(),
                places.stream()
                        .map(numbers -> choice(
                                numbers.of(),
                                wording.place(new PlaceCode(numbers.of())),
                                numbers.entries(wanted.state()),
                                area))
                        .toList(),
                choices(listed.missing(), wanted.missing(), wording::missing),
                choices(listed.failed(), wanted.failed(), id -> wording.failed(held.rule(), id, day)));
    }

    private List<ListPage.Choice> choices(Collection<Choice> choices, String chosen, Function<String, String> label) {
        return choices.stream()
                .map(c -> choice(c.of(), label.apply(c.of()), c.entries(), chosen))
                .toList();
    }

    private ListPage.Choice choice(String value, String label, int entries, String chosen) {
        return new ListPage.Choice(value, wording.say("reach.choice", label, entries), value.equals(chosen));
    }
}
