package yimaqing.plates;

import java.util.List;
import java.util.Optional;
import yimaqing.picture.BarPicture;
import yimaqing.plates.StockPage.Counts;
import yimaqing.plates.StockPage.PlaceLine;

/// A print run: what was ordered, what became of its plates, and its sheets.
public record RunPage(
        long number,
        String name,
        String made,
        Counts counts,
        Optional<BarPicture> picture,
        List<PlaceLine> places,
        Printing printing) {
    public RunPage {
        places = List.copyOf(places);
    }

    /// The papers to choose from where this official may print, where the form goes, and the printings there were.
    public record Printing(String action, List<Choice> papers, List<JobLine> jobs, Optional<String> notice) {
        public Printing {
            papers = List.copyOf(papers);
            jobs = List.copyOf(jobs);
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    public record JobLine(String link, String what, StockPage.Tag state) {}
}
