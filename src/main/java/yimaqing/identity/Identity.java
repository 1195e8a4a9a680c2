package yimaqing.identity;

/// Somebody as the provider knows them: its own address and its name for that person, which never goes to another
/// (OpenID Connect Core 1.0, section 2: `iss` and `sub` together). Neither the e-mail nor anything else it tells
/// counts.
public record Identity(String issuer, String subject) {
    private static final int LONGEST_SUBJECT = 255;

    public Identity {
        if (issuer.isBlank() || subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            throw new IllegalArgumentException("an identity has an issuer and a subject of up to 255 letters");
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
