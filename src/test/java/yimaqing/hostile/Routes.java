package yimaqing.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The routes of the whole product, from the matrix that may leave none out.
final class Routes {
    static final List<String> WHO =
            List.of("stranger", "family", "cadre", "astray", "contact", "town", "labour", "leader");

    private Routes() {}

    /// One route: how it is asked, its pattern, an address in the tour, and the status each gets there.
    record Route(String method, String pattern, String address, List<Integer> statuses) {
        boolean isGet() {
            return method.equals("GET");
        }

        /// Whether it speaks of something that belongs to somebody.
        boolean namesSomething() {
            return pattern.matches(".*\\{(token|key|id|household)}.*");
        }

        String name() {
            return method + " " + pattern;
        }

        /// The address of the same in this county.
        String of(Target target) {
            return of(target, target.home, target.devicePlate.token().letters(), target.device.key(), target.dispute);
        }

        String of(Target target, Target.Home home, String appliance, String device, String dispute) {
            return fill(
                    target.here.digits(),
                    List.of(
                            home.token(),
                            home.household().key(),
                            home.plate().id().key(),
                            appliance,
                            device,
                            dispute));
        }

        /// The address with these in the places of token, household, plate, appliance, device and dispute.
        String fill(String village, List<String> names) {
            return address.replace("141026104207", village)
                    .replace("{token}", names.get(0))
                    .replace("{key}", names.get(1))
                    .replace("{plate}", names.get(2))
                    .replace("{appliance}", names.get(3))
                    .replace("{device}", names.get(4))
                    .replace("{id}", names.get(5));
        }
    }

    static List<Route> all() {
        try {
            return new ClassPathResource("routes.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Routes::route)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Route route(String line) {
        var columns = line.split("\t");
        var way = columns[0].split(" ", 2);
        var statuses = Stream.of(columns[2].split(" ")).map(Integer::valueOf).toList();
        return new Route(way[0], way[1], columns[1], statuses);
    }
}
