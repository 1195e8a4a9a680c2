package yimaqing.hostile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 8. The server fetches nothing that anybody names: no page, job or follower opens a connection. What does is named
/// here: it speaks with this very machine, or with the identity provider that the operator set, whose addresses come
/// from its own issuer and from nobody who signs in.
class ServerFetchesTest {
    /// Each speaks with this machine only: the start asks itself, the launcher's commands ask the running server by its
    /// own door, the measurements ask the server they started, PostgreSQL's port is tried.
    private static final Set<String> TO_THIS_MACHINE = Set.of(
            "yimaqing.Server",
            "yimaqing.Training",
            "yimaqing.command.OperatorDoor",
            "yimaqing.command.RunningServer",
            "yimaqing.phone.Connection",
            "yimaqing.phone.Visitor");
    private static final Set<String> TO_THE_PROVIDER =
            Set.of("yimaqing.identity.Provider", "yimaqing.identity.Registration");
    /// Packages of ways to fetch, and single types.
    private static final List<String> WAYS = List.of(
            "java.net.http.",
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.URLClassLoader",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "javax.net.",
            "javax.naming.",
            "org.springframework.web.client.",
            "org.springframework.core.io.UrlResource",
            "org.springframework.http.client.",
            "org.springframework.security.oauth2.client.");
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("yimaqing");

    private static Set<String> fetching(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass one : classes) {
            for (var used : one.getDirectDependenciesFromSelf())
                if (isWay(used.getTargetClass().getName())) found.add(outermost(one));
            for (var call : one.getMethodCallsFromSelf())
                if (call.getTargetOwner().getName().equals("java.net.URL")
                        && Set.of("openStream", "openConnection", "getContent").contains(call.getName()))
                    found.add(outermost(one));
        }
        return found;
    }

    /// That something came too late is no way to fetch it.
    private static boolean isWay(String type) {
        return !type.endsWith("Exception") && WAYS.stream().anyMatch(type::startsWith);
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceFirst("\\$.*", "");
    }

    @Test
    void nothingFetchesWhatSomebodyNames() {
        assertThat(fetching(HOUSE))
                .isSubsetOf(Stream.of(TO_THIS_MACHINE, TO_THE_PROVIDER)
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void whoAsksTheProviderIsToldByNobodyWhereItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("yimaqing.identity")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("yimaqing.identity.Registration")
                .check(HOUSE);
    }

    @Test
    void whatFetchesIsNeverReachedFromAPage() {
        noClasses()
                .that()
                .haveNameNotMatching("yimaqing\\.(Server|Training|Yimaqing|"
                        + "(command|phone|bench|backup|pace|campaign|invented)\\..*).*")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(String.join("|", TO_THIS_MACHINE).replace(".", "\\."))
                .check(HOUSE);
    }

    @Test
    void aPlantedFetchIsFound() {
        var planted = new ClassFileImporter().importClasses(Fetching.class, Asking.class);
        assertThat(fetching(planted)).containsExactly(ServerFetchesTest.class.getName());
        assertThat(fetching(new ClassFileImporter().importClasses(Fetching.class)))
                .hasSize(1);
        assertThat(fetching(new ClassFileImporter().importClasses(Asking.class)))
                .hasSize(1);
    }

    /// Opens what it is told.
    static final class Fetching {
        static InputStream fetched(String address) throws IOException {
            return URI.create(address).toURL().openStream();
        }
    }

    /// Asks whom it is told.
    static final class Asking {
        static java.net.http.HttpRequest asked(String address) {
            return java.net.http.HttpRequest.newBuilder(URI.create(address)).build();
        }
    }
}
