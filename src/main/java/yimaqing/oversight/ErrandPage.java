package yimaqing.oversight;

import java.util.List;
import java.util.Optional;
import yimaqing.errand.Errand;
import yimaqing.web.FieldFault;

/// Asks for what a household is opened. It tells nothing of the household: only the address that was wanted, and on to
/// which page it leads.
public record ErrandPage(String home, String path, List<Choice> choices, String words, Optional<FieldFault> fault) {
    public record Choice(String key, String label, boolean chosen, boolean asksWords) {}

    static List<Choice> choices(String chosen, String language) {
        return Errand.SHIPPED.stream()
                .map(one -> new Choice(
                        one.key(), one.label().in(language), one.key().equals(chosen), one.asksWords()))
                .toList();
    }

    public List<FieldFault> faults() {
        return fault.stream().toList();
    }
}
