package yimaqing.family;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses of a family's page about a policy. What came in an address is not to be trusted.
final class Addresses {
    private static final String POLICY = "[a-z0-9_]{1,60}";

    private Addresses() {}

    static String page(String token, String policy) {
        return policy.matches(POLICY) ? encoded(token) + "/policies/" + policy : encoded(token);
    }

    /// The page of courses, jobs and guidance.
    static String offers(String token) {
        return encoded(token) + "/offers";
    }

    /// The door, which asks for the PIN and leads back to the policy.
    static String door(String token, String policy) {
        return policy.matches(POLICY) ? encoded(token) + "?then=" + policy : encoded(token);
    }

    private static String encoded(String token) {
        return "/h/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
