package yimaqing.factor;

import java.util.List;
import yimaqing.proof.Kept;
import yimaqing.web.FieldFault;

/// The page that asks for a code of the second factor: at sign-in, with what is kept for afterwards, or in the middle
/// of work, with what was wanted.
public sealed interface CodePage {
    List<FieldFault> faults();

    record SigningIn(Kept kept, List<FieldFault> faults) implements CodePage {}

    record Anew(Wanted wanted, List<FieldFault> faults) implements CodePage {}
}
