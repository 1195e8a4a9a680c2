package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// 1. Injection through names: what names a sort, a filter, a column, an area, a page or a template gets quotes, SQL,
/// templates and paths from everybody. Names are collected from the running mappings and from the fields of the
/// templates, so a new one is attacked the day it comes.
class NamesInjectedTest extends CountyTest {
    private static final List<String> PAYLOADS = List.of(
            "'\"; drop table plate; -- ${7777*7777}{{7777*7777}}#{7777*7777}<%= 7777*7777 %>",
            "name) union select pg_sleep(9)::text from account -- ../../../../../../etc/passwd %_\\",
            "a\0b",
            "99999999999999999999999999",
            "-2147483649" + "一".repeat(2_000));
    private static final Pattern TOLD = Pattern.compile("SQLSTATE|PSQLException|syntax error|org\\.postgresql"
            + "|org\\.springframework|java\\.lang|at yimaqing\\.|60481729|root:x:");
    private static final Pattern FIELD = Pattern.compile("name ?= ?\"([A-Za-z][A-Za-z0-9_.-]*)\"");
    private static final Set<String> NEVER_SENT = Set.of("_csrf", "viewport", "referrer", "format-detection");
    /// The names that each route reads.
    static Map<String, Set<String>> names() {
        var discoverer = new DefaultParameterNameDiscoverer();
        var names = new LinkedHashMap<String, Set<String>>();
        part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            var read = new TreeSet<String>();
            for (var parameter : handler.getMethodParameters()) {
                parameter.initParameterNameDiscovery(discoverer);
                var asked = parameter.getParameterAnnotation(RequestParam.class);
                if (asked == null || Map.class.isAssignableFrom(parameter.getParameterType())) continue;
                read.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
            }
            info.getPatternValues()
                    .forEach(pattern -> names.merge(pattern, read, (one, two) -> {
                        var both = new TreeSet<>(one);
                        both.addAll(two);
                        return both;
                    }));
        });
        return names;
    }

    /// The names of all fields of all pages: what a page reads as a map is one of these.
    private static Set<String> fields() {
        var fields = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = FIELD.matcher(Files.readString(file));
                while (found.find()) fields.add(found.group(1));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        fields.removeAll(NEVER_SENT);
        return fields;
    }

    @Test
    void theNamesAreFound() {
        assertThat(names().get("/desk/search")).contains("q");
        assertThat(fields()).contains("reason", "day", "pin", "then", "household");
    }

    @TestFactory
    Stream<DynamicTest> noNameReachesTheDatabaseOrATemplate() {
        var names = names();
        return Routes.WHO.stream()
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var before = structure();
                    var phone = Target.near().as(who);
                    var told = new TreeSet<String>();
                    int turn = Routes.WHO.indexOf(who);
                    for (var route : Routes.all()) {
                        if (Set.of("/exit", "/sign-out", "/sign-in").contains(route.pattern())) continue;
                        for (var payload :
                                who.equals("leader") ? PAYLOADS : List.of(PAYLOADS.get(turn++ % PAYLOADS.size())))
                            attack(route, names.get(route.pattern()), payload, phone)
                                    .forEach(told::add);
                    }
                    assertThat(told).isEmpty();
                    assertThat(structure()).isEqualTo(before);
                }));
    }

    private static List<String> attack(Routes.Route route, Set<String> names, String payload, Phone phone) {
        var target = Target.near();
        var sent = new LinkedHashMap<String, String>();
        names.forEach(name -> sent.put(name, payload));
        var faults = new ArrayList<String>();
        if (!route.isGet()) {
            fields().forEach(name -> sent.putIfAbsent(name, payload));
            faults.addAll(faults(route, payload, phone.post(route.of(target), sent)));
        } else if (!names.isEmpty()) {
            var query = new StringBuilder();
            sent.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(encoded(value)));
            faults.addAll(faults(route, payload, phone.get(route.of(target).replaceFirst("\\?.*", "") + query)));
        }
        if (route.isGet() && route.pattern().contains("{"))
            faults.addAll(faults(route, payload, phone.get(inPath(route, payload))));
        return faults;
    }

    /// The payload in the place of every name in the path.
    private static String inPath(Routes.Route route, String payload) {
        return route.pattern()
                .replaceAll("\\{[^}]+}", encoded(payload).replace("+", "%20").replace("$", "\\$"));
    }

    private static List<String> faults(Routes.Route route, String payload, Phone.Answer answer) {
        var text = answer.body();
        var found = TOLD.matcher(text.replace(payload, ""));
        boolean wrong = answer.status() >= 500 || found.find();
        return wrong
                ? List.of(answer.status() + " " + route.name() + " "
                        + payload.substring(0, Math.min(20, payload.length())))
                : List.of();
    }

    /// Which tables there are, and what lies in the county next door.
    private static Map<String, String> structure() {
        var found = new LinkedHashMap<>(Tables.of(Target.far().county.digits(), Tables.NOT_BY_HAND));
        found.put(
                "tables",
                String.valueOf(Tables.without(Tables.CHANGED_BY_LOOKING).keySet()));
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatTellsOfTheDatabaseWouldBeSeen() {
        var route = Routes.all().getFirst();
        for (var body : List.of("ERROR: syntax error at or near", "<p>60481729</p>", "root:x:0:0:"))
            assertThat(faults(route, PAYLOADS.getFirst(), new Phone.Answer(200, body, Map.of())))
                    .hasSize(1);
        assertThat(faults(route, PAYLOADS.getFirst(), new Phone.Answer(500, "", Map.of())))
                .hasSize(1);
        assertThat(faults(route, PAYLOADS.getFirst(), new Phone.Answer(404, PAYLOADS.get(1), Map.of())))
                .isEmpty();
    }
}
