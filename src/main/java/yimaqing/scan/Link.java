package yimaqing.scan;

import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.code.CodeHost;
import yimaqing.code.PlateToken;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.scan.Scanned.Trick;

/// An address in its parts as they are written: the scheme with its strokes, everything up to the path, and the rest.
/// Nothing is decoded and nothing mended.
record Link(String start, String authority, String rest) {
    private static final Pattern PARTS = Pattern.compile("(?s)([A-Za-z]+:[/\\\\]*)([^/\\\\?#]*)(.*)");
    private static final int MOST_SHOWN = 60;

    static Link of(String address) {
        var parts = PARTS.matcher(address);
        if (!parts.matches()) throw new IllegalArgumentException("an address begins with its scheme");
        return new Link(parts.group(1), parts.group(2), parts.group(3));
    }

    /// The host to which it leads, without user and port.
    String name() {
        return withoutPort(authority.substring(authority.lastIndexOf('@') + 1));
    }

    private static String withoutPort(String host) {
        return host.replaceAll(":[0-9]*$", "");
    }

    /// Where it leads, for people: no longer than they read, and nothing that turns the line around.
    String shown() {
        return shown(name());
    }

    static String shown(String text) {
        var visible = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "·");
        return visible.length() > MOST_SHOWN ? visible.substring(0, MOST_SHOWN) + "…" : visible;
    }

    /// Our own addresses, as plates are printed.
    static final class Ours {
        private static final Pattern PLATE = Pattern.compile("(?s)/([HEhe])/([0-9A-Za-z-]*)(.*)");
        private static final Pattern VILLAGE = Pattern.compile("(?s)/[Vv]/([0-9]{12})(.*)");
        /// What a chat program or a sentence puts behind an address: a full stop, a bracket, other words.
        private static final Pattern SENTENCE = Pattern.compile(
                "(?s)(?:[.。,，;；:：!！?？)）\\]】]*|[.。,，]*[\\p{IsHan}].*" + "|[.。,，;；!！?？)）]+[^\\p{Alnum}/\\\\?#&=%@].*)");

        private final String start;
        private final String host;
        private final Likeness likeness;

        Ours(CodeHost host) {
            this.start = host.scheme() + "://";
            this.host = host.name();
            this.likeness = new Likeness(host.name());
        }

        String start() {
            return start;
        }

        Likeness likeness() {
            return likeness;
        }

        boolean isIt(Link link) {
            return link.start().equalsIgnoreCase(start) && link.authority().equalsIgnoreCase(host);
        }

        /// What stands behind our host.
        Scanned plate(Link link) {
            var plate = PLATE.matcher(link.rest());
            if (plate.matches() && SENTENCE.matcher(plate.group(3)).matches())
                return PlateToken.read(plate.group(2))
                        .<Scanned>map(Scanned.Token::new)
                        .orElseGet(Scanned.Broken::new);
            var village = VILLAGE.matcher(link.rest());
            if (village.matches() && SENTENCE.matcher(village.group(2)).matches()) return village(village.group(1));
            return new Scanned.Broken();
        }

        private static Scanned village(String digits) {
            return Optional.of(digits)
                    .filter(PlaceCode::isWellFormed)
                    .map(PlaceCode::new)
                    .filter(place -> place.level() == Level.VILLAGE)
                    .<Scanned>map(Scanned.Village::new)
                    .orElseGet(Scanned.Broken::new);
        }

        /// How an address that is not ours tries to look like it; empty when it does not.
        Optional<Trick> trick(Link link) {
            if (link.authority().equalsIgnoreCase(host))
                return Optional.of(link.start().equalsIgnoreCase("http://") ? Trick.UNSEALED : Trick.ODDLY);
            if (link.name().equalsIgnoreCase(withoutPort(host))) return Optional.of(Trick.ODDLY);
            if (likeness.isSame(link.name())) return Optional.of(Trick.LETTERS);
            if (likeness.isIn(link.authority() + link.rest())) return Optional.of(Trick.INSIDE);
            if (likeness.isLike(link.name())) return Optional.of(Trick.LETTERS);
            return Optional.empty();
        }
    }
}
