package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Program;
import yimaqing.exchange.Keys;

/// 2. What a page refuses, its siblings refuse too: the search, the count, the list, the download, the progress, what
/// is printed, the interface for programs. That each route answers as the matrix says is told by `life/RoutesTest`;
/// here its lines are held against one another, and everything that lists is looked through for one family's things.
class SiblingRulesTest extends CountyTest {
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final int SENT_BACK = 303;

    @Test
    void whatAPageRefusesThePagesUnderItRefuseToo() {
        assertThat(breaches(Routes.all())).isEmpty();
    }

    @Test
    void aPageThatGivesWhatThePageAboveItRefusesIsFound() {
        var page = new Routes.Route("GET", "/board/{key}", "", List.of(401, 401, 404, 404, 404, 404, 404, 200));
        var open = new Routes.Route("GET", "/board/{key}/file", "", List.of(401, 401, 200, 404, 404, 404, 404, 200));
        assertThat(breaches(List.of(page, open)))
                .containsExactly("cadre: GET /board/{key} 404, GET /board/{key}/file 200");
    }

    /// Each pair of routes of which one lies under the other, for each who is refused the upper and not the lower. A
    /// page that only sends back to the upper one gives nothing.
    private static List<String> breaches(List<Routes.Route> routes) {
        var breaches = new ArrayList<String>();
        for (var upper : routes)
            for (var lower : routes)
                if (upper.isGet()
                        && !upper.pattern().equals("/")
                        && lower.pattern().startsWith(upper.pattern() + "/"))
                    for (int who = 0; who < Routes.WHO.size(); who++) {
                        int above = upper.statuses().get(who);
                        int below = lower.statuses().get(who);
                        boolean back = lower.isGet() && below == SENT_BACK;
                        if (REFUSED.contains(above) && !REFUSED.contains(below) && !back)
                            breaches.add(Routes.WHO.get(who) + ": " + upper.name() + " " + above + ", " + lower.name()
                                    + " " + below);
                    }
        return breaches;
    }

    @Test
    void noListSearchOrCountShowsAFamilyToWhomItsPageIsRefused() {
        var near = Target.near();
        var seen = new TreeSet<String>();
        for (var phone : List.of(
                near.as("astray"), Target.far().as("leader"), Target.far().as("town")))
            for (var path : lists()) {
                var answer = phone.get(path);
                things(near).stream()
                        .filter(thing ->
                                !path.contains(encoded(thing)) && answer.body().contains(thing))
                        .forEach(thing -> seen.add(path + " shows " + thing));
            }
        assertThat(seen).isEmpty();
    }

    @Test
    void theSameListsShowItToWhoeverMayOpenIt() {
        var near = Target.near();
        var phone = near.as("leader");
        var shown = new TreeSet<String>();
        for (var path : lists())
            things(near).stream().filter(phone.get(path).body()::contains).forEach(shown::add);
        assertThat(shown).contains(near.home.household().key(), near.dispute, near.device.key());
    }

    @Test
    void aSearchCountsNothingThatItDoesNotShow() {
        var near = Target.near();
        for (var asked : searches(near)) {
            var path = "/desk/search?q=" + encoded(asked);
            var foreign = near.as("astray").get(path);
            var nothing = near.as("astray").get("/desk/search?q=qqqqqqqq");
            assertThat(foreign.words().replace(asked, "qqqqqqqq")).as(asked).isEqualTo(nothing.words());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Everything by which the family could be looked for.
    private static List<String> searches(Target near) {
        return List.of(
                Target.NAME,
                Target.PHONE_NUMBER,
                near.home.household().key(),
                near.home.plate().id().key());
    }

    private static List<String> things(Target near) {
        return List.of(
                Target.NAME,
                Target.PHONE_NUMBER,
                near.home.household().key(),
                near.home.head().key(),
                near.device.key(),
                near.dispute);
    }

    /// Every address that lists: the pages of the matrix without a name of somebody in them, asked for this family.
    static List<String> lists() {
        var near = Target.near();
        var lists = new ArrayList<String>();
        for (var route : Routes.all())
            if (route.isGet() && !route.namesSomething() && !route.address().startsWith("/sample"))
                lists.add(route.of(near));
        lists.add("/desk/devices/" + near.device.key());
        lists.add("/disputes?state=all&household=" + near.home.household().key());
        lists.add("/disputes?village=" + near.here.digits());
        for (var asked : searches(near)) lists.add("/desk/search?q=" + encoded(asked));
        for (var policy : List.of("pension", "rain_plan", "medical_insurance"))
            for (var state : List.of("due", "asks", "got", "lacks", "all", ""))
                lists.add("/desk/policies/" + policy + "/households?state=" + state + "&village=" + near.here.digits());
        return lists;
    }

    @Test
    void aProgramReadsNoMoreThanAnOfficialOfItsVillages() {
        var near = Target.near();
        var astray = Program.withKey(url(""), Keys.fresh(near.county, "township", near.elsewhere));
        var foreign = Program.withKey(url(""), Keys.fresh(Target.far().county, "township", Target.far().county));
        for (var program : List.of(astray, foreign)) {
            var read = program.everything(500).toString()
                    + program.get("/api/v1/changes?household="
                                    + near.home.household().key())
                            .body();
            for (var thing : List.of(Target.NAME, near.home.head().key(), near.device.key()))
                assertThat(read).doesNotContain(thing);
        }
        var theirs = Program.withKey(url(""), Keys.fresh(near.county, "township", near.here));
        assertThat(theirs.everything(500).toString())
                .contains(near.home.household().key());
    }

    @Test
    void aDownloadAndItsProgressAreRefusedWithTheirPage() {
        var near = Target.near();
        var leader = near.as("leader");
        var ordered = leader.post("/desk/plates/villages/" + near.here.digits() + "/sheets", Map.of("sheet", "a4-3x8"));
        var job = ordered.header("Location")
                .orElse("/desk/plates/jobs/1")
                .replace(url(""), "")
                .replaceFirst("[?].*", "");
        assertThat(leader.get(job).status()).isEqualTo(200);
        for (Phone phone : List.of(near.as("astray"), near.as("labour"), near.as("family"), new Phone(url(""))))
            for (var part : List.of("", "/progress", "/document"))
                assertThat(phone.get(job + part).status()).as(part).isIn(REFUSED);
    }
}
