package yimaqing.command;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import yimaqing.appointment.FirstOnes;
import yimaqing.appointment.FirstOnes.HandedOut;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;

/// Makes the first administrators of a county and prints their passwords, this once.
@Component
class Appointing {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Households.ZONE);

    private final FirstOnes firstOnes;
    private final Places places;

    Appointing(FirstOnes firstOnes, Places places) {
        this.firstOnes = firstOnes;
        this.places = places;
    }

    /// What is asked for, as it is sent to a server: the first ones, or, where it is named, one helped in again.
    record Wanted(String county, String again) {}

    boolean run(Wanted wanted, Telling told) {
        var county = new PlaceCode(wanted.county());
        if (places.find(county).isEmpty()) {
            told.say("There is no county " + county.digits() + ". Look its code up in GB/T 2260.");
            return false;
        }
        var made = wanted.again().isEmpty()
                ? firstOnes.appoint(county)
                : firstOnes.again(county, wanted.again()).map(List::of).orElseGet(List::of);
        if (made.isEmpty()) told.say(refusal(wanted));
        else print(made, told);
        return !made.isEmpty();
    }

    private static String refusal(Wanted wanted) {
        return wanted.again().isEmpty()
                ? "County " + wanted.county() + " has administrators already; nothing was changed. They appoint others "
                        + "at /admin/accounts. If one of them cannot get in, use --again USERNAME."
                : "County " + wanted.county() + " has no open administrator “" + wanted.again()
                        + "”; nothing was changed. Officials ask their security administrators.";
    }

    private static void print(List<HandedOut> made, Telling told) {
        for (var one : made)
            told.say("%-9s %-24s %s"
                    .formatted(one.office(), one.account(), one.password().letters()));
        told.say("These passwords are shown now and never again. Hand each to its owner in person; it has to be "
                + "used before "
                + MOMENT.format(made.getFirst().until())
                + ", opens nothing but the page on which it is changed, and a second factor is set up next.");
    }
}
