package yimaqing.oversight;

import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// Officials and families of one village, for what is asked of those who look and what is found unusual.
abstract class OversightTest extends CountyTest {
    protected static final PlaceCode COUNTY = new PlaceCode("141030");
    protected static final PlaceCode VILLAGE =
            Places.shipped().villagesIn(COUNTY).getFirst().code();
    protected static final String PASSWORD = "four-wells-by-the-gate";

    protected static List<HouseholdId> families(int many, String name) {
        var claims = new ArrayList<Claim>();
        var homes = new ArrayList<HouseholdId>();
        for (int home = 0; home < many; home++) {
            var household = HouseholdId.fresh();
            var head = PersonId.fresh();
            homes.add(household);
            claims.addAll(List.of(
                    says(household, "home.village", VILLAGE.digits()),
                    belongs(head, household, "head"),
                    says(head, "person.name", name)));
        }
        part(Ledger.class).append(COUNTY, claims, CLOCK.instant());
        return homes;
    }

    protected static Officer officer(Role role, String name) {
        var account = "o" + UUID.randomUUID().toString().substring(0, 12);
        var area = role == Role.VILLAGE_CADRE ? VILLAGE : role == Role.TOWNSHIP_OFFICER ? VILLAGE.town() : COUNTY;
        var grant = new Grant(role, area, LocalDate.of(2020, 1, 1), Optional.empty());
        part(Accounts.class)
                .open(
                        new Accounts.Newcomer(COUNTY, account, name, "township", "干事", Optional.empty()),
                        new Password(PASSWORD),
                        List.of(grant));
        return part(Accounts.class).officer(account).orElseThrow();
    }

    protected static Phone signedIn(Officer officer) {
        var phone = new Phone(url(""));
        phone.signIn(officer.account(), PASSWORD);
        phone.get("/desk");
        return phone;
    }

    protected static String page(HouseholdId home) {
        return "/desk/households/" + home.key();
    }
}
