package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;

/// None of the three administrators sees anything of a household, whatever they open; each has pages of its own.
class AdministratorsTest extends CountyTest {
    private static final List<String> OFFICES = List.of("SYSTEM", "SECURITY", "AUDIT");
    private static final Set<String> TOUR = Set.of("/sample", "/sample.json");
    private final Tour tour = Tour.of(url(""));

    /// A route of the matrix: how it is asked, its pattern, an address, and what a stranger gets there.
    private record Route(String method, String pattern, String address, int stranger) {
        boolean isOf(String office) {
            return pattern.equals("/admin")
                    || pattern.startsWith("/admin/system") && office.equals("SYSTEM")
                    || pattern.matches("/admin/(log|alerts).*") && office.equals("AUDIT")
                    || pattern.matches("/admin/(accounts|administrators|requests|keys).*") && office.equals("SECURITY");
        }

        boolean isOwn() {
            return pattern.startsWith("/desk/account") || pattern.startsWith("/desk/second-factor");
        }
    }

    private List<Route> routes() throws IOException {
        var home = tour.households().getFirst();
        var key = part(JdbcClient.class)
                .sql("select household from directory_card where county = ? limit 1")
                .param(ANZE.digits())
                .query(String.class)
                .single();
        return new ClassPathResource("routes.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(columns -> new Route(
                        columns[0].split(" ")[0],
                        columns[0].split(" ")[1],
                        columns[1]
                                .replace("{token}", home.token())
                                .replace("{key}", key)
                                .replace("{appliance}", tour.device())
                                .replaceAll("\\{[a-z]+}", "1"),
                        Integer.parseInt(columns[2].split(" ")[0])))
                .toList();
    }

    private Phone as(String office) {
        var who = tour.administrator(office);
        var phone = new Phone(url(""));
        assertThat(phone.signIn(who.username(), who.password()).status()).isEqualTo(303);
        phone.get("/desk/account");
        return phone;
    }

    @TestFactory
    Stream<DynamicTest> seesNoNameNumberOrPhoneOnAnyRoute() {
        var values = new HashSet<>(PrivacyTest.privateValues());
        // an official may bear the name of somebody who lives elsewhere
        part(JdbcClient.class)
                .sql("select split_part(name, '（', 1) from account")
                .query(String.class)
                .list()
                .forEach(values::remove);
        return OFFICES.stream()
                .map(office -> DynamicTest.dynamicTest(office, () -> {
                    var phone = as(office);
                    var bodies = new ArrayList<String>();
                    for (var route : routes()) {
                        if (TOUR.contains(route.pattern()) || route.pattern().matches("/(exit|sign-.*)")) continue;
                        var answer = route.method().equals("GET")
                                ? phone.get(route.address())
                                : phone.post(route.address(), Map.of("reason", "核对证件号码"));
                        if (route.pattern().equals("/desk"))
                            assertThat(answer.status()).isEqualTo(303);
                        else if (route.stranger() == 401 && !route.isOf(office) && !route.isOwn())
                            assertThat(answer.status()).as(office + " " + route).isIn(404, 401);
                        else
                            assertThat(answer.status()).as(office + " " + route).isLessThan(500);
                        bodies.add(answer.body());
                    }
                    assertThat(bodies).hasSizeGreaterThan(150);
                    assertThat(PrivacyTest.found(values, Set.copyOf(bodies))).isEmpty();
                    assertThat(phone.get("/admin").status())
                            .as("still signed in")
                            .isEqualTo(303);
                }));
    }

    @Test
    void opensTheDeskAndIsLedToItsOwnPage() {
        for (var office : OFFICES) {
            var phone = as(office);
            assertThat(phone.get("/desk").header("Location").orElse("")).endsWith("/admin");
            var page = phone.get(
                    phone.get("/admin").header("Location").orElseThrow().replace(url(""), ""));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("href=\"/desk/households\"").doesNotContain("href=\"/disputes\"");
            assertThat(phone.get("/desk/households").body()).contains("href=\"/admin\"");
        }
    }

    @Test
    void whoAuditsIsWrittenDownAndSeesMarksInsteadOfHouseholds() {
        var cadre = tour.official("VILLAGE_CADRE", "141026104207");
        var official = new Phone(url(""));
        official.signIn(cadre.username(), cadre.password());
        var key = part(JdbcClient.class)
                .sql("select household from directory_card where county = ? and village = ? limit 1")
                .params(ANZE.digits(), XIAOLI.digits())
                .query(String.class)
                .single();
        official.get("/desk/households/" + key);
        official.post("/desk/households/" + key + "/unmasking", Map.of("reason", "核对 142628197003159011 的卡"));
        var auditor = as("AUDIT");
        var page = auditor.get("/admin/log?account=" + cadre.username());
        assertThat(page.words()).contains(cadre.username()).contains("户记号").contains("日常工作");
        assertThat(page.body()).doesNotContain(key).doesNotContain("142628197003159011");
        assertThat(auditor.get("/admin/log?kind=REASON&account=" + cadre.username())
                        .words())
                .contains("核对 ＊");
        assertThat(auditor.get("/admin/log?day=1999-01-01").words()).contains("没有找到");
        assertThat(auditor.get("/admin/log/looks").words())
                .contains(cadre.username() + "、第 1 页")
                .contains("查看记录");
    }

    @Test
    void theSystemAdministratorSeesStatesAndNumbers() {
        var page = as("SYSTEM").get("/admin/system").words();
        assertThat(page).contains("安泽县").contains("YMQ_HOTLINE").contains("未设置").contains("没有发现错误");
    }
}
