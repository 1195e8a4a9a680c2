package yimaqing.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Component;
import yimaqing.place.PlaceCode;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Sheet;
import yimaqing.sheet.Workbook;

/// What the sheets of batches are called, remembered: the file must be opened for it.
@Component
public class SheetNames {
    private static final int MOST_KEPT = 500;

    private final BatchStore batches;
    private final Cache<Key, List<String>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    SheetNames(BatchStore batches) {
        this.batches = batches;
    }

    private record Key(PlaceCode county, long batch) {}

    /// The name of the sheet at this position, or what it is to be called otherwise.
    public String of(Batch batch, int position, String otherwise) {
        var names = kept.get(new Key(batch.county(), batch.number()), _ -> names(batch));
        return position < names.size() && !names.get(position).isBlank() ? names.get(position) : otherwise;
    }

    private List<String> names(Batch batch) {
        return switch (Workbook.open(batches.bytes(batch))) {
            case Opening.Opened(var book) ->
                book.sheets().stream().map(Sheet::name).toList();
            case Opening.Refused _ -> List.of();
        };
    }
}
