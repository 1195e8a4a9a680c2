package yimaqing.code;

import java.util.Locale;
import org.springframework.stereotype.Component;
import yimaqing.place.PlaceCode;
import yimaqing.web.PublicHost;

/// The host as it is printed in every symbol. Short is better: up to 11 letters give the smallest symbol. It can never
/// change once plates hang.
@Component
public record CodeHost(PublicHost host) {

    public static CodeHost of(String name) {
        return new CodeHost(new PublicHost(name));
    }

    public String name() {
        return host.name();
    }

    public String scheme() {
        return host.scheme();
    }

    /// The address of a plate's page as its symbol holds it. Scheme in small letters, because some phones do not open
    /// `HTTPS://`; the rest in capitals, which take less room. A host on this machine keeps its letters.
    public String address(PlateKind kind, PlateToken token) {
        return start() + kind.letter() + "/" + token.letters();
    }

    /// The address of a village's own page, in the same way: its code is public and needs no token.
    public String address(PlaceCode village) {
        return start() + PlateKind.VILLAGE.letter() + "/" + village.digits();
    }

    private String start() {
        return scheme() + "://" + (host.isThisMachine() ? name() : name().toUpperCase(Locale.ROOT)) + "/";
    }
}
