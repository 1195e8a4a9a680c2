package yimaqing.registry;

import java.util.List;
import java.util.Optional;
import yimaqing.appointment.Telling;
import yimaqing.web.FieldFault;

/// One account: who it is, what it holds and held, what waits, what was done, and the form for another grant.
public record AccountPage(
        Who who, List<Telling.Held> grants, Waiting waiting, List<Telling.Line> steps, Optional<Adding> adding) {

    /// Whose it is. `own` says that the reader is its holder, who changes nothing about it here.
    public record Who(AccountListPage.Row row, Optional<String> phone, Factor factor, boolean own) {
        public boolean closed() {
            return row.state().equals("closed");
        }
    }

    /// Whether there is a second factor, until when a password that was handed out can be used, and an office.
    public record Factor(boolean set, Optional<String> handedOutUntil, boolean administrator) {}

    /// What waits for a second person, and what is wrong with what was just sent.
    public record Waiting(List<String> wishes, List<FieldFault> faults) {}

    /// The form for another grant, where one may be asked for.
    public record Adding(GrantForm form, Counter.Choices choices) {}

    public AccountPage {
        grants = List.copyOf(grants);
        steps = List.copyOf(steps);
    }

    public List<FieldFault> faults() {
        return waiting.faults();
    }
}
