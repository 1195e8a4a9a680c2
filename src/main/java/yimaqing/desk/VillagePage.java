package yimaqing.desk;

import java.util.List;
import java.util.OptionalInt;
import yimaqing.profile.SeenList;

/// One page of the households of a village: `from` the number of the first (0 is the first of all) of `all`.
public record VillagePage(String code, String name, String town, List<SeenList.Entry> households, int from, int all) {
    public VillagePage {
        households = List.copyOf(households);
        if (from < 0 || all < 0) throw new IllegalArgumentException("a page begins at 0 or later");
    }

    public OptionalInt before() {
        return from == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, from - SeenList.MOST_ON_A_PAGE));
    }

    public OptionalInt after() {
        int next = from + SeenList.MOST_ON_A_PAGE;
        return next < all ? OptionalInt.of(next) : OptionalInt.empty();
    }
}
