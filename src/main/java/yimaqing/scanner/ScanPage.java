package yimaqing.scanner;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The scanner: the camera, a photograph, a field to type in; what was typed, and what came of the last code that was
/// no plate to work with.
public record ScanPage(String typed, Optional<Verdict> verdict, List<FieldFault> faults) {
    static final ScanPage EMPTY = new ScanPage("", Optional.empty(), List.of());

    public ScanPage {
        faults = List.copyOf(faults);
    }

    /// What a code is, in one line, with the look of its notice, what to do about it, and where it leads if anywhere.
    public record Verdict(String look, String title, List<String> advice, Optional<Way> way) {
        public Verdict {
            advice = List.copyOf(advice);
        }
    }

    /// A way on: its address and what it is called.
    public record Way(String address, String label) {}

    @Override
    public String toString() {
        return "ScanPage[…]";
    }
}
