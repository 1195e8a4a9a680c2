package yimaqing.enrolment;

import java.util.Optional;

/// What is shown of signing in by a provider's word; `provider` is what people call it.
public sealed interface IdentityPage {
    String provider();

    /// Whether the own account is bound, since when, and when it was last opened so.
    record State(String provider, Optional<Bound> bound) implements IdentityPage {}

    record Bound(String since, Optional<String> used) {}

    /// The provider knows who signed in here: shall it open this account from now on?
    record Binding(String provider, String name, String account, boolean instead) implements IdentityPage {}

    /// Why it came to nothing: the last part of the key of the sentence.
    record Nothing(String provider, boolean inside, String why) implements IdentityPage {}
}
