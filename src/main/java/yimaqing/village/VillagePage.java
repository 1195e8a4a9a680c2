package yimaqing.village;

import java.util.List;
import java.util.Optional;

/// A village as anybody may see it, and for an official in whose area it lies its numbers beside those around it.
public record VillagePage(
        Names names, Optional<String> moved, Figures figures, Help help, Optional<OfficialView> officialView) {

    /// The same, reached by a code that the village bore earlier; `sentence` says so.
    VillagePage movedFrom(String sentence) {
        return new VillagePage(names, Optional.of(sentence), figures, help, officialView);
    }

    /// The code and the names of a village, its town and its county, as people say them.
    public record Names(String code, String village, String town, String county) {}

    /// What is counted, in rough numbers: sentences, and what to do about what nobody has recorded.
    public record Figures(List<Line> lines, List<Line> industries, String livingUnknown, String fresh) {
        public Figures {
            lines = List.copyOf(lines);
            industries = List.copyOf(industries);
        }
    }

    public record Line(String label, String value) {}

    /// Whom to call and what else helps: the officials with what each looks after, the hotline where one is set, and
    /// how many policies there are.
    public record Help(List<Official> officials, Optional<String> hotline, int policies) {
        public Help {
            officials = List.copyOf(officials);
        }
    }

    public record Official(
            String name, Optional<String> post, Optional<String> duty, Optional<String> workPhone, String source) {}

    /// The numbers of the village, its town and its county, one beside the other.
    public record OfficialView(List<String> places, List<Row> rows) {
        public OfficialView {
            places = List.copyOf(places);
            rows = List.copyOf(rows);
        }
    }

    /// Within the official's area the numbers are exact and lead to the lists behind them; around it they are rough.
    public record Row(String label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(String text, Optional<String> link) {}
}
