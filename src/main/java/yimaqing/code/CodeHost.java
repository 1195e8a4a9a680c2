package yimaqing.code;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.place.PlaceCode;

/// The host printed in every symbol, from the property `yimaqing.host`, such as `ymq.example`. Short is better: up to
/// 11 letters give the smallest symbol. It can never change once plates hang.
@Component
public record CodeHost(String name) {
    private static final String FORM = "[A-Za-z0-9]([A-Za-z0-9.-]{0,58}[A-Za-z0-9])?(:[0-9]{1,5})?";

    // Written out, because on a component of the record the annotation would also ask for its final field to be set.
    public CodeHost(@Value("${yimaqing.host:localhost:8080}") String name) {
        if (!name.matches(FORM))
            throw new IllegalArgumentException("yimaqing.host is a host name of up to 60 letters, not " + name);
        this.name = name;
    }

    /// The address of a plate's page as its symbol holds it. Scheme in small letters, because some phones do not open
    /// `HTTPS://`; the rest in capitals, which take less room. A host on this machine keeps its letters and has no
    /// certificate.
    public String address(PlateKind kind, PlateToken token) {
        return start() + kind.letter() + "/" + token.letters();
    }

    /// The address of a village's own page, in the same way: its code is public and needs no token.
    public String address(PlaceCode village) {
        return start() + PlateKind.VILLAGE.letter() + "/" + village.digits();
    }

    private String start() {
        return scheme() + "://" + (isThisMachine() ? name : name.toUpperCase(Locale.ROOT)) + "/";
    }

    public String scheme() {
        return isThisMachine() ? "http" : "https";
    }

    private boolean isThisMachine() {
        return name.matches("(?i)localhost(:.*)?") || name.matches("127(\\.[0-9]{1,3}){3}(:.*)?");
    }
}
