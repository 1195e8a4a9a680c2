package yimaqing.appliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.code.Plate;
import yimaqing.device.Devices;
import yimaqing.device.Equipment;

/// What a device's code shows to anybody: nothing on it comes from the household. `removed` says that the device is
/// gone.
public record LabelPage(
        String kind, Wall wall, boolean removed, Manual manual, List<Pays> policies, List<Contact> contacts) {
    public LabelPage {
        policies = List.copyOf(policies);
        contacts = List.copyOf(contacts);
    }

    /// What hangs on the wall, to be compared with the page.
    public record Wall(String place, String number) {
        static Wall of(Plate plate, Saying saying) {
            return new Wall(saying.place(plate.village()), plate.number());
        }
    }

    /// A policy that pays for it, by its title and page.
    public record Pays(String title, String address) {}

    /// Somebody of the village to call.
    public record Contact(String name, String post, Optional<String> phone) {}

    /// What stands on everybody's page of a device: what it is, how it is used safely, what to do in an emergency,
    /// until
    /// when it is under warranty, and whom to call for repairs.
    public record Manual(Optional<String> what, List<String> use, List<String> emergency, Repair repair) {
        public Manual {
            use = List.copyOf(use);
            emergency = List.copyOf(emergency);
        }

        /// The warranty in a sentence, and the phone for repairs where one was recorded.
        public record Repair(String warranty, Optional<String> phone) {}

        static Manual of(Devices.OnIt label, LocalDate today, Saying saying) {
            var language = saying.frame().language();
            var kind = label.kind().flatMap(Equipment.SHIPPED::of);
            var use = Stream.concat(kind.stream().flatMap(k -> k.use().stream()), Equipment.SHIPPED.care().stream())
                    .map(l -> l.in(language))
                    .toList();
            var warranty = label.warrantyUntil()
                    .map(day -> saying.say(
                            day.isBefore(today) ? "device.warranty.over" : "device.warranty.until", saying.day(day)))
                    .orElse(saying.say("device.warranty.unset"));
            return new Manual(
                    kind.map(k -> k.what().in(language)),
                    use,
                    Equipment.SHIPPED.emergency().stream()
                            .map(l -> l.in(language))
                            .toList(),
                    new Repair(warranty, label.repairPhone()));
        }
    }
}
