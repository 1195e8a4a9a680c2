package yimaqing.place;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The county-level codes of Shanxi (GB/T 2260), living and dead. A resident's ID number keeps the code of the county
/// as it stood when the number was given: whoever got theirs in Anze before November 2000 carries 142628.
///
/// The list is not whole: codes that died before the middle of the 1990s are missing, among them Yanggao's 142121
/// (until 1993). A code that is not in it is a reason to ask, not to refuse.
public final class CountyCodes {
    private record Entry(String prefecture, String name, boolean stands) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    private CountyCodes() {
        Map<String, String> names = new TreeMap<>();
        new Shipped("gb2260-shanxi-ever.csv").eachRow(row -> {
            String code = row.get(0);
            var name = ownName(row);
            names.put(code, name);
            if (code.endsWith("00")) return;
            var prefecture = Objects.requireNonNull(names.get(code.substring(0, 4) + "00"));
            entries.put(code, new Entry(prefecture, name, row.get(3).equals("1")));
        });
    }

    public static CountyCodes shipped() {
        return Once.CODES;
    }

    /// Whether a county of Shanxi is known to have had this code; false for any other text, for cities, and for other
    /// provinces.
    public boolean wasEver(String sixDigits) {
        return entries.containsKey(sixDigits);
    }

    /// What the county was called under this code, with its prefecture: 临汾地区安泽县 for 142628.
    public Optional<String> called(String sixDigits) {
        return Optional.ofNullable(entries.get(sixDigits)).map(entry -> entry.prefecture + entry.name);
    }

    /// The county of today that carries on a dead code: same name apart from 县, 市 or 区, in the same prefecture.
    /// Empty when the county was cut up or took another name, and for what never was a code.
    public Optional<PlaceCode> today(String sixDigits) {
        Entry then = entries.get(sixDigits);
        if (then == null) return Optional.empty();
        if (then.stands) return Optional.of(new PlaceCode(sixDigits));
        return entries.entrySet().stream()
                .filter(now -> now.getValue().stands && isSame(then, now.getValue()))
                .map(now -> new PlaceCode(now.getKey()))
                .findFirst();
    }

    private static boolean isSame(Entry then, Entry now) {
        return stem(then.name).equals(stem(now.name)) && stem(then.prefecture).equals(stem(now.prefecture));
    }

    private static String stem(String name) {
        return name.replaceFirst("(地区|县|市|区)$", "");
    }

    /// The old list spells every name from the province down, sometimes under a wrong prefecture (怀仁县 under 晋城市);
    /// all prefectures of Shanxi have two characters, so its own name is what follows them.
    private static String ownName(List<String> row) {
        return !row.get(2).isEmpty() ? row.get(2) : row.get(1).replaceFirst("^山西省(..(市|地区)(?=.))?(?=.)", "");
    }

    private static final class Once {
        static final CountyCodes CODES = new CountyCodes();
    }
}
