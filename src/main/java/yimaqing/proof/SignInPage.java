package yimaqing.proof;

import java.util.Optional;

/// The sign-in page: the username as it was typed, what was wrong if anything was, and what is kept for afterwards.
public record SignInPage(String username, Optional<Fault> fault, Kept kept) {

    /// Why a sign-in failed: the key of the sentence and what is said with it (tries left, or the time to wait until).
    public record Fault(String key, String with) {}
}
