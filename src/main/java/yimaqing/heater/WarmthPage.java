package yimaqing.heater;

import java.util.List;
import java.util.Optional;
import yimaqing.picture.BarPicture;
import yimaqing.web.FieldFault;

/// The heating of one household, for the official who asks there: what its meters told, what others used, what was
/// found, and the form for what is found now.
public record WarmthPage(String household, Told told, List<Line> lines, Optional<Form> form, Optional<String> notice) {
    public WarmthPage {
        lines = List.copyOf(lines);
    }

    /// `look` is the kind of the tag; `sentences` say what is known and how it compares.
    public record Told(String look, String standing, List<String> sentences, Months months) {
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /// The use of the season's months, where this viewer has been shown it.
    public record Months(boolean inFull, Optional<BarPicture> picture) {}

    /// What was found once; `fact` where this office may take it back.
    public record Line(String found, String look, String by, Optional<String> note, Optional<Long> fact) {}

    /// The causes to choose from, as code and words, and what was typed.
    public record Form(List<Cause> causes, String note, List<FieldFault> faults) {
        public Form {
            causes = List.copyOf(causes);
            faults = List.copyOf(faults);
        }
    }

    public record Cause(String code, String label, boolean chosen) {}
}
