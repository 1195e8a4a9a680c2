package yimaqing.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.proof.Proofs;
import yimaqing.proof.Slip;

/// The sealed slips of a village: one for each household that has a plate on its door and has not chosen a PIN yet.
/// Issuing them makes those that were issued earlier worthless.
@Component
public class Slips {
    private final Plates plates;
    private final Proofs proofs;
    private final Clock clock;

    Slips(Plates plates, Proofs proofs, Clock clock) {
        this.plates = plates;
        this.clock = clock;
        this.proofs = proofs;
    }

    /// A household that waits for a slip, and the numbers of the plates on its door.
    public record Door(HouseholdId household, List<String> numbers) {
        public Door {
            numbers = List.copyOf(numbers);
        }
    }

    /// A slip that was issued, for which door, and the last day on which it opens it.
    public record Issued(Door door, Slip slip, LocalDate until) {}

    /// The doors of a village that wait for a slip.
    public List<Door> waiting(PlaceCode village) {
        var doors = new TreeMap<String, List<Plate>>();
        for (var plate : plates.ofVillage(village))
            plate.household()
                    .ifPresent(home -> doors.computeIfAbsent(home.key(), _ -> new ArrayList<>())
                            .add(plate));
        return doors.entrySet().stream()
                .filter(e -> !proofs.hasPin(village.county(), new HouseholdId(e.getKey())))
                .map(e -> new Door(
                        new HouseholdId(e.getKey()),
                        e.getValue().stream().map(Plate::number).toList()))
                .toList();
    }

    /// Issues a slip for every door that waits for one.
    public List<Issued> issue(PlaceCode village) {
        var until = LocalDate.ofInstant(clock.instant().plus(Proofs.SLIP_LASTS), Households.ZONE);
        return waiting(village).stream()
                .map(door -> new Issued(door, proofs.issue(village.county(), door.household()), until))
                .toList();
    }
}
