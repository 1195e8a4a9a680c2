package yimaqing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every division of Shanxi as of 2023-06-30: 1 province, 11 cities, 121 county-level divisions (4 of them statistical
/// zones), 1,352 towns and 21,895 villages. Nothing in it ever changes, so any number of threads may ask.
public final class Places {
    /// The most places one search gives back.
    public static final int LONGEST_SEARCH = 100;

    /// In order of code, so that whatever lies in a division follows directly behind it.
    private final List<Place> places;
    private final History history = History.shipped();
    private final Gazetteer gazetteer = new Gazetteer(this, history, Pinyin.shipped());

    private Places() {
        var read = new ArrayList<Place>(24_000);
        new Shipped("regions-shanxi.csv.gz").eachRow(row -> read.add(new Place(new PlaceCode(row.get(0)), row.get(1))));
        places = List.copyOf(read);
        boolean inOrder = IntStream.range(1, places.size())
                .allMatch(i -> places.get(i - 1).code().compareTo(places.get(i).code()) < 0);
        if (!inOrder) throw new IllegalStateException("the shipped divisions must come in order of code");
    }

    /// The divisions that ship with the product, read once in the life of the program.
    public static Places shipped() {
        return Once.PLACES;
    }

    public Optional<Place> find(PlaceCode code) {
        int at = firstFrom(code.digits());
        if (at == places.size()) return Optional.empty();
        return Optional.of(places.get(at)).filter(place -> place.code().equals(code));
    }

    /// The division with this code; ask [#find] where the code comes from outside and may not exist.
    public Place get(PlaceCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no division of today has the code " + code));
    }

    /// The divisions directly below, in order of code; none below a village.
    public List<Place> children(PlaceCode code) {
        var children = new ArrayList<Place>();
        int end = firstFrom(pastAllIn(code));
        int at = firstFrom(get(code).code().digits()) + 1;
        while (at < end) {
            children.add(places.get(at));
            at = firstFrom(pastAllIn(places.get(at).code()));
        }
        return List.copyOf(children);
    }

    /// From the province down to the division itself.
    public List<Place> path(PlaceCode code) {
        Place self = get(code);
        return Stream.concat(self.parent().stream().flatMap(parent -> path(parent).stream()), Stream.of(self))
                .toList();
    }

    /// The name with the division above in front, as on an envelope: 良马镇小李村, 安泽县良马镇, 临汾市安泽县, 山西省.
    public String fullName(PlaceCode code) {
        return get(code).parent().map(parent -> get(parent).name()).orElse("")
                + get(code).shortName();
    }

    /// Every village in a division, in order of code; for a village, itself.
    public List<Place> villagesIn(PlaceCode code) {
        return within(code).stream()
                .filter(place -> place.level() == Level.VILLAGE)
                .toList();
    }

    /// The division and everything in it, in order of code.
    public List<Place> within(PlaceCode code) {
        return places.subList(firstFrom(get(code).code().digits()), firstFrom(pastAllIn(code)));
    }

    /// Places whose name holds the text, or whose pinyin or initials begin with it (`xlc`, `xiaoli`), best first.
    /// Blank text finds nothing; the limit is 1 to [#LONGEST_SEARCH].
    public List<Place> search(String text, PlaceCode within, int limit) {
        if (limit < 1 || limit > LONGEST_SEARCH) {
            throw new IllegalArgumentException("a search gives back 1 to " + LONGEST_SEARCH + " places");
        }
        return gazetteer.search(text, within, limit);
    }

    /// What a village's name means, as an official wrote it: 小李, 小李村委会, 安泽县良马镇小李村4组, or with the township of
    /// old, 杜村乡小李村. Only villages in the given division are meant; the text may repeat its name.
    public Named named(String text, PlaceCode within) {
        return gazetteer.named(text, within);
    }

    /// The code that stands today for a code of any time: itself when it stands; its successor when it moved, was
    /// renamed, or is a county code that lives on in ID numbers; empty when nothing took it over or it never was.
    public Optional<PlaceCode> current(PlaceCode code) {
        if (find(code).isPresent()) return Optional.of(code);
        return code.level() == Level.COUNTY ? CountyCodes.shipped().today(code.digits()) : history.successor(code);
    }

    /// ":" is the character after "9", so no code with this prefix comes later.
    private static String pastAllIn(PlaceCode code) {
        return code.prefix() + ":";
    }

    private int firstFrom(String digits) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).code().digits().compareTo(digits) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static final class Once {
        static final Places PLACES = new Places();
    }
}
