package yimaqing.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.PlateKind;
import yimaqing.code.Plates;
import yimaqing.device.Registering;
import yimaqing.device.Registering.Entry;
import yimaqing.device.Registering.Serial;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Household;
import yimaqing.sample.SampleStore.Kind;

/// The heating devices of the sample: registered with their plates, as an installer would, in homes of Anze that heat
/// with electricity and in a few invented ones of Yanggao.
@Component
class SampleDevices {
    private static final String BY = "sample";
    static final PlaceCode YANGGAO = new PlaceCode("140221");
    private static final LocalDate INSTALLED = LocalDate.of(2024, 10, 12);
    private static final int SELF_MADE_EVERY = 9;
    private static final int SHARED_EVERY = 13;

    private final PackNode file = PackNode.read("sample/devices.yaml");
    private final Registering registering;
    private final Plates plates;
    private final SampleHouseholds households;
    private final SampleStore store;
    private final Books books;

    SampleDevices(Registering registering, Plates plates, SampleHouseholds households, SampleStore store, Books books) {
        this.registering = registering;
        this.plates = plates;
        this.households = households;
        this.store = store;
        this.books = books;
    }

    /// Where the invented households of Yanggao are written.
    @Component
    record Books(Ledger ledger, Dictionary dictionary, Clock clock) {}

    /// People move into Yanggao; their households can be found once this is committed.
    void moveIn() {
        var yanggao = file.part("yanggao");
        var claims = new ArrayList<Claim>();
        for (var node : yanggao.part("homes").list()) {
            var home = HouseholdId.fresh();
            var head = PersonId.fresh();
            claims.add(says(home, "home.village", yanggao.part("village").text()));
            claims.add(says(head, "person.name", node.part("name").text()));
            var belongs = new HashMap<String, Optional<? extends Value>>();
            belongs.put("household", Optional.of(Value.text(home.key())));
            belongs.put("relation", Optional.of(Value.text("head")));
            claims.add(said(head, "person.membership", Value.entry(belongs)));
            store.keep(
                    SampleCounty.COUNTY,
                    Kind.DEVICE,
                    home.key(),
                    node.part("kind").text());
        }
        books.ledger().append(YANGGAO, claims, books.clock().instant());
    }

    private Claim says(Subject about, String attribute, String text) {
        return said(about, attribute, Value.text(text));
    }

    private Claim said(Subject about, String attribute, Value value) {
        var by = new Provenance("township", "survey/样本导览");
        return new Claim.Statement(about, books.dictionary().attribute(attribute), value, INSTALLED, by);
    }

    void register() {
        var numbers = file.part("homes").texts();
        var shown = file.part("shown").texts();
        var homes = households.these(SampleCounty.COUNTY, numbers);
        int nth = 0;
        for (var number : numbers) {
            var home = homes.get(number);
            var kind = kind(home);
            register(SampleCounty.COUNTY, home.id(), home.statedVillage().orElseThrow(), described(kind, ++nth));
            if (shown.contains(number))
                store.keep(SampleCounty.COUNTY, Kind.DEVICE, home.id().key(), kind);
        }
        var village = new PlaceCode(file.part("yanggao").part("village").text());
        for (var one : store.secrets(SampleCounty.COUNTY, Kind.DEVICE).entrySet())
            if (homes.values().stream().noneMatch(h -> h.id().key().equals(one.getKey())))
                register(YANGGAO, new HouseholdId(one.getKey()), village, described(one.getValue(), ++nth));
    }

    /// What the meter's list says the home is heated with.
    private static String kind(Household home) {
        return home.home().list("power.season").stream()
                .flatMap(b -> b.value().stream())
                .flatMap(v -> ((Value.Entry) v).text("device").stream())
                .findFirst()
                .orElse("other");
    }

    private Map<String, Value> described(String kind, int nth) {
        var said = new HashMap<String, Value>();
        said.put("device.kind", Value.text(kind));
        said.put("device.maker", Value.text(file.part("maker").text()));
        said.put("device.model", Value.text("YB-" + (10 + nth % 3)));
        said.put("device.serial", Value.text("YB2024%05d".formatted(nth)));
        said.put("device.installed_on", new Value.Day(INSTALLED.plusDays(nth)));
        said.put("device.self_made", new Value.YesNo(nth % SELF_MADE_EVERY == 0));
        said.put("device.shared_meter", new Value.YesNo(nth % SHARED_EVERY == 0));
        if (nth % SELF_MADE_EVERY != 0) {
            said.put("device.installer", Value.text(file.part("installer").text()));
            said.put("device.subsidy_batch", Value.text(file.part("batch").text()));
            said.put("device.accepted_on", new Value.Day(INSTALLED.plusDays(nth + 20L)));
            said.put("device.warranty_until", new Value.Day(INSTALLED.plusYears(3)));
            said.put("device.repair_phone", Value.text(file.part("repair_phone").text()));
        }
        return said;
    }

    private void register(PlaceCode county, HouseholdId home, PlaceCode village, Map<String, Value> said) {
        var serial = ((Value.Text) said.get("device.serial")).text();
        var stock = new Plate.Stock(PlateKind.DEVICE, village, "D" + serial.substring(serial.length() - 4));
        var entry = new Entry(home, said, List.of(), Serial.ASK);
        var outcome = registering.register(installer(county), plates.issue(stock, BY), entry);
        if (!(outcome instanceof Registering.Done)) throw new IllegalStateException("a fresh plate binds: " + outcome);
    }

    private static Officer installer(PlaceCode county) {
        var grant = new Grant(Role.COUNTY_LEADER, county, INSTALLED, Optional.empty());
        return new Officer(county, BY, BY, "county_office", BY, List.of(grant));
    }
}
