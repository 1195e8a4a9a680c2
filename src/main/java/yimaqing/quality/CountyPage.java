package yimaqing.quality;

import java.util.List;
import java.util.Optional;
import yimaqing.quality.Share.Trend;

/// How the lists of all departments come in, in words: one line a source.
public record CountyPage(List<Line> lines) {
    public CountyPage {
        lines = List.copyOf(lines);
    }

    /// `key` is the department's, `anchor` where the source stands on the department's page.
    public record Line(String key, String department, String anchor, String source, Optional<Last> last, When when) {
        public boolean isLate() {
            return when.late();
        }
    }

    /// The newest list: the day it describes, its rows of data, those at fault and their share.
    public record Last(String day, String rows, String faulty, String percent, Change change) {
        /// Whether it holds no row of data, so that nothing can be said of it.
        public boolean isEmpty() {
            return rows.equals("0");
        }
    }

    /// How a list did against the one before; where nothing can be compared, the sentence says so.
    public record Change(Optional<Trend> trend, String sentence) {
        /// Better points down, since fewer rows are at fault.
        public boolean isBetter() {
            return trend.filter(Trend.BETTER::equals).isPresent();
        }

        public boolean isWorse() {
            return trend.filter(Trend.WORSE::equals).isPresent();
        }

        public boolean isSame() {
            return trend.filter(Trend.SAME::equals).isPresent();
        }
    }

    /// When the next list is wanted, or which is missing.
    public record When(boolean late, String sentence) {}

    public long late() {
        return lines.stream().filter(Line::isLate).count();
    }
}
