package yimaqing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The host by which people reach the product, from the property `yimaqing.host`, such as `ymq.example`. It is said by
/// the operator and never taken from a request, in which anybody may write what they like.
@Component
public record PublicHost(String name) {
    private static final String FORM = "[A-Za-z0-9]([A-Za-z0-9.-]{0,58}[A-Za-z0-9])?(:[0-9]{1,5})?";
    private static final String NUMBERS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}";

    // Written out, because on a component of the record the annotation would also ask for its final field to be set.
    public PublicHost(@Value("${yimaqing.host:localhost:8080}") String name) {
        if (!name.matches(FORM))
            throw new IllegalArgumentException("yimaqing.host is a host name of up to 60 letters, not " + name);
        this.name = name;
    }

    /// A host on this machine has no certificate.
    public String scheme() {
        return isThisMachine() ? "http" : "https";
    }

    public boolean isThisMachine() {
        return name.matches("(?i)localhost(:.*)?") || name.matches("127(\\.[0-9]{1,3}){3}(:.*)?");
    }

    /// The name without a port.
    public String domain() {
        return name.replaceFirst(":.*", "");
    }

    /// Whether there is only a number in the place of a name: browsers give no passkeys to such.
    public boolean isNumber() {
        return domain().matches(NUMBERS);
    }

    /// Where the pages come from, as browsers write it: `https://ymq.example`. On this machine the port counts by which
    /// this request came in.
    public String origin(HttpServletRequest request) {
        return isThisMachine() ? scheme() + "://" + domain() + ":" + request.getLocalPort() : scheme() + "://" + name;
    }
}
