package yimaqing.factor;

import java.util.List;
import java.util.Optional;
import yimaqing.proof.Kept;
import yimaqing.web.FieldFault;

/// The page that asks for a code of the second factor: at sign-in, with what is kept for afterwards, or in the middle
/// of work, with what was wanted.
public sealed interface CodePage {
    List<FieldFault> faults();

    /// What a passkey has to sign, where there is one.
    Optional<String> passkey();

    record SigningIn(Kept kept, Optional<String> passkey, List<FieldFault> faults) implements CodePage {}

    record Anew(Wanted wanted, Optional<String> passkey, List<FieldFault> faults) implements CodePage {}
}
