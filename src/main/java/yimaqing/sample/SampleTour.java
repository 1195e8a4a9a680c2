package yimaqing.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.QrSymbol;
import yimaqing.device.Devices;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.sample.SamplePage.Device;
import yimaqing.sample.SamplePage.Door;
import yimaqing.sample.SamplePage.Official;
import yimaqing.sample.SamplePage.Steward;
import yimaqing.sample.SamplePage.Village;
import yimaqing.sample.SampleStore.Kind;
import yimaqing.web.NotFound;

/// Puts the tour together, for somebody who sits at the machine itself and for nobody else: it shows passwords.
@Component
class SampleTour {
    private static final int PICTURE_PIXELS = 220;

    private final SampleCounty county;
    private final SampleStore store;
    private final Households households;
    private final Places places;
    private final Codes codes;

    SampleTour(SampleCounty county, SampleStore store, Households households, Places places, Codes codes) {
        this.county = county;
        this.store = store;
        this.households = households;
        this.places = places;
        this.codes = codes;
    }

    @Component
    record Codes(Plates plates, Devices devices, CodeHost host) {}

    /// The tour, where this request may see it; `pictureTitle` is what a screen reader says of a code.
    SamplePage of(HttpServletRequest request, String pictureTitle) {
        if (!county.isOn() || !comesFromHere(request)) throw new NotFound();
        var stories = SampleStories.shipped();
        var order = new ArrayList<>(stories.tour());
        var doors = doors(Kind.PIN, pictureTitle).stream()
                .sorted(java.util.Comparator.comparingInt(
                        d -> order.indexOf(d.number().household())))
                .toList();
        var villages = new ArrayList<Village>();
        doors.stream().map(Door::village).distinct().forEach(villages::add);
        SampleOfficials.shipped().officials().stream()
                .map(o -> o.area())
                .filter(area -> area.level() == Level.VILLAGE)
                .map(this::village)
                .filter(village -> !villages.contains(village))
                .forEach(villages::add);
        return new SamplePage(
                doors, doors(Kind.SLIP, pictureTitle), devices(pictureTitle), officials(), stewards(), villages);
    }

    /// A proxy on the same machine speaks for others and says so in its headers.
    private static boolean comesFromHere(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) return false;
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private List<Door> doors(Kind kind, String pictureTitle) {
        return store.secrets(SampleCounty.COUNTY, kind).entrySet().stream()
                .flatMap(e -> door(e, pictureTitle).stream())
                .toList();
    }

    private java.util.Optional<Door> door(Map.Entry<String, String> secret, String pictureTitle) {
        var home = new HouseholdId(secret.getKey());
        return codes.plates().ofHousehold(SampleCounty.COUNTY, home).stream()
                .findFirst()
                .map(plate -> {
                    var number = SampleHouseholds.number(households.today(SampleCounty.COUNTY, home));
                    return new Door(
                            plate.token().letters(),
                            plate.typed().printed(),
                            secret.getValue(),
                            village(plate.village()),
                            new SamplePage.Number(number, plate.number()),
                            picture(plate, pictureTitle));
                });
    }

    private String picture(Plate plate, String title) {
        return QrSymbol.of(codes.host().address(plate.kind(), plate.token()), QrSymbol.Use.DOOR)
                .svg(title)
                .replaceFirst("<svg ", "<svg width=\"%1$d\" height=\"%1$d\" ".formatted(PICTURE_PIXELS));
    }

    /// The devices to scan: of a household of the sample county, or of one of the invented ones of Yanggao.
    private List<Device> devices(String pictureTitle) {
        return store.secrets(SampleCounty.COUNTY, Kind.DEVICE).keySet().stream()
                .map(HouseholdId::new)
                .flatMap(home -> Stream.of(SampleCounty.COUNTY, SampleDevices.YANGGAO)
                        .flatMap(county -> codes.devices().of(county, home).stream()
                                .flatMap(line -> codes.plates().ofDevice(county, line.device()).stream())))
                .map(plate -> new Device(
                        plate.token().letters(),
                        plate.typed().printed(),
                        village(plate.village()),
                        plate.number(),
                        picture(plate, pictureTitle)))
                .sorted(Comparator.comparing(d -> d.village().code(), Comparator.reverseOrder()))
                .toList();
    }

    private List<Official> officials() {
        var passwords = store.secrets(SampleCounty.COUNTY, Kind.PASSWORD);
        return SampleOfficials.shipped().officials().stream()
                .filter(o -> passwords.containsKey(o.username()))
                .map(o -> new Official(
                        o.role().name(),
                        village(o.area()),
                        new SamplePage.Name(o.name(), o.post()),
                        o.username(),
                        passwords.get(o.username())))
                .toList();
    }

    private List<Steward> stewards() {
        var passwords = store.secrets(SampleCounty.COUNTY, Kind.PASSWORD);
        return SampleOfficials.shipped().stewards().stream()
                .filter(s -> passwords.containsKey(s.username()))
                .map(s -> new Steward(
                        s.office().name(),
                        new SamplePage.Name(s.name(), s.post()),
                        s.username(),
                        passwords.get(s.username())))
                .toList();
    }

    private Village village(PlaceCode code) {
        return new Village(
                code.digits(), places.find(code).map(p -> p.shortName()).orElse(code.digits()));
    }
}
