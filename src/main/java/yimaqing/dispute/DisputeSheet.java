package yimaqing.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.DisputeListPage.Choice;
import yimaqing.dispute.DisputeListPage.Filter;
import yimaqing.dispute.DisputeListPage.Line;
import yimaqing.dispute.DisputePage.Decision;
import yimaqing.dispute.DisputePage.Head;
import yimaqing.dispute.DisputePage.Side;
import yimaqing.dispute.DisputePage.Typed;
import yimaqing.dispute.DisputePage.VisitCard;
import yimaqing.dispute.Disputes.Listed;
import yimaqing.dispute.Disputes.Opened;
import yimaqing.dispute.Visits.Visit;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.profile.SeenList;

/// Puts the pages of the queue into words.
record DisputeSheet(Telling telling, LocalDate today) {

    DisputeListPage list(Listed listed, Filter filter) {
        return new DisputeListPage(
                listed.disputes().stream().map(d -> line(d, listed)).toList(),
                new DisputeListPage.Narrowing(
                        filter,
                        listed.kinds().stream()
                                .map(k -> choice(k.of(), telling.attribute(k.of()), k.count(), filter.attribute()))
                                .toList(),
                        listed.villages().stream()
                                .map(v -> choice(
                                        v.of(), telling.village(new PlaceCode(v.of())), v.count(), filter.village()))
                                .toList()),
                listed.from(),
                listed.all());
    }

    private Choice choice(String value, String label, int count, String chosen) {
        return new Choice(value, telling.frame().say("dispute.choice", label, count), value.equals(chosen));
    }

    private Line line(Dispute dispute, Listed listed) {
        return new Line(
                dispute.id().letters(),
                telling.attribute(dispute.attribute()),
                listed.households().stream()
                        .filter(h -> h.household().equals(dispute.where().household()))
                        .findFirst()
                        .flatMap(SeenList.Entry::headName),
                telling.village(dispute.where().village()),
                dispute.sides().departments().stream()
                        .map(telling::department)
                        .collect(Collectors.joining(telling.frame().say("dispute.comma"))),
                age(dispute.opened()),
                dispute.statusHit(),
                Optional.ofNullable(listed.visits().get(dispute.id().letters())).map(telling::day));
    }

    private String age(LocalDate opened) {
        long days = ChronoUnit.DAYS.between(opened, today);
        return days < 1
                ? telling.frame().say("dispute.age.today")
                : telling.frame().say("dispute.age", days);
    }

    DisputePage page(Opened opened, Officer officer, boolean mayDecide, Optional<LocalDate> usual, Typed typed) {
        var dispute = opened.dispute();
        var head = new Head(
                telling.attribute(dispute.attribute()),
                telling.village(dispute.where().village()),
                dispute.where().household().key(),
                opened.household().head().flatMap(this::name),
                opened.person().map(p -> name(p).orElse(telling.frame().say("dispute.nameless"))),
                dispute.statusHit(),
                mayDecide);
        return new DisputePage(
                dispute.id().letters(),
                head,
                sides(opened.belief()),
                decision(opened),
                visit(opened.visit(), officer, usual),
                typed);
    }

    private Optional<String> name(SeenPerson person) {
        return person.person().find("person.name").flatMap(telling::value);
    }

    private List<Side> sides(SeenBelief belief) {
        return Disputes.statements(belief)
                .map(s -> new Side(
                        s.source().number(),
                        telling.value(s),
                        telling.instead(s.shown()),
                        telling.department(s.source().department()),
                        telling.day(s.since()),
                        telling.written(s.source()),
                        s.equals(belief)))
                .toList();
    }

    private Optional<Decision> decision(Opened opened) {
        var right = telling.department(opened.belief().source().department());
        return opened.belief()
                .decided()
                .map(decided -> new Decision(
                        decided.by().number(),
                        telling.frame()
                                .say(
                                        "dispute.decided",
                                        telling.department(decided.by().department()),
                                        telling.day(decided.by().since()),
                                        right,
                                        telling.origin(decided.by().origin())),
                        because(decided),
                        decided.because()
                                .filter(SeenBelief.Masked.class::isInstance)
                                .isPresent()));
    }

    /// The reason in words, or in words why it is not seen.
    private String because(SeenBelief.Decided decided) {
        boolean forgotten =
                decided.because().filter(SeenBelief.Forgotten.class::isInstance).isPresent();
        return decided.reason()
                .map(reason -> telling.frame().say("dispute.because", reason))
                .orElse(telling.frame().say(forgotten ? "dispute.because.forgotten" : "dispute.because.hidden"));
    }

    private VisitCard visit(Optional<Visit> visit, Officer officer, Optional<LocalDate> usual) {
        return new VisitCard(
                visit.map(v -> Speech.day(v.day(), telling.frame().language())),
                visit.filter(v -> v.askedBy().equals(officer.account())).isPresent(),
                visit.map(Visit::askedBy).orElse(""),
                usual.map(LocalDate::toString));
    }
}
