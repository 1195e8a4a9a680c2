package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// 2. and 3., with the code's own wall broken. Everything that lists, searches, counts or opens is asked for a family
/// of
/// another town, while the methods that decide what lies in an area say yes to everything: the database still shows
/// nothing of it.
class SecondWallTest extends CountyTest {
    private static final List<String> CADRES = List.of("astray", "contact");

    @Test
    void withTheCodesWallBrokenTheDatabaseStillShowsNothing() {
        var routes = Routes.all().size();
        try (var _ = Mutant.withoutTheCodesWall()) {
            assertThat(shown()).isEmpty();
        }
        System.out.println("· second wall: " + routes + " routes x " + CADRES.size() + " officials, 0 foreign rows");
    }

    @Test
    void withBothWallsBrokenItIsSeen() {
        try (var _ = Mutant.withoutAnyWall()) {
            assertThat(shown())
                    .anyMatch(line -> line.contains("/desk/households/"))
                    .anyMatch(line -> line.contains("/desk/search"))
                    .anyMatch(line -> line.contains("/disputes"))
                    .anyMatch(line -> line.contains("/desk/devices/"));
        }
        assertThat(shown()).as("mended").isEmpty();
    }

    /// What is shown of families elsewhere: of the one here to whoever looks after another town, of the other one to
    /// the
    /// contact official here.
    private static Set<String> shown() {
        var near = Target.near();
        var seen = new TreeSet<String>();
        for (var who : CADRES) {
            var theirs = who.equals("astray") ? near.home : near.other;
            var phone = near.as(who);
            for (var path : SiblingRulesTest.lists()) look(phone, path, near, theirs, seen);
            for (var route : Routes.all())
                if (route.isGet() && route.namesSomething())
                    look(phone, route.fill(village(near, theirs), names(near, theirs)), near, theirs, seen);
        }
        return seen;
    }

    private static String village(Target near, Target.Home theirs) {
        return (theirs == near.home ? near.here : near.elsewhere).digits();
    }

    private static List<String> names(Target near, Target.Home theirs) {
        return List.of(
                theirs.token(),
                theirs.household().key(),
                theirs.plate().id().key(),
                near.devicePlate.token().letters(),
                near.device.key(),
                near.dispute);
    }

    private static void look(Phone phone, String path, Target near, Target.Home theirs, Set<String> seen) {
        var body = phone.get(path).body();
        var things = theirs == near.home
                ? List.of(
                        Target.NAME,
                        Target.PHONE_NUMBER,
                        theirs.household().key(),
                        theirs.head().key())
                : List.of(
                        "远山客",
                        "15034567892",
                        theirs.household().key(),
                        theirs.head().key());
        for (var thing : things)
            if (!path.contains(SiblingRulesTest.encoded(thing)) && body.contains(thing))
                seen.add(path + " shows " + thing);
        // a page about the family is not there at all
        if (path.contains("/desk/households/" + theirs.household().key())
                && phone.get(path).status() == 200) seen.add(path + " is there");
    }
}
