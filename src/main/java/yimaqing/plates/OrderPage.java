package yimaqing.plates;

import java.util.List;
import yimaqing.plates.RunPage.Choice;
import yimaqing.web.FieldFault;

/// The form with which plates are printed ahead: for what, for where, how many, on what; and what is wrong with it.
public record OrderPage(
        List<Choice> kinds, List<Choice> areas, String amount, List<Choice> papers, List<FieldFault> faults) {
    public OrderPage {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
        papers = List.copyOf(papers);
        faults = List.copyOf(faults);
    }
}
