package yimaqing.hostile;

import static yimaqing.Village.SPRING;
import static yimaqing.Village.says;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yimaqing.code.Plates;
import yimaqing.device.Registering;
import yimaqing.ledger.Claim;
import yimaqing.offer.Offer;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// What the family that is attacked was given: a heater, a grade for its house, a course it may go to.
final class Given {
    private Given() {}

    static Registering.Entry heater(Target.Home home, PlaceCode county) {
        return new Registering.Entry(
                home.household(),
                Map.of(
                        "device.kind", Value.text("storage_heater"),
                        "device.maker", Value.text("样本厂"),
                        "device.serial", Value.text("SN-" + county.digits()),
                        "device.installed_on", new Value.Day(LocalDate.of(2024, 10, 20))),
                List.of(),
                Registering.Serial.ASK);
    }

    /// Of the plate that hangs there now: some suites replace it, as its officials may.
    static String tokenOf(Target.Home home, Plates plates) {
        return plates.ofHousehold(home.plate().county(), home.household()).stream()
                .reduce((_, later) -> later)
                .orElse(home.plate())
                .token()
                .letters();
    }

    /// What one department says of its house.
    static Claim grade(Target.Home home, String department, String grade) {
        return says(department, home.household(), "house.grade", Value.text(grade), SPRING);
    }

    static Offer.Said course(String title, PlaceCode county, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Offer.Said(
                Offer.Kind.TRAINING,
                "pastry",
                new Offer.What(title, "县职业学校", "镇上", county),
                new Offer.When(today.plusDays(9), today.plusDays(12), today.plusDays(5)),
                new Offer.Terms(OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }
}
