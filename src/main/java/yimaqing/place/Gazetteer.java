package yimaqing.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import yimaqing.sheet.Cell;

/// Reads what people write for a place. Each county's village names are put in order when first asked for.
final class Gazetteer {
    private static final int LONGEST_TEXT = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern GROUP = Pattern.compile("第?[0-9一二三四五六七八九十]{1,3}(村民小|小)?组$");
    private static final Pattern NATURAL = Pattern.compile("(自然村|自然庄)$");

    private final Places places;
    private final History history;
    private final Pinyin pinyin;
    private final Map<PlaceCode, VillageNames> counties = new ConcurrentHashMap<>();

    Gazetteer(Places places, History history, Pinyin pinyin) {
        this.places = places;
        this.history = history;
        this.pinyin = pinyin;
    }

    Named named(String text, PlaceCode within) {
        String words = GROUP.matcher(plain(text)).replaceFirst("");
        String name = NATURAL.matcher(words).replaceFirst("");
        if (name.isEmpty() || name.length() > LONGEST_TEXT) return new Named.Unknown();
        Named read = read(name, within);
        if (read instanceof Named.Unknown) read = read(withoutNamesAbove(name, within), within);
        return name.equals(words) ? read : asNatural(name, read);
    }

    List<Place> search(String text, PlaceCode within, int limit) {
        String words = plain(text);
        if (words.isEmpty()) return List.of();
        record Hit(Place place, int rank) {}
        return places.within(within).stream()
                .map(place -> new Hit(place, rank(place, words)))
                .filter(hit -> hit.rank < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Hit::rank).thenComparing(hit -> hit.place.level()))
                .limit(limit)
                .map(Hit::place)
                .toList();
    }

    /// A place may be meant by its name (0, the best), by a part of it, or by its sound.
    private int rank(Place place, String words) {
        String name = place.shortName();
        if (name.equals(words)) return 0;
        if (name.startsWith(words)) return 1;
        if (place.name().contains(words)) return 2;
        if (words.charAt(0) > 'z') return Integer.MAX_VALUE;
        Pinyin.Reading sound = pinyin.ofText(name);
        if (sound.initials().equals(words) || sound.spelt().equals(words)) return 3;
        return sound.initials().startsWith(words) || sound.spelt().startsWith(words) ? 4 : Integer.MAX_VALUE;
    }

    private Named read(String name, PlaceCode within) {
        if (within.level().compareTo(Level.COUNTY) >= 0)
            return villageNames(within.county()).read(name, within);
        Optional<Place> nearer = places.within(within).stream()
                .filter(place -> place.level() == Level.CITY || place.level() == Level.COUNTY)
                .filter(place -> !place.code().equals(within) && name.startsWith(place.name()))
                .max(Comparator.comparingInt(place -> place.name().length()));
        if (nearer.isPresent())
            return read(
                    name.substring(nearer.get().name().length()), nearer.get().code());
        return together(places.within(within).stream()
                .filter(place -> place.level() == Level.COUNTY)
                .map(county -> villageNames(county.code()).read(name, county.code()))
                .toList());
    }

    private VillageNames villageNames(PlaceCode county) {
        return counties.computeIfAbsent(county, code -> new VillageNames(code, places, history));
    }

    private String withoutNamesAbove(String name, PlaceCode within) {
        String rest = name;
        for (Place above : places.path(within)) {
            boolean isSaid = above.level() != Level.VILLAGE && rest.startsWith(above.name());
            if (isSaid) rest = rest.substring(above.name().length());
        }
        return rest;
    }

    private static Named together(List<Named> readings) {
        var found = new ArrayList<Place>();
        Named otherwise = new Named.Unknown();
        for (Named reading : readings) {
            switch (reading) {
                case Named.One(var place) -> found.add(place);
                case Named.Several(var several) -> found.addAll(several);
                case Named.Former former -> otherwise = former;
                case Named.Unknown() -> {}
            }
        }
        return switch (found.size()) {
            case 0 -> otherwise;
            case 1 -> new Named.One(found.getFirst());
            default -> new Named.Several(found);
        };
    }

    /// A natural village often has the name of the village it belongs to, yet people move between the two.
    private static Named asNatural(String name, Named read) {
        return switch (read) {
            case Named.One(var place) -> new Named.Former(name, Optional.of(place));
            case Named.Former former -> former;
            case Named.Several _, Named.Unknown _ -> new Named.Former(name, Optional.empty());
        };
    }

    /// One way of writing: full-width as half-width, no blanks or invisible characters, Latin in lower case.
    static String plain(String text) {
        if (Cell.isPlain(text)) return text.toLowerCase(Locale.ROOT);
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
