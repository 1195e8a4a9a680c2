package yimaqing.intake;

import java.util.List;
import java.util.UUID;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.sheet.Books;

/// The ledger that a township sends, for tests.
final class TownshipFile {
    private TownshipFile() {}

    /// The ledger of one household; `maize` makes one file differ from another.
    static byte[] of(PlaceCode county, double maize) {
        var village = Places.shipped().villagesIn(county).getLast();
        var number = village.code().digits() + "0001";
        return Books.of(
                "户",
                List.of(
                        List.of("填报时间：2026年2月28日"),
                        List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"),
                        List.of(number, village.shortName(), "马小满", "142628197003159011", "户主", maize),
                        List.of("合计")));
    }

    /// One that was never sent before.
    static byte[] fresh(PlaceCode county) {
        return of(county, 1 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000) / 100.0);
    }
}
