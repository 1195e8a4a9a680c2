package yimaqing.enrolment;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// What the pages of the second factor show. `inside` says that the reader is signed in, and not kept outside until
/// the factor is set up.
public sealed interface EnrolmentPage {
    boolean inside();

    /// Whether there is a factor, since when, and how many recovery codes are left.
    record State(boolean inside, Optional<Factor> factor) implements EnrolmentPage {}

    record Factor(String since, int codesLeft) {}

    /// A secret that waits for its first code: as a symbol to scan, as an address for this device, in letters to type.
    record Offer(boolean inside, Secret secret, List<FieldFault> faults) implements EnrolmentPage {}

    record Secret(String symbol, String address, List<String> groups) {}

    /// The recovery codes, this once.
    record Codes(boolean inside, String account, List<String> codes) implements EnrolmentPage {}
}
