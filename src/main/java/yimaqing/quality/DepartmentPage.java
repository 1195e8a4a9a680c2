package yimaqing.quality;

import java.util.List;
import java.util.Optional;
import yimaqing.picture.BarPicture;
import yimaqing.quality.CountyPage.Last;
import yimaqing.quality.CountyPage.When;

/// How the lists of one department come in, in words, source by source.
public record DepartmentPage(String department, boolean oneOfAll, List<Card> cards) {
    public DepartmentPage {
        cards = List.copyOf(cards);
    }

    /// One source; `list` is there once one of its lists was applied.
    public record Card(String key, String source, When when, Optional<Months> months) {
        public boolean isLate() {
            return when.late();
        }
    }

    /// The newest list, the months as a picture and as a table, and what was wrong in the month that is looked at.
    public record Months(Last last, String account, BarPicture picture, List<Month> table, Wrong wrong) {
        public Months {
            table = List.copyOf(table);
        }
    }

    /// One month: `address` looks at what was wrong in it, `sent` is how many lists describe it.
    public record Month(
            String name, String address, boolean shown, String rows, String faulty, String percent, String sent) {}

    /// What was wrong in one month: by kind, with what can be done about the most frequent, and by village.
    public record Wrong(String month, List<Kind> kinds, Optional<String> advice, Villages villages) {
        public Wrong {
            kinds = List.copyOf(kinds);
        }
    }

    /// A kind of fault, how many rows have it, and their share of all rows at fault.
    public record Kind(String name, String rows, String share) {}

    /// The villages with most rows at fault, and the others; `part` where the viewer looks after a part of the county.
    public record Villages(List<List<String>> worst, List<List<String>> others, boolean part) {
        public Villages {
            worst = List.copyOf(worst);
            others = List.copyOf(others);
        }
    }
}
