package yimaqing.desk;

import java.util.List;
import java.util.Optional;
import yimaqing.access.LogRow;
import yimaqing.desk.HouseholdPage.Member;
import yimaqing.desk.HouseholdPage.Plate;
import yimaqing.desk.HouseholdPage.Reader;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.stock.Custodian;

/// Puts the parts of a household's page into words. Income has tables of its own, so its lines stand in no group.
record HouseholdSheet(SeenHousehold seen, Wording wording) {
    private static final String INCOME = "income";
    private static final List<String> BRIEF = List.of("person.sex", "person.birth", "person.education", "work.place");

    HouseholdPage.Place place(String village) {
        var home = seen.home();
        return new HouseholdPage.Place(
                seen.head().flatMap(this::name),
                home.find("home.number").flatMap(this::say),
                seen.village().digits(),
                village,
                home.find("home.group").flatMap(this::say));
    }

    List<FactGroup> groups() {
        return wording.groups(seen.home(), seen.id()).stream()
                .filter(g -> !g.key().equals(INCOME))
                .toList();
    }

    HouseholdPage.Income income() {
        var years = new IncomeTables(wording, seen.id()).of(seen.income());
        boolean unknown = seen.home().unknown().stream().anyMatch(a -> a.group().equals(INCOME));
        return new HouseholdPage.Income(unknown || !years.isEmpty(), years);
    }

    List<Member> members() {
        return seen.members().stream().map(this::member).toList();
    }

    List<Member> former() {
        return seen.former().stream().map(this::member).toList();
    }

    private Member member(SeenPerson person) {
        return new Member(
                name(person),
                person.relation().map(r -> wording.code("relation", r)),
                brief(person),
                wording.groups(person.person(), seen.id()));
    }

    private String brief(SeenPerson person) {
        return BRIEF.stream()
                .flatMap(key -> person.person().find(key).stream())
                .flatMap(b -> say(b).stream())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private Optional<String> name(SeenPerson person) {
        return person.person().find("person.name").flatMap(this::say);
    }

    private Optional<String> say(SeenBelief belief) {
        return belief.say(wording.speech(), wording.language());
    }

    List<Plate> plates(List<yimaqing.code.Plate> plates, Optional<Custodian> custodian) {
        return plates.stream()
                .map(p -> new Plate(
                        p.number(),
                        p.typed().printed(),
                        wording.frame().say("desk.plate." + p.state().name().toLowerCase(java.util.Locale.ROOT)),
                        custodian.filter(c -> c.sees(p)).map(_ -> "/desk/plates/" + p.id().key())))
                .toList();
    }

    List<Reader> readers(List<LogRow> rows) {
        return rows.stream().map(this::reader).toList();
    }

    private Reader reader(LogRow row) {
        var frame = wording.frame();
        var who = switch (row.by()) {
            case FAMILY -> frame.say("desk.reader.family");
            case OFFICER -> frame.say("desk.reader.officer", wording.department(row.department()), row.post());
            case SYSTEM -> frame.say("desk.reader.system", wording.department(row.department()));
        };
        var why = switch (row.purpose()) {
            case "own", "work", "list" -> frame.say("desk.purpose." + row.purpose());
            default -> row.purpose();
        };
        return new Reader(wording.moment(row.at()), who, why, wording.groupLabels(row.groups()), row.unmasked());
    }
}
