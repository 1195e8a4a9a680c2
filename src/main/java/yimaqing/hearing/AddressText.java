package yimaqing.hearing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.pack.Value;

/// Reads addresses as meters and houses have them: 山西省临汾市安泽县良马镇良马村4组20号.
final class AddressText {
    private static final String TENS = "一二三四五六七八九十";
    private static final Pattern GROUP = Pattern.compile("第?([0-9]{1,2}|[" + TENS + "])(?:村民小)?组");
    private static final Pattern HOUSE = Pattern.compile("[0-9]+(号|排|户).*");

    private AddressText() {}

    static Optional<Value> group(String address) {
        var found = GROUP.matcher(WordText.plain(address));
        if (!found.find()) return Optional.empty();
        int chinese = TENS.indexOf(found.group(1));
        return Optional.of(
                new Value.Amount(chinese < 0 ? new BigDecimal(found.group(1)) : BigDecimal.valueOf(chinese + 1L)));
    }

    static String withoutHouse(String address) {
        var plain = WordText.plain(address);
        var group = GROUP.matcher(plain);
        var house = HOUSE.matcher(plain);
        if (group.find()) return plain.substring(0, group.start());
        return house.find() ? plain.substring(0, house.start()) : plain;
    }
}
