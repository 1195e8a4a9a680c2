package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.SPRING;
import static yimaqing.Village.says;

import com.microsoft.playwright.Browser;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.browser.BrowserTest;
import yimaqing.ledger.Claim;
import yimaqing.pack.Attribute;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.returned.OutcomesFile;
import yimaqing.sheet.Books;
import yimaqing.source.Sources;

/// 10, what is stored and shown again: markup, templates and turned letters in every column that can be imported, in
/// names of files and sheets, and, past the intake, in every free text a household can have. All pages that show any of
/// it are opened in a browser whose protection against foreign scripts is switched off, so that only the escaping
/// stands. And what leaves as a table begins no formula.
class StoredMarkupTest extends BrowserTest {
    private static final String MARK = "planted7";
    private static final List<String> PAYLOADS = List.of(
            "<script>window." + MARK + "=1;alert(1)</script>",
            "\"><img src=x onerror=\"window." + MARK + "=1;alert(1)\">",
            "' onfocus='window." + MARK + "=1;alert(1)' autofocus='",
            "</textarea></title></script><svg onload=window." + MARK + "=1>",
            "javascript:window." + MARK + "=1",
            "{{7777*7777}}${7777*7777}#{7777*7777} " + MARK,
            "\u202Efdp." + MARK + "\u2066");
    private static final Pattern BARE = Pattern.compile("<(script>window|img src=x|svg onload)|60481729");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Set<String> LEFT_OUT = Set.of("/sample", "/sample.json", "/exit");
    /// So many pages are opened beyond those of the routes.
    private static final int MOST_LINKED = 100;
    private static final AtomicInteger FILES = new AtomicInteger();

    /// A table of this layout in which one row after another holds a payload in one more column, and one in all.
    private static byte[] table(yimaqing.source.Layout layout) {
        var header = layout.columns().stream().<Object>map(c -> c.name()).toList();
        var rows = new ArrayList<List<Object>>(List.of(header));
        var near = Target.near();
        for (int payload = 0; payload < PAYLOADS.size(); payload++) {
            int which = payload;
            rows.add(header.stream().<Object>map(_ -> PAYLOADS.get(which)).toList());
        }
        for (int column = 0; column < header.size(); column++) {
            var row = new ArrayList<Object>();
            for (var name : header) row.add(usual(name.toString(), near));
            row.set(column, PAYLOADS.get(column % PAYLOADS.size()));
            rows.add(row);
        }
        return Books.of("表" + MARK + "<b>" + FILES.incrementAndGet(), rows);
    }

    private static Object usual(String column, Target near) {
        if (column.contains("身份证")) return Target.ID_NUMBER;
        if (column.contains("户编号")) return near.here.digits() + "0042";
        if (column.contains("姓名")) return "马小满";
        return column.contains("关系") ? "户主" : null;
    }

    private static void plant() {
        var near = Target.near();
        var town = near.as("town");
        var day = Map.of(
                "day",
                LocalDate.ofInstant(CLOCK.instant(), java.time.ZoneOffset.UTC)
                        .minusDays(1)
                        .toString());
        var sent = new ArrayList<Phone.Answer>();
        for (var source : Sources.shipped(yimaqing.Village.DICTIONARY).all())
            for (var layout : source.layouts())
                sent.add(town.send("/intake", day, Map.of(MARK + "<img src=x onerror=alert(1)>.xlsx", table(layout))));
        sent.stream()
                .flatMap(answer -> answer.header("Location").stream())
                .forEach(batch -> town.post(batch.replace(url(""), "") + "/acceptance", Map.of()));
        near.append(everyFreeText(near).toArray(Claim[]::new));
    }

    /// What the intake would have let through, had it let anything through.
    private static List<Claim> everyFreeText(Target near) {
        var claims = new ArrayList<Claim>();
        for (var attribute : yimaqing.Village.DICTIONARY.attributes())
            if (attribute.type() instanceof Type.Words(var form, int most) && form == Type.Form.FREE) {
                var payload = PAYLOADS.get(claims.size() % PAYLOADS.size());
                var text = Value.text(payload.substring(0, Math.min(most, payload.length())));
                stated(near, attribute, text).ifPresent(claims::add);
            }
        claims.add(yimaqing.Village.says(near.other.head(), "person.name", "<svg onload=alert(1)>" + MARK));
        return claims;
    }

    private static Optional<Claim> stated(Target near, Attribute attribute, Value text) {
        var by = attribute.statedBy().getFirst();
        return switch (attribute.subject()) {
            case HOUSEHOLD -> Optional.of(says(by, near.home.household(), attribute.key(), text, SPRING));
            case PERSON -> Optional.of(says(by, near.home.head(), attribute.key(), text, SPRING));
            case DEVICE -> Optional.of(says(by, near.device, attribute.key(), text, SPRING));
            case VILLAGE -> Optional.empty();
        };
    }

    @Test
    void nothingThatWasPlantedRunsOnAnyPage() {
        plant();
        var shown = new HashMap<String, Set<String>>();
        var bare = new TreeSet<String>();
        for (var who : List.of("family", "town", "leader", "contact"))
            shown.put(who, crawled(Target.near().as(who), who, bare));
        assertThat(bare).isEmpty();
        assertThat(shown.get("town")).as("pages that show it").hasSizeGreaterThan(5);
        shown.forEach((who, paths) -> assertThat(ran(who, paths)).as(who).isEmpty());
    }

    /// The pages on which something of it stands, found as a crawler finds them.
    private static Set<String> crawled(Phone phone, String who, Set<String> bare) {
        var near = Target.near();
        // beyond the worklist a household is shown to whoever says what for
        for (var home : List.of(near.home, near.other))
            phone.post("/desk/households/" + home.household().key() + "/errand", Map.of("errand", "check"));
        var rest = new ArrayDeque<String>();
        for (var route : Routes.all()) if (route.isGet()) rest.add(route.of(near));
        rest.add("/desk/households/" + near.other.household().key());
        var seen = new TreeSet<>(LEFT_OUT);
        int most = rest.size() + MOST_LINKED;
        var shown = new TreeSet<String>();
        while (!rest.isEmpty() && seen.size() < most) {
            var path = rest.pop();
            if (path.contains("lang=") || path.contains("text=") || !seen.add(path)) continue;
            var body = phone.get(path).body();
            if (BARE.matcher(body).find()) bare.add(who + " " + path);
            if (body.contains(MARK)) shown.add(path);
            var links = LINK.matcher(body);
            while (links.find()) rest.add(links.group(1).replace("&amp;", "&"));
        }
        return shown;
    }

    private Set<String> ran(String who, Set<String> paths) {
        var ran = new TreeSet<String>();
        var window = window(new Browser.NewContextOptions().setBypassCSP(true).setLocale("zh-CN"));
        var cookie = Target.near().as(who).cookie("ymq");
        assertThat(cookie).as("the session of " + who).isPresent();
        window.addCookies(List.of(new com.microsoft.playwright.options.Cookie("ymq", cookie.get()).setUrl(url(""))));
        var page = window.newPage();
        page.onDialog(dialog -> {
            ran.add("a dialog at " + page.url());
            dialog.dismiss();
        });
        // what is taken home is no page
        for (var path : paths.stream()
                .filter(p -> !p.contains("returned") && !p.contains("/copy."))
                .limit(15)
                .toList()) {
            page.navigate(path);
            if (Boolean.TRUE.equals(page.evaluate("window." + MARK + " !== undefined"))) ran.add(path);
        }
        return ran;
    }

    @Test
    void whatRunsIsSeen() {
        var page = window(new Browser.NewContextOptions().setBypassCSP(true)).newPage();
        page.onDialog(com.microsoft.playwright.Dialog::dismiss);
        page.setContent("<p>" + PAYLOADS.get(0) + "</p>");
        assertThat(page.evaluate("window." + MARK)).isEqualTo(1);
        assertThat(BARE.matcher("<td>" + PAYLOADS.get(1) + "</td>").find()).isTrue();
    }

    @Test
    void noCellOfTheTableOfOutcomesBeginsAFormula() throws Exception {
        var written = new StringWriter();
        try (var file = new OutcomesFile(written)) {
            for (var begins :
                    List.of("=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1"))
                file.row(List.of(begins + ".xlsx", begins, "3", "", "REASON"));
        }
        try (var cells = org.apache.commons.csv.CSVFormat.RFC4180.parse(new java.io.StringReader(written.toString()))) {
            for (var line : cells)
                assertThat(line.toList()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\0＝＋－＠].*"));
        }
    }
}
