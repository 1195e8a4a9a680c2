package yimaqing.guess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.guess.Guess.Asked;
import yimaqing.guess.Guess.Meant;
import yimaqing.guess.Guess.OneSheet;
import yimaqing.guess.Guess.Thought;
import yimaqing.guess.Guess.Unplaced;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.source.Column;
import yimaqing.source.Sources;

/// Small tables of 良马镇 and what is guessed of them.
final class Tried {
    static final Dictionary DICTIONARY = Dictionary.shipped();
    static final List<Object> ANNA = List.of("马小满", "142628197003159011", "良马村", "15446653389", "焊工");
    static final List<Object> BELLA = List.of("李秀英", "14262819711029952X", "小李村", "15458213034", "电工");
    static final List<Object> NAMES = List.of("姓名", "身份证号", "村", "联系电话", "工种");

    private Tried() {}

    static Guess guess(byte[] bytes, Guess.Hints hints) {
        var workbook = ((Opening.Opened) Workbook.open(bytes)).workbook();
        return new Guessing(
                        new PlaceCode("141026"),
                        LocalDate.of(2026, 3, 31),
                        DICTIONARY,
                        Places.shipped(),
                        Sources.shipped(DICTIONARY))
                .guess(workbook, hints);
    }

    static OneSheet sheet(byte[] bytes) {
        return guess(bytes, Guess.Hints.NONE).sheets().getFirst();
    }

    @SafeVarargs
    static OneSheet sheet(List<Object>... rows) {
        return sheet(Books.of("表", List.of(rows)));
    }

    static Thought thought(OneSheet sheet, int place) {
        return sheet.columns().stream()
                .filter(column -> column.place() == place)
                .findFirst()
                .orElseThrow()
                .thought();
    }

    static Optional<String> about(Thought thought) {
        if (!(thought instanceof Meant meant)) return Optional.empty();
        return switch (meant.use()) {
            case Column.Says(var either) ->
                Optional.of(either.getFirst().attribute().key()
                        + either.getFirst().field().map(field -> "." + field).orElse(""));
            case Column.Checks(var attribute) -> Optional.of(attribute.key());
            case Column.SaysAll(var all) ->
                Optional.of(all.getFirst().attribute().key());
            case Column.Holds _ -> Optional.of("holds");
            case Column.Address _ -> Optional.of("address");
            case Column.Town _ -> Optional.of("town");
            case Column.Remark _ -> Optional.of("remark");
            case Column.LeftOut _ -> Optional.of("left out");
        };
    }

    static Because why(Thought thought) {
        return switch (thought) {
            case Meant meant -> meant.because();
            case Asked asked -> asked.because();
            case Unplaced unplaced -> unplaced.because();
        };
    }
}
