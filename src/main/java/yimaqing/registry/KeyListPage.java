package yimaqing.registry;

import java.util.List;
import yimaqing.exchange.KeysPage.Row;
import yimaqing.web.FieldFault;

/// A county's keys of departments: those that wait for a second person before the rest. `wantsSecond` is whether keys
/// made now wait at all.
public record KeyListPage(List<Row> waiting, List<Row> rest, boolean wantsSecond, List<FieldFault> faults) {
    public KeyListPage {
        waiting = List.copyOf(waiting);
        rest = List.copyOf(rest);
        faults = List.copyOf(faults);
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && rest.isEmpty();
    }
}
