package yimaqing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Imports go downwards only: faces over rooms over the heart's line over the ground, and none sideways.
class FloorsTest {
    private static final List<String> GROUND =
            List.of("web", "crowd", "db", "seal", "picture", "envelope", "sheet", "returned");
    /// On the ground only these are built on one another: bytes, then rows, then what goes back.
    private static final List<String> TABLES = List.of("envelope", "sheet", "returned");
    /// And the entrance on the pages of refusal.
    private static final List<String> ENTRANCE = List.of("web", "crowd");
    private static final List<String> HEART = List.of(
            "place",
            "pack",
            "hearing",
            "source",
            "guess",
            "mapping",
            "chain",
            "ledger",
            "errand",
            "closure",
            "access",
            "identity",
            "proof",
            "passkey",
            "factor",
            "credential",
            "profile",
            "due",
            "link",
            "ruling",
            "batch",
            "verdict",
            "heating",
            "slot",
            "cel",
            "truth",
            "table",
            "notice",
            "rule",
            "script",
            "filling",
            "figure",
            "policy",
            "trade",
            "code",
            "scan");
    private static final List<String> ROOMS = List.of(
            "stock",
            "device",
            "label",
            "cold",
            "intake",
            "dispute",
            "exchange",
            "quality",
            "entitlement",
            "asking",
            "census",
            "watch",
            "feedback",
            "forgetting",
            "offer",
            "oversight",
            "appointment");
    private static final List<String> FACES = List.of(
            "door",
            "enrolment",
            "family",
            "desk",
            "plates",
            "scanner",
            "clerk",
            "review",
            "columns",
            "drop",
            "catalog",
            "reach",
            "drafting",
            "standards",
            "invite",
            "heater",
            "village",
            "appliance",
            "registry",
            "inspection",
            "upkeep",
            "board",
            "copy",
            "rights",
            "sample");
    /// The entry point and the measurements may use everything, one another too.
    private static final List<String> ABOVE = List.of(
            "",
            "bench",
            "pace",
            "weather",
            "phone",
            "invented",
            "command",
            "casebook",
            "backup",
            "rotation",
            "campaign");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("yimaqing");

    @Test
    void importsGoDownwardsOnly() {
        assertThat(breaches(HOUSE)).isEmpty();
    }

    @Test
    void aPlantedBreachIsFound() {
        assertThat(breach("ledger", "profile")).isPresent();
        assertThat(breach("stock", "intake")).isPresent();
        assertThat(breach("door", "desk")).isPresent();
        assertThat(breach("web", "place")).isPresent();
        assertThat(breach("web", "crowd")).isPresent();
        assertThat(breach("envelope", "sheet")).isPresent();
        assertThat(breach("sheet", "seal")).isPresent();
        assertThat(breach("sheet", "envelope")).isEmpty();
        assertThat(breach("profile", "ledger")).isEmpty();
        assertThat(breach("door", "code")).isEmpty();
        assertThatThrownBy(() -> breach("helper", "web")).hasMessageContaining("stands on no floor");
    }

    private static List<String> breaches(JavaClasses classes) {
        var breaches = new ArrayList<String>();
        for (var from : classes)
            for (var dependency : from.getDirectDependenciesFromSelf())
                if (dependency.getTargetClass().getPackageName().startsWith("yimaqing"))
                    breach(room(from), room(dependency.getTargetClass()))
                            .ifPresent(breach -> breaches.add(breach + ": " + dependency.getDescription()));
        return breaches;
    }

    private static Optional<String> breach(String from, String to) {
        if (from.equals(to)) return Optional.empty();
        boolean onward = isOnward(HEART, from, to) || isOnward(TABLES, from, to) || isOnward(ENTRANCE, from, to);
        boolean sideways = floor(from) == floor(to) && !onward && !ABOVE.contains(from);
        return floor(from) < floor(to) || sideways ? Optional.of(from + " may not import " + to) : Optional.empty();
    }

    private static boolean isOnward(List<String> line, String from, String to) {
        return line.contains(from) && line.contains(to) && line.indexOf(to) < line.indexOf(from);
    }

    private static int floor(String room) {
        var floors = List.of(GROUND, HEART, ROOMS, FACES, ABOVE);
        for (int floor = 0; floor < floors.size(); floor++)
            if (floors.get(floor).contains(room)) return floor;
        throw new IllegalArgumentException("the package " + room + " stands on no floor");
    }

    private static String room(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).skip(1).findFirst().orElse("");
    }
}
