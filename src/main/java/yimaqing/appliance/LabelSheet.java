package yimaqing.appliance;

import java.util.List;
import org.springframework.stereotype.Component;
import yimaqing.appliance.LabelPage.Contact;
import yimaqing.appliance.LabelPage.Manual;
import yimaqing.appliance.LabelPage.Pays;
import yimaqing.code.Plate;
import yimaqing.device.Devices;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Grounds;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.profile.Villages;
import yimaqing.web.Frame;

/// Puts a device's page together for anybody who scans it.
@Component
class LabelSheet {
    private static final String HEATING = "living.heating";

    private final Devices devices;
    private final Shelf shelf;
    private final Households households;
    private final Villages villages;
    private final Saying.Books books;

    LabelSheet(Devices devices, Shelf shelf, Households households, Villages villages, Saying.Books books) {
        this.devices = devices;
        this.shelf = shelf;
        this.households = households;
        this.villages = villages;
        this.books = books;
    }

    LabelPage page(Plate plate, Frame frame) {
        var saying = new Saying(frame, books);
        var label = devices.label(plate.county(), plate.device().orElseThrow());
        var about = inForce(plate.county());
        var asking = Grounds.asking(HEATING, about, books.dictionary());
        return new LabelPage(
                saying.kind(label.kind()),
                LabelPage.Wall.of(plate, saying),
                label.removed(),
                Manual.of(label, households.today(), saying),
                about.stream()
                        .filter(held -> asking.contains(held.policy()))
                        .map(held -> new Pays(
                                held.rule().about().texts().title().in(frame.language()), "/policies/" + held.policy()))
                        .toList(),
                contacts(books.places().current(plate.village()).orElse(plate.village())));
    }

    List<Shelf.Held> inForce(PlaceCode county) {
        return shelf.inForce(county, households.today());
    }

    Manual manual(Plate plate, Saying saying) {
        var label = devices.label(plate.county(), plate.device().orElseThrow());
        return Manual.of(label, households.today(), saying);
    }

    private List<Contact> contacts(PlaceCode village) {
        return villages.officials(village).stream()
                .filter(Villages.Official::contact)
                .map(o -> new Contact(o.name(), o.post().orElse(""), o.workPhone()))
                .toList();
    }
}
