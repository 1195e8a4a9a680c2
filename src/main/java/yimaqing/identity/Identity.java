package yimaqing.identity;

import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody as the provider knows them: its own address and its name for that person, which never goes to another
/// (OpenID Connect Core 1.0, section 2: `iss` and `sub` together). Neither the e-mail nor anything else it tells
/// counts.
public record Identity(String issuer, String subject) {
    private static final int LONGEST_SUBJECT = 255;

    public Identity {
        if (issuer.isBlank() || subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            throw new IllegalArgumentException("an identity has an issuer and a subject of up to 255 letters");
    }

    /// Empty where a part is missing or too long.
    static Optional<Identity> of(@Nullable URL issuer, @Nullable String subject) {
        if (issuer == null || subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            return Optional.empty();
        return Optional.of(new Identity(issuer.toString(), subject));
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
