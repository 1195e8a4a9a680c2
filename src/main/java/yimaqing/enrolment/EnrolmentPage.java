package yimaqing.enrolment;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// What the pages of the second factor show. `inside` says that the reader is signed in, and not kept outside until
/// the factor is set up.
public sealed interface EnrolmentPage {
    boolean inside();

    /// Whether there is a factor, since when, how many recovery codes are left, and which passkeys stand beside it.
    record State(boolean inside, Optional<Factor> factor) implements EnrolmentPage {}

    record Factor(String since, int codesLeft, Passkeys passkeys) {}

    /// The passkeys there are, and whether there can be any: a server that has only a number for a name gets none.
    record Passkeys(boolean possible, boolean full, List<Key> keys) {}

    /// One passkey; `used`: the day on which it last proved something.
    record Key(String id, String label, String since, Optional<String> used) {}

    /// What a browser needs to make another, and the name for it as it was typed.
    record MakingPasskey(String options, String label, List<FieldFault> faults) implements EnrolmentPage {
        @Override
        public boolean inside() {
            return true;
        }
    }

    /// A secret that waits for its first code: as a symbol to scan, as an address for this device, in letters to type.
    record Offer(boolean inside, Secret secret, List<FieldFault> faults) implements EnrolmentPage {}

    record Secret(String symbol, String address, List<String> groups) {}

    /// The recovery codes, this once.
    record Codes(boolean inside, String account, List<String> codes) implements EnrolmentPage {}
}
