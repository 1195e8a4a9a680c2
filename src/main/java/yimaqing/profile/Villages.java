package yimaqing.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.VillageId;
import yimaqing.pack.Audience;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

/// What anybody may know of a village: only attributes that the dictionary shows to the village are in here.
@Component
public class Villages {
    private static final int MOST_CACHED = 5_000;

    private final Ledger ledger;
    private final Dictionary dictionary;
    private final Clock clock;
    private final Cache<PlaceCode, Read> read =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    Villages(Ledger ledger, Dictionary dictionary, Clock clock) {
        this.ledger = ledger;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// An official of a village as the village knows it; `contact` says whether it is the one to call.
    public record Official(
            String name,
            Optional<String> post,
            Optional<String> duty,
            Optional<String> workPhone,
            boolean contact,
            Fact.Source source) {}

    private record Read(long upTo, LocalDate day, List<Official> officials) {}

    /// The officials of a village, those to call first.
    public List<Official> officials(PlaceCode village) {
        long newest = ledger.lastNumber(village.county());
        var today = LocalDate.now(clock.withZone(Households.ZONE));
        return read.asMap()
                .compute(
                        village,
                        (_, before) -> before != null
                                        && before.upTo() == newest
                                        && before.day().equals(today)
                                ? before
                                : new Read(newest, today, fold(village, today)))
                .officials();
    }

    private List<Official> fold(PlaceCode village, LocalDate day) {
        var facts = ledger.around(village.county(), List.of(VillageId.of(village)));
        return Profile.foldedFrom(facts, dictionary, AsOf.day(day)).list("village.officer").stream()
                .filter(b -> b.attribute().audience().contains(Audience.VILLAGE))
                .flatMap(b -> b.value().flatMap(v -> official((Value.Entry) v, b.fact())).stream())
                .sorted((one, other) -> Boolean.compare(other.contact(), one.contact()))
                .toList();
    }

    private static Optional<Official> official(Value.Entry entry, Fact fact) {
        boolean contact =
                entry.get("contact").filter(new Value.YesNo(true)::equals).isPresent();
        return entry.text("name")
                .map(name -> new Official(
                        name,
                        entry.text("post"),
                        entry.text("duty"),
                        entry.text("phone"),
                        contact,
                        Fact.Source.of(fact)));
    }
}
