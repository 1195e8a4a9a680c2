package yimaqing.registry;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The form for a new account: of an official with the first grant, or of an administrator with an office.
public record OpeningPage(
        NewcomerForm form, Optional<GrantForm> grant, String office, Counter.Choices choices, List<FieldFault> faults) {
    public OpeningPage {
        faults = List.copyOf(faults);
    }

    public boolean ofOfficial() {
        return grant.isPresent();
    }
}
