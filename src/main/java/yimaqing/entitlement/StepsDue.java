package yimaqing.entitlement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Caretakers;
import yimaqing.due.Contact;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.entitlement.StepStore.Open;
import yimaqing.entitlement.StepStore.Waiting;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;

/// What families make due: a payment that has not come, on the caretaker's desk until the family says it has; an
/// objection, on the desks of the town's officers until it is answered.
@Component
class StepsDue implements Reminder {
    private final StepStore steps;
    private final Caretakers caretakers;
    private final Shelf shelf;
    private final Places places;
    private final Households households;

    StepsDue(StepStore steps, Caretakers caretakers, Shelf shelf, Places places, Households households) {
        this.steps = steps;
        this.caretakers = caretakers;
        this.shelf = shelf;
        this.places = places;
        this.households = households;
    }

    /// After how many days what a family says is due, as the county pack says.
    record Deadlines(int notReceivedDays, int objectionDays) {
        static final Deadlines SHIPPED = shipped();

        Deadlines {
            if (notReceivedDays < 1 || objectionDays < 1)
                throw new IllegalArgumentException("a deadline is at least a day");
        }

        private static Deadlines shipped() {
            var file = PackNode.read("county/steps-due.yaml");
            return new Deadlines(
                    file.part("not_received_days").whole(),
                    file.part("objection_days").whole());
        }
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        var waiting = new Waiting(
                contacts(officer.county()), Deadlines.SHIPPED.notReceivedDays(), Deadlines.SHIPPED.objectionDays());
        return steps.open(officer, waiting, most).stream()
                .map(open -> due(officer.county(), open))
                .toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return steps.countOpen(officer, contacts(officer.county()));
    }

    private List<Contact> contacts(PlaceCode county) {
        return caretakers.among(steps.contacts(county));
    }

    private Due due(PlaceCode county, Open open) {
        var village = places.find(open.village())
                .map(p -> p.shortName())
                .orElse(open.village().digits());
        var where = new Label(village, village);
        var policy = title(county, open.policy());
        var since = new Label(Speech.day(open.day(), "zh"), Speech.day(open.day(), "en"));
        return new Due(
                open.day().plusDays(days(open)),
                new Said(open.objection() ? "steps.due.objection" : "steps.due.received", where, policy),
                new Said(open.objection() ? "steps.due.objection.why" : "steps.due.received.why", since),
                Optional.of(open.household()),
                "/desk/households/" + open.household().key() + "/policies#" + open.policy(),
                open.day());
    }

    private static int days(Open open) {
        return open.objection() ? Deadlines.SHIPPED.objectionDays() : Deadlines.SHIPPED.notReceivedDays();
    }

    private Label title(PlaceCode county, String policy) {
        return shelf.inForce(county, households.today(), policy)
                .map(held -> held.rule().about().texts().title())
                .orElse(new Label(policy, policy));
    }
}
