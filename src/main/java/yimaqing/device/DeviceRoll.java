package yimaqing.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.closure.Closing;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Follower;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.News;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.AsOf;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.profile.Profile;

/// Hears the ledger for devices and keeps them where lists can ask for them. Of other news only those matter that move
/// a household with a device, change its contact official, or restrict its use.
@Component
class DeviceRoll implements Follower {
    private static final String PREFIX = "device.";
    private static final Set<String> PLACING = Set.of("home.village", "help.contact");
    private static final int AT_A_TIME = 200;

    private final DeviceStore store;
    private final Ledger ledger;
    private final Households households;
    private final Dictionary dictionary;
    private final Places places;

    DeviceRoll(DeviceStore store, Ledger ledger, Households households, Dictionary dictionary, Places places) {
        this.store = store;
        this.ledger = ledger;
        this.households = households;
        this.dictionary = dictionary;
        this.places = places;
    }

    @Override
    public String name() {
        return "device";
    }

    @Override
    public void hear(PlaceCode county, News news) {
        boolean ofDevices = news.attributes().stream().anyMatch(a -> a.startsWith(PREFIX));
        boolean ofPlaces = news.attributes().stream().anyMatch(a -> PLACING.contains(a) || Closing.isSaidIn(a));
        if (!ofDevices && !ofPlaces) return;
        var touched = ofDevices ? news.households() : store.having(county, news.households());
        for (int from = 0; from < touched.size(); from += AT_A_TIME)
            keep(county, touched.subList(from, Math.min(touched.size(), from + AT_A_TIME)));
    }

    private void keep(PlaceCode county, List<HouseholdId> touched) {
        var facts = devices(county, touched);
        if (facts.isEmpty()) {
            store.replace(county, touched, List.of(), List.of());
            return;
        }
        var homes = households.foldForFollowers(county, touched);
        var lines = new ArrayList<DeviceStore.Line>();
        var open = new ArrayList<DeviceStore.Open>();
        facts.forEach((id, said) -> {
            var device = Device.of(id, Profile.foldedFrom(said, dictionary, AsOf.day(households.today())));
            device.stay().map(Device.Stay::household).map(homes::get).ifPresent(home -> {
                lines.add(line(device, home.id(), village(county, home)));
                open.addAll(open(device, home, village(county, home)));
            });
        });
        store.replace(county, touched, lines, open);
    }

    private Map<DeviceId, List<Fact>> devices(PlaceCode county, Collection<HouseholdId> touched) {
        return ledger.around(county, touched).stream()
                .filter(fact -> fact.about() instanceof DeviceId)
                .collect(Collectors.groupingBy(fact -> (DeviceId) fact.about()));
    }

    static DeviceStore.Line line(Device device, HouseholdId home, PlaceCode village) {
        var said = new DeviceStore.Said(
                device.kind().orElse(""),
                device.text(Device.SERIAL).map(Registering::comparable),
                device.state().map(Device.State::code).orElse(""));
        return new DeviceStore.Line(device.id(), home, village, said);
    }

    /// A device stays where it stands, and with a household that is only kept nobody is sent there.
    private static List<DeviceStore.Open> open(Device device, Household home, PlaceCode village) {
        if (home.isOnlyKept()) return List.of();
        Optional<String> contact = home.home().value("help.contact").flatMap(v -> ((Value.Entry) v).text("account"));
        return device.faults().stream()
                .filter(fault -> fault.closed().isEmpty())
                .map(fault -> new DeviceStore.Open(device.id(), home.id(), village, fault, contact))
                .toList();
    }

    /// Where nobody knows the village, the county stands for it.
    private PlaceCode village(PlaceCode county, Household household) {
        return household.statedVillage().flatMap(places::current).orElse(county);
    }

    @Override
    public void forget(PlaceCode county) {
        store.clear(county);
    }
}
