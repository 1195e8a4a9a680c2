package yimaqing.slot;

import java.util.Optional;
import java.util.OptionalInt;
import yimaqing.pack.Label;

/// One thing a rule may ask of a record, such as `income_pc` of a household: its name in both languages, its kind, its
/// place among the record's slots, how cheap it is to ask of the family (1 cheapest; empty when only a department can
/// say it), where the county's fold takes it from, and whether it is sensitive.
public record Field(
        String name, Label label, Kind kind, int slot, OptionalInt ask, Optional<String> from, boolean sealed) {
    private static final String COUNTY_FIGURE = "computed (figure of the county)";

    public Field {
        if (!name.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException(name + " is no name of a field");
        if (ask.isPresent() && (ask.getAsInt() < 1 || ask.getAsInt() > 9))
            throw new IllegalArgumentException("ask is a number from 1 to 9");
    }

    /// Whether the county enters it once for everybody.
    public boolean isOfTheCounty() {
        return from.filter(COUNTY_FIGURE::equals).isPresent();
    }
}
