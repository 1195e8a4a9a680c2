package yimaqing.plates;

import java.util.Optional;

/// A printing and how far it is; `document` leads to the finished sheets while they are kept.
public record JobPage(
        long number,
        String title,
        StockPage.Tag state,
        boolean going,
        Progress progress,
        Optional<String> document,
        String back) {

    /// How many labels are made, in words and in percent.
    public record Progress(String sentence, int percent) {}
}
