package yimaqing.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yimaqing.access.Viewer.Administrator;
import yimaqing.chain.Verifier;
import yimaqing.identity.Provider;
import yimaqing.ledger.Followers;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;
import yimaqing.web.PublicHost;

/// The system administrator's page. It looks and changes nothing: what is to be done is a command on the server.
@Controller
class UpkeepPages {
    private static final double GIGABYTE = 1e9;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Households.ZONE);

    private final UpkeepStore store;
    private final Verifier verifier;
    private final Followers followers;
    private final Shipped shipped;
    private final Settings settings;

    UpkeepPages(UpkeepStore store, Verifier verifier, Followers followers, Shipped shipped, Settings settings) {
        this.store = store;
        this.verifier = verifier;
        this.followers = followers;
        this.shipped = shipped;
        this.settings = settings;
    }

    /// What came with the product or was made of it in the county.
    @Component
    record Shipped(Dictionary dictionary, Places places, Shelf shelf, Households households) {}

    @GetMapping("/admin/system")
    Page system(Administrator administrator, HttpServletRequest request) {
        if (administrator.office() != Administrator.Office.SYSTEM) throw new NotFound();
        var frame = Frame.of(request);
        return Page.of(
                "upkeep/system",
                new UpkeepPage(
                        running(frame),
                        store.lastBackup().map(b -> backup(b, frame)),
                        counties(),
                        pack(administrator, frame),
                        settings.all()));
    }

    private UpkeepPage.Running running(Frame frame) {
        var version = Optional.ofNullable(UpkeepPages.class.getPackage().getImplementationVersion())
                .orElseGet(() -> frame.say("steward.unset"));
        var up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new UpkeepPage.Running(
                frame.say("steward.version", version, Runtime.version().feature()),
                frame.say("steward.uptime", up.toDays(), up.toHoursPart(), up.toMinutesPart()),
                frame.say("steward.database", store.databaseVersion(), gigabytes(store.databaseBytes())),
                settings.usableBytes()
                        .map(bytes -> frame.say("steward.disk", gigabytes(bytes)))
                        .orElseGet(() -> frame.say("steward.unset")),
                followers.failing().keySet().stream().sorted().toList());
    }

    private static String backup(UpkeepStore.Backup backup, Frame frame) {
        return frame.say(
                "steward.backup.made",
                MOMENT.format(backup.at()),
                "%,d".formatted(backup.facts()),
                gigabytes(backup.bytes()));
    }

    private static String gigabytes(long bytes) {
        return "%.2f".formatted(bytes / GIGABYTE);
    }

    private List<UpkeepPage.County> counties() {
        var lags = followers.lags();
        return verifier.heads().whole().stream()
                .map(whole -> new UpkeepPage.County(
                        shipped.places()
                                .find(whole.county())
                                .map(place -> place.name())
                                .orElse(whole.county().digits()),
                        "%,d".formatted(whole.facts()),
                        whole.root(),
                        lags.stream()
                                .filter(lag -> lag.county().equals(whole.county()) && lag.behind() > 0)
                                .map(lag -> new UpkeepPage.Behind(lag.follower(), lag.behind()))
                                .toList()))
                .toList();
    }

    private UpkeepPage.Pack pack(Administrator administrator, Frame frame) {
        var today = shipped.households().today();
        var shelf = shipped.shelf();
        return new UpkeepPage.Pack(
                shipped.dictionary().attributes().size(),
                shipped.dictionary().departments().size(),
                shelf.inForce(administrator.county(), today).stream()
                        .map(held -> held.policy() + " · " + held.rule().about().version())
                        .sorted()
                        .toList(),
                shelf.broken(administrator.county(), today).stream()
                        .flatMap(broken -> broken.faults().stream()
                                .map(fault -> broken.version().policy() + " "
                                        + broken.version().version() + ": " + fault.sentence(frame.language())))
                        .toList());
    }

    /// What the operator may set, and where the folder of the server lies.
    @Component
    static final class Settings {
        private final List<UpkeepPage.Setting> all;
        private final String data;

        Settings(
                @Value("${yimaqing.hotline:}") String hotline,
                @Value("${yimaqing.emblem:}") String emblem,
                @Value("${yimaqing.second-factor:}") String factor,
                Provider provider,
                PublicHost host,
                @Value("${yimaqing.data:}") String data) {
            this.data = data;
            this.all = List.of(
                    new UpkeepPage.Setting("YMQ_HOST", !host.isThisMachine()),
                    new UpkeepPage.Setting("YMQ_HOTLINE", !hotline.isEmpty()),
                    new UpkeepPage.Setting("YMQ_EMBLEM", !emblem.isEmpty()),
                    new UpkeepPage.Setting("YMQ_SECOND_FACTOR", !factor.isEmpty()),
                    new UpkeepPage.Setting("YMQ_OIDC_ISSUER", provider.name().isPresent()),
                    new UpkeepPage.Setting("YMQ_DB_URL", System.getenv("YMQ_DB_URL") != null));
        }

        List<UpkeepPage.Setting> all() {
            return all;
        }

        /// What is left on the disk of the server's folder; empty where it has none.
        Optional<Long> usableBytes() {
            if (data.isEmpty()) return Optional.empty();
            try {
                return Optional.of(Files.getFileStore(Path.of(data)).getUsableSpace());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
