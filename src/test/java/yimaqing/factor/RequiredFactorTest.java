package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yimaqing.Phone;
import yimaqing.RunOptions;
import yimaqing.Server;
import yimaqing.TestClock;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.credential.DepartmentKeys;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;

/// A county without the sample, where nobody said anything: the second factor is required.
class RequiredFactorTest {
    private static final PlaceCode COUNTY = new PlaceCode("141129");
    private static final Password PASSWORD = new Password("four-wells-by-the-gate");
    private static final String HERE = "/desk/second-factor";
    private final TestClock clock = new TestClock();

    @Test
    void whoHasNoneReachesNothingButThePagesThatSetItUp(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (var server = Server.start(new RunOptions(0, folder, true), new Server.Given(Map.of(), clock))) {
            var who = new Accounts.Newcomer(COUNTY, "guo.yu", "郭雨", "county_office", "干事", Optional.empty());
            var grant = new Grant(Role.COUNTY_LEADER, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
            server.part(Accounts.class).open(who, PASSWORD, List.of(grant));
            var phone = new Phone("http://localhost:" + server.port());
            var entered = phone.signIn("guo.yu", PASSWORD.letters());
            assertThat(entered.header("Location")).contains(HERE);
            assertThat(phone.get(HERE).words()).contains("本县要求干部登录都有二次验证");
            reachesNothing(phone, server);
            var app = App.enrolled(phone, clock.instant());
            assertThat(app.recovery()).hasSize(RecoveryCode.SET);
            assertThat(phone.get("/desk").status()).isEqualTo(200);
            var later = new Phone("http://localhost:" + server.port());
            assertThat(later.signIn("guo.yu", PASSWORD.letters()).status()).isEqualTo(200);
            assertThat(later.get("/desk").status()).isEqualTo(401);
            assertThat(server.part(DepartmentKeys.class).wantsSecond()).isTrue();
        }
    }

    /// Every page that a stranger is sent away from sends this official back to setting up, and the pages for
    /// everybody take the official for a stranger.
    private static void reachesNothing(Phone phone, Server server) {
        var stranger = new Phone("http://localhost:" + server.port());
        int walked = 0;
        for (var info : server.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            boolean opens = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET"));
            for (var pattern : info.getPatternValues()) {
                if (pattern.startsWith(HERE) || pattern.startsWith("/api/")) continue;
                var address = pattern.replaceAll("\\{[^}]+}", "1");
                var outside = opens ? stranger.get(address) : stranger.post(address, Map.of());
                if (outside.status() != 401 || address.equals("/sign-in/code")) continue;
                var answer = opens ? phone.get(address) : phone.post(address, Map.of());
                assertThat(answer.status()).as(pattern).isEqualTo(303);
                assertThat(answer.header("Location").orElse("")).as(pattern).endsWith(HERE);
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(80);
        assertThat(phone.get("/").words()).doesNotContain("郭雨");
    }

    @Test
    void aSlipOfThePenInTheSettingStopsTheStart() {
        assertThatThrownBy(() -> new Demand("require", () -> false)).hasMessageContaining("required or offered");
    }
}
