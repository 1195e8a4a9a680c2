package yimaqing.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.offer.Offer;
import yimaqing.offer.Offer.Pay;
import yimaqing.offer.Offer.Said;
import yimaqing.offer.Offer.Terms;
import yimaqing.offer.Offer.What;
import yimaqing.offer.Offer.When;
import yimaqing.offer.Offers;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.sample.SampleCounty.Step;
import yimaqing.sample.SampleStore.Kind;

/// What the seeding consists of, in its order.
@Component
class SampleSteps {
    /// From this day on the sample's officials hold their posts.
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 1, 1);

    /// What the survey asks after; a household is read faster before the other files have added to it.
    private static final List<String> SURVEYED = List.of("ledger", "employment");

    private final SampleFiles files;
    private final SampleDoors doors;
    private final SampleHouseholds households;
    private final SampleDevices devices;
    private final Office office;
    private final SampleStore store;

    SampleSteps(
            SampleFiles files,
            SampleDoors doors,
            SampleHouseholds households,
            SampleDevices devices,
            Office office,
            SampleStore store) {
        this.files = files;
        this.doors = doors;
        this.households = households;
        this.devices = devices;
        this.office = office;
        this.store = store;
    }

    /// Where claims go and accounts are opened.
    @Component
    record Office(Ledger ledger, Accounts accounts, Offers offers, Dictionary dictionary, Clock clock) {}

    List<Step> all() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("files", files::receiveAll));
        SURVEYED.forEach(key -> steps.add(apply(key)));
        steps.add(new Step("survey", this::survey));
        steps.add(new Step("stories", this::stories));
        steps.add(new Step("officials", this::officials));
        steps.add(new Step("plates", doors::hangPlates));
        steps.add(new Step("offers", this::offers));
        steps.add(new Step("keys", doors::cutKeys));
        files.keys().stream().filter(key -> !SURVEYED.contains(key)).forEach(key -> steps.add(apply(key)));
        steps.add(new Step("yanggao", devices::moveIn));
        steps.add(new Step("devices", devices::register));
        steps.add(new Step("administrators", this::administrators));
        return steps;
    }

    private Step apply(String key) {
        return new Step(key, () -> files.apply(key));
    }

    private void survey() {
        var origin = PackNode.read("sample/survey.yaml");
        var survey = new SampleSurvey(
                office.dictionary(),
                new Provenance(
                        origin.part("department").text(), origin.part("origin").text()));
        append(households.all(SampleCounty.COUNTY).values().stream()
                .flatMap(h -> survey.of(h).stream())
                .toList());
    }

    private void stories() {
        var stories = SampleStories.shipped();
        var officials = SampleOfficials.shipped();
        var byNumber = households.these(SampleCounty.COUNTY, stories.numbers());
        var claims = new ArrayList<>(stories.claims(byNumber, office.dictionary()));
        claims.addAll(stories.contacts(byNumber, officials, office.dictionary()));
        claims.addAll(stories.villages(officials.contacts(), office.dictionary(), IN_OFFICE_SINCE));
        append(claims);
    }

    private void append(List<Claim> claims) {
        office.ledger().append(SampleCounty.COUNTY, claims, office.clock().instant());
    }

    private void officials() {
        for (var official : SampleOfficials.shipped().officials()) {
            var password = SampleKeys.password();
            office.accounts()
                    .open(
                            new Newcomer(
                                    SampleCounty.COUNTY,
                                    official.username(),
                                    official.name(),
                                    official.department(),
                                    official.post(),
                                    official.phone()),
                            password,
                            List.of(new Grant(official.role(), official.area(), IN_OFFICE_SINCE, Optional.empty())));
            store.keep(SampleCounty.COUNTY, Kind.PASSWORD, official.username(), password.letters());
        }
    }

    private void administrators() {
        for (var steward : SampleOfficials.shipped().stewards()) {
            var password = SampleKeys.password();
            var who = new Newcomer(
                    SampleCounty.COUNTY,
                    steward.username(),
                    steward.name(),
                    steward.department(),
                    steward.post(),
                    Optional.empty());
            office.accounts().appoint(who, password, steward.office());
            store.keep(SampleCounty.COUNTY, Kind.PASSWORD, steward.username(), password.letters());
        }
    }

    private void offers() {
        var file = PackNode.read("sample/offers.yaml");
        var by = office.accounts().officer(file.part("by").text()).orElseThrow();
        for (var node : file.part("offers").list()) {
            var outcome = office.offers().announce(by, offer(node));
            if (!(outcome instanceof Offers.Done)) throw node.fault("this offer cannot be announced: " + outcome);
        }
    }

    private Said offer(PackNode node) {
        Function<String, Optional<String>> text = part -> node.find(part).map(PackNode::text);
        return new Said(
                Offer.Kind.valueOf(node.part("kind").text()),
                node.part("trade").text(),
                new What(
                        node.part("title").text(),
                        node.part("organiser").text(),
                        node.part("place").text(),
                        new PlaceCode(node.part("area").text())),
                new When(day(node, "from"), day(node, "to"), day(node, "closing")),
                new Terms(
                        node.find("seats").map(n -> OptionalInt.of(n.whole())).orElseGet(OptionalInt::empty),
                        text.apply("pay")
                                .map(pay -> new Pay(pay, node.part("paper").text())),
                        text.apply("phone")));
    }

    private LocalDate day(PackNode node, String part) {
        return LocalDate.ofInstant(office.clock().instant(), Households.ZONE)
                .plusDays(node.part(part).whole());
    }
}
