package yimaqing.family;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.entitlement.FamilyPolicies.Told;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.policy.Grounds;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;

/// Opens one policy for the family behind a door, and for nobody else.
@Component
class Homecoming {
    static final String CONTACT = "help.contact";
    static final String NAME = "person.name";
    private static final String STEP = "policy.step";

    private final Plates plates;
    private final FamilyPolicies policies;
    private final Households households;
    private final Dictionary dictionary;

    Homecoming(Plates plates, FamilyPolicies policies, Households households, Dictionary dictionary) {
        this.plates = plates;
        this.policies = policies;
        this.households = households;
        this.dictionary = dictionary;
    }

    /// The family that came home, and what the policy comes to for it.
    record Home(Plate plate, Resident family, Told told, Frame frame) {
        String page() {
            return Addresses.page(plate.token().letters(), told.held().policy());
        }
    }

    /// Empty for everybody but the family that has proved itself at this door.
    ///
    /// @throws NotFound when the policy is not in force where the family lives
    Optional<Home> come(String token, String policy, Viewer viewer, Frame frame) {
        return plates.atHome(token, viewer).map(at -> {
            var told = policies.one(at.family().county(), at.family().household(), policy, frame.words());
            return new Home(at.plate(), at.family(), told.orElseThrow(NotFound::new), frame);
        });
    }

    /// What the page shows of the household, and nothing else of it, noted in the log of readers.
    SeenHousehold look(Home home) {
        var asked = Stream.concat(
                        Grounds.of(home.told().held().rule(), dictionary).stream()
                                .map(Attribute::key),
                        Stream.of(CONTACT, NAME, STEP))
                .collect(Collectors.toSet());
        return households
                .openOnly(
                        home.family(), home.family().county(), home.family().household(), new Purpose.OwnHome(), asked)
                .orElseThrow(NotFound::new);
    }
}
