package yimaqing.scanner;

import java.util.List;

/// The plates in an official's area that hang and that nobody scanned since; `more` is how many are not listed.
public record QuietPage(List<Line> plates, int more) {
    public QuietPage {
        plates = List.copyOf(plates);
    }

    /// A plate, its number, village, and the day it was hung.
    public record Line(String link, String number, String village, String hung) {}
}
