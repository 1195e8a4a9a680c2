package yimaqing.plates;

import java.util.List;
import java.util.Optional;
import yimaqing.picture.BarPicture;
import yimaqing.web.FieldFault;

/// The plates in an official's hands: how many hang and wait, by village and by print run, how many of those that hang
/// nobody scanned, and the field into which a plate's code is typed or scanned. Whoever may print finds the posters of
/// all villages here too.
public record StockPage(
        Counts all,
        Optional<BarPicture> picture,
        List<PlaceLine> places,
        List<RunLine> runs,
        int quiet,
        Optional<RunPage.Printing> posters,
        Typed typed) {
    public StockPage {
        places = List.copyOf(places);
        runs = List.copyOf(runs);
    }

    public boolean mayPrint() {
        return posters.isPresent();
    }

    /// A word with the look of its tag.
    public record Tag(String kind, String text) {}

    /// How many hang, wait, are lost, and are dead.
    public record Counts(int bound, int stock, int lost, int dead) {}

    /// A village, or the stock of a township or county that is not yet given to a village: then there is no link.
    public record PlaceLine(String name, Optional<String> link, Counts counts) {}

    public record RunLine(String link, String name, String when, Counts counts) {}

    /// The code that was typed, and what is wrong with it.
    public record Typed(String code, List<FieldFault> faults) {
        static final Typed NOTHING = new Typed("", List.of());

        public Typed {
            faults = List.copyOf(faults);
        }
    }
}
