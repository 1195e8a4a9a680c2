package yimaqing.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.access.Placement;
import yimaqing.access.Sight;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.SubjectKind;
import yimaqing.place.PlaceCode;

/// A household as one viewer sees it. Pages get this and never a `Household`.
public record SeenHousehold(
        HouseholdId id,
        PlaceCode county,
        PlaceCode village,
        AsOf asOf,
        Seen home,
        List<SeenPerson> members,
        List<SeenPerson> former,
        List<IncomeYear> income) {

    /// A member as the viewer sees it; the relation to the head is a code of the list `relation`.
    public record SeenPerson(PersonId id, Optional<String> relation, Seen person) {}

    public SeenHousehold {
        members = List.copyOf(members);
        former = List.copyOf(former);
        income = List.copyOf(income);
    }

    static SeenHousehold of(Household household, Placement where, Sight sight, Dictionary dictionary) {
        var day = household.asOf().day();
        var home = Seen.of(household.home(), sight, day, sayable(SubjectKind.HOUSEHOLD, dictionary));
        var ofPeople = sayable(SubjectKind.PERSON, dictionary);
        return new SeenHousehold(
                household.id(),
                household.county(),
                where.village(),
                household.asOf(),
                home,
                household.members().stream()
                        .map(p -> seen(p, sight, day, ofPeople))
                        .toList(),
                household.former().stream()
                        .map(p -> seen(p, sight, day, ofPeople))
                        .toList(),
                IncomeYear.of(home, household.members().size(), dictionary));
    }

    private static SeenPerson seen(Household.Person person, Sight sight, LocalDate day, List<Attribute> sayable) {
        return new SeenPerson(person.id(), person.relation(), Seen.of(person.profile(), sight, day, sayable));
    }

    private static List<Attribute> sayable(SubjectKind kind, Dictionary dictionary) {
        return dictionary.attributes().stream().filter(a -> a.subject() == kind).toList();
    }

    public Optional<SeenPerson> head() {
        return members.stream()
                .filter(p -> p.relation().filter("head"::equals).isPresent())
                .findFirst();
    }
}
