package yimaqing.place;

import java.util.List;

/// A village's name taken apart: the short name people say (小李村), the stem that even a hurried clerk writes (小李),
/// and which kind of committee the name speaks of.
record VillageName(String shortName, String stem, Kind kind) {
    enum Kind {
        VILLAGERS,
        RESIDENTS,
        UNSAID
    }

    /// After the first two come what people write for short and what stands in the published list by mistake.
    private static final List<String> VILLAGERS = List.of("村民委员会", "村委会", "村委", "村民委会", "村委员会", "村民委员", "村民员委会", "村委村");
    private static final List<String> RESIDENTS = List.of("居民委员会", "居委会");

    static VillageName of(String name) {
        String body = without(name, VILLAGERS);
        if (!body.equals(name)) {
            return isCommunity(body) ? community(body) : village(body.endsWith("村") ? body : body + "村");
        }
        body = without(name, RESIDENTS);
        if (isCommunity(body)) return community(body);
        if (!body.equals(name)) return new VillageName(body + "居委会", body, Kind.RESIDENTS);
        return name.endsWith("村") ? village(name) : new VillageName(name, name, Kind.UNSAID);
    }

    /// Two names may mean the same place unless one says village and the other says residents.
    boolean agreesWith(VillageName other) {
        return kind == other.kind || kind == Kind.UNSAID || other.kind == Kind.UNSAID;
    }

    private static VillageName village(String shortName) {
        String stem = shortName;
        while (stem.length() > 1 && stem.endsWith("村")) stem = stem.substring(0, stem.length() - 1);
        return new VillageName(shortName, stem, Kind.VILLAGERS);
    }

    private static VillageName community(String shortName) {
        return new VillageName(shortName, shortName.substring(0, shortName.length() - "社区".length()), Kind.RESIDENTS);
    }

    private static boolean isCommunity(String body) {
        return body.endsWith("社区") && body.length() > "社区".length();
    }

    private static String without(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
