package yimaqing.enrolment;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The own account: what one holds from when to when, the form for another password, and the provider by whose word
/// one may sign in. `inside` says that the
/// reader is signed in, and not kept outside until the password that was handed out is changed.
public record OwnAccountPage(
        boolean inside,
        Who who,
        List<Held> grants,
        Optional<String> provider,
        Optional<String> said,
        List<FieldFault> faults) {

    public record Who(String name, String account, Optional<String> office) {}

    /// A grant in words; `state` is the last part of the key of the sentence that says how it stands.
    public record Held(String role, String area, String days, String state) {
        public boolean holds() {
            return state.equals("holds");
        }
    }

    public OwnAccountPage {
        grants = List.copyOf(grants);
        faults = List.copyOf(faults);
    }
}
