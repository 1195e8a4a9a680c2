package yimaqing.oversight;

import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Dues;

/// The households an official works with anyway: those of the own village for its cadre, those that name the contact
/// official, and for everybody those about which something is due on the own desk.
@Component
class Worklist {
    private final Dues dues;

    Worklist(Dues dues) {
        this.dues = dues;
    }

    boolean holds(Officer officer, Placement where) {
        return isOwn(officer, where) || dues.areAbout(officer, where.household());
    }

    private static boolean isOwn(Officer officer, Placement where) {
        boolean names = where.contactAccount().filter(officer.account()::equals).isPresent();
        return officer.grants().stream()
                .filter(grant -> grant.area().contains(where.village()))
                .anyMatch(grant -> switch (grant.role()) {
                    case VILLAGE_CADRE -> true;
                    case CONTACT_OFFICIAL -> names;
                    case TOWNSHIP_OFFICER, DEPARTMENT_OFFICER, COUNTY_LEADER -> false;
                });
    }
}
