package yimaqing.registry;

import java.util.List;
import yimaqing.appointment.Telling;
import yimaqing.web.FieldFault;

/// One grant of an official, with the forms that end it, let it last longer, or put another in its place.
public record GrantPage(AccountListPage.Row who, Telling.Held held, Days days, GrantForm next, Choosing choosing) {

    /// What was typed as its last day where it is to end, and where it is to last longer; whether it ends by itself.
    public record Days(String last, String until, boolean limited) {}

    public record Choosing(Counter.Choices choices, List<FieldFault> faults) {
        public Choosing {
            faults = List.copyOf(faults);
        }
    }

    public List<FieldFault> faults() {
        return choosing.faults();
    }
}
