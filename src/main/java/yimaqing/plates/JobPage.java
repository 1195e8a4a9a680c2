package yimaqing.plates;

import java.util.Optional;

/// A printing and how far it is; `document` leads to the finished sheets while they are kept, which `kept` says until
/// when. `order` asks for the same once more.
public record JobPage(
        long number,
        String title,
        StockPage.Tag state,
        boolean going,
        Progress progress,
        Optional<String> document,
        String kept,
        String back,
        Order order) {

    /// The form that asks for the same sheets: where it goes and on which paper.
    public record Order(String action, String sheet) {}

    /// How many labels are made, in words and in percent.
    public record Progress(String sentence, int percent) {}
}
