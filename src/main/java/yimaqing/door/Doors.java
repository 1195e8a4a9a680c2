package yimaqing.door;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Placement;
import yimaqing.access.Purpose;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.device.Devices;
import yimaqing.entitlement.FamilyPolicies;
import yimaqing.entitlement.Muster;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Candidate;
import yimaqing.offer.Prospects;
import yimaqing.offer.Prospects.Reader;
import yimaqing.offer.Ways;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Places;
import yimaqing.profile.Directory;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.Villages;
import yimaqing.stock.Custodian;
import yimaqing.web.Page;
import yimaqing.web.Words;

/// Opens a door as far as this viewer may: to the family that has proved itself its own page, to everybody else the
/// stranger's.
@Component
class Doors {
    private final Plates plates;
    private final Places places;
    private final Villages villages;
    private final Households households;
    private final Directory directory;
    private final Homes homes;
    private final FamilyPolicies policies;
    private final Offering offering;
    private final Devices devices;
    private final Speech speech;
    private final Dictionary dictionary;
    private final CodeHost host;

    Doors(
            Plates plates,
            Places places,
            Villages villages,
            Households households,
            Directory directory,
            Homes homes,
            FamilyPolicies policies,
            Offering offering,
            Devices devices,
            Speech speech,
            Dictionary dictionary,
            CodeHost host) {
        this.plates = plates;
        this.places = places;
        this.villages = villages;
        this.households = households;
        this.directory = directory;
        this.homes = homes;
        this.policies = policies;
        this.offering = offering;
        this.devices = devices;
        this.speech = speech;
        this.dictionary = dictionary;
        this.host = host;
    }

    /// What is open to a family: its people as rules ask of them, and the county's offers.
    @Component
    record Offering(Muster muster, Prospects prospects) {}

    /// `then` is the policy that somebody wanted to read who has to prove itself first.
    Page open(Plate plate, Viewer viewer, Words words, String then) {
        var teller = teller(words);
        return ofThisFamily(plate, viewer)
                .flatMap(home -> households.open(viewer, plate.county(), home, new Purpose.OwnHome()))
                .map(seen -> Page.of(
                        "door/home",
                        homes.page(DoorPlate.of(plate, places), policies(seen, words), ways(seen, teller), seen, teller)
                                .with(heaters(seen, words))))
                .orElseGet(() ->
                        Page.of("door/stranger", stranger(plate, viewer, words).leadingTo(then)));
    }

    private List<HomePage.Heater> heaters(SeenHousehold seen, Words words) {
        return devices.of(seen.county(), seen.id()).stream()
                .map(line -> new HomePage.Heater(
                        words.say(
                                "door.field",
                                line.kind().in(words.language()),
                                line.state().in(words.language())),
                        plates.ofDevice(seen.county(), line.device()).stream()
                                .findFirst()
                                .map(Plate::address)))
                .toList();
    }

    private HomePage.Policies policies(SeenHousehold seen, Words words) {
        return HomePage.Policies.of(
                policies.of(seen.county(), seen.id(), words), policies.personal(seen.county(), words), words);
    }

    /// The ways open to the family; nothing in them rests on somebody's illness or disability.
    private Optional<Ways> ways(SeenHousehold seen, Teller teller) {
        var names = new HashMap<PersonId, String>();
        for (var member : seen.members())
            member.person().find("person.name").ifPresent(name -> names.put(member.id(), teller.value(name)));
        return offering.muster().one(seen.county(), seen.id()).map(home -> {
            var where = new Placement(
                    seen.county(), home.village(), seen.id(), home.people().contact());
            var members = home.people().members();
            var of = offering.prospects().of(new Candidate(where, home.slots(), members), Reader.family());
            return Ways.of(seen.id(), of, members, new Ways.Saying(teller.words(), names));
        });
    }

    StrangerPage stranger(Plate plate, Viewer viewer, Words words) {
        var officials = villages.officials(DoorPlate.village(plate, places));
        return new StrangerPage(
                DoorPlate.of(plate, places),
                Contact.toCall(officials, teller(words)),
                host.name(),
                ProofForm.EMPTY,
                desk(plate, viewer),
                "");
    }

    /// The page at the desk of a plate that opens nothing, for an official who has to do with it: one that waits to be
    /// bound is to be hung.
    Optional<String> inHand(String code, Viewer viewer) {
        return Custodian.of(viewer)
                .flatMap(custodian -> plates.inHand(custodian.county(), code).filter(custodian::sees))
                .filter(plate -> switch (plate.state()) {
                    case STOCK, LOST, VOID -> true;
                    case BOUND, REPLACED -> false;
                })
                .map(plate -> "/desk/plates/" + plate.id().key());
    }

    Teller teller(Words words) {
        return new Teller(dictionary, speech, words);
    }

    private static Optional<HouseholdId> ofThisFamily(Plate plate, Viewer viewer) {
        return viewer instanceof Viewer.Resident family && plate.isHomeOf(family)
                ? plate.household()
                : Optional.empty();
    }

    private Optional<String> desk(Plate plate, Viewer viewer) {
        return Scope.of(viewer)
                .flatMap(scope -> plate.household()
                        .flatMap(home -> directory.placementOf(viewer, plate.county(), home))
                        .filter(scope::includes)
                        .map(where -> "/desk/households/" + where.household().key()));
    }
}
