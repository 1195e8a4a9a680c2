package yimaqing.offer;

import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Neighbours;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Offer.Kind;
import yimaqing.offer.Offer.Terms;
import yimaqing.offer.Offer.What;
import yimaqing.offer.Offer.When;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// A county with a family of two, and the officials who announce courses and call people.
abstract class OfferOffice extends CountyTest {
    protected static final Neighbours TOWN = new Neighbours("141082", CountyTest::part, CLOCK.instant());
    protected static final Officer EMPLOYMENT = TOWN.department("human_resources");
    protected static final Officer CADRE = TOWN.cadre(TOWN.village());
    protected static final Officer COLLEAGUE = TOWN.officer("cadre2", "village", Role.VILLAGE_CADRE, TOWN.village());
    protected static Phone cadre;
    protected static Phone employment;

    protected final Offers offers = part(Offers.class);
    protected final Calls calls = part(Calls.class);
    protected HouseholdId home;
    protected PersonId able;
    protected PersonId old;

    @BeforeAll
    static void theirOfficials() {
        if (cadre != null) return;
        cadre = signedIn(CADRE);
        employment = signedIn(EMPLOYMENT);
    }

    protected static Phone signedIn(Officer officer) {
        TOWN.opens(officer);
        var phone = new Phone(url(""));
        phone.signIn(officer.account(), Neighbours.PASSWORD);
        phone.get("/desk");
        return phone;
    }

    @BeforeEach
    void aFamilyOfTwo() {
        home = TOWN.farmer(TOWN.village(), 3);
        able = member(home, "head", "ordinary", 1986);
        old = member(home, "father", "lost", 1944);
    }

    protected static PersonId member(HouseholdId home, String relation, String labour, int born) {
        var person = PersonId.fresh();
        TOWN.told(
                belongs(person, home, relation),
                says(person, "person.labour", labour),
                says(person, "person.birth", new Value.Day(LocalDate.of(born, 3, 2))));
        return person;
    }

    protected static LocalDate today() {
        return part(Households.class).today();
    }

    protected static Offer.Said said(String title, PlaceCode area) {
        var when = new When(today().plusDays(9), today().plusDays(12), today().plusDays(5));
        var what = new What(title, "县职业学校", "镇上", area);
        return new Offer.Said(
                Kind.TRAINING,
                "pastry",
                what,
                when,
                new Terms(OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    protected Offer announced(String title, PlaceCode area) {
        var done = (Offers.Done) offers.announce(EMPLOYMENT, said(title, area));
        return offers.find(TOWN.county, done.number()).orElseThrow();
    }

    protected Offer announced() {
        return announced("面点" + home.key(), TOWN.county);
    }

    protected Calls.About about(PersonId person) {
        return new Calls.About(home, person);
    }

    protected List<Call> standing(Offer offer) {
        return calls.of(TOWN.county, home).stream()
                .filter(call -> call.offer() == offer.number())
                .toList();
    }
}
