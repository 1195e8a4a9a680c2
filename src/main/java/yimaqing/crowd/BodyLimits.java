package yimaqing.crowd;

import java.util.List;
import java.util.regex.Pattern;

/// How much may be sent to which address. What is not named here takes a form, which is short.
final class BodyLimits {
    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;
    /// The longest form: every field that people write into has a limit far below it.
    private static final Limit FORM = new Limit(64 * KILO, false);
    /// A rule's text, or what every column of a wide table means.
    private static final Limit LONG_FORM = new Limit(MEGA, false);
    /// One photograph as phones take them.
    private static final Limit PHOTO = new Limit(13 * MEGA, true);
    /// The photographs of one device.
    private static final Limit PHOTOS = new Limit(80 * MEGA, true);
    /// Several departments' files at once, each of which has a limit of its own.
    private static final Limit FILES = new Limit(100 * MEGA, true);

    private static final List<Route> MORE = List.of(
            new Route("/intake", FILES),
            new Route("/api/v1/batches", FILES),
            new Route("/desk/scan/picture", PHOTO),
            new Route("/desk/plates/[^/]+/device", PHOTOS),
            new Route("/desk/devices/[^/]+/acceptance", PHOTOS),
            new Route("/intake/[^/]+/mapping", LONG_FORM),
            new Route("/sources/[^/]+", LONG_FORM),
            new Route("/desk/versions", LONG_FORM),
            new Route("/desk/policies/[^/]+/versions/[^/]+/(draft|trial)", LONG_FORM));

    private BodyLimits() {}

    /// At most so many bytes; of files it takes long until they have come.
    record Limit(long bytes, boolean ofFiles) {}

    private record Route(Pattern path, Limit limit) {
        Route(String path, Limit limit) {
            this(Pattern.compile(path), limit);
        }
    }

    /// What may be sent to this address.
    static Limit of(String path) {
        return MORE.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(Route::limit)
                .orElse(FORM);
    }
}
