package yimaqing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.access.Placement;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.notice.RuleBook;
import yimaqing.offer.Fitting.By;
import yimaqing.place.PlaceCode;
import yimaqing.slot.Slots;
import yimaqing.trade.Trades;

/// Everybody of many households held against one trade.
class FittingTest {
    private static final RuleBook BOOK = RuleBook.shipped();
    private static final PlaceCode COUNTY = new PlaceCode("141082");
    private static final PlaceCode VILLAGE = new PlaceCode("141082001001");
    private static final By BY = new By(BOOK.dictionary(), LocalDate.of(2026, 11, 1), _ -> true);

    private static Candidate home(int number, String... labour) {
        var slots = Slots.empty(BOOK.dictionary().household(), "h");
        slots.put(slots.shape().field("alleviated"), number % 3 == 0);
        var members = slots.fill(slots.shape().field("members"), labour.length);
        var ids = new ArrayList<PersonId>();
        for (int i = 0; i < labour.length; i++) {
            members[i].put(members[i].shape().field("age"), 20 + (number + 17 * i) % 60);
            members[i].put(members[i].shape().field("labour"), labour[i]);
            ids.add(PersonId.fresh());
        }
        return new Candidate(new Placement(COUNTY, VILLAGE, HouseholdId.fresh(), Optional.empty()), slots, ids);
    }

    @Test
    void theBestFitStandsFirstAndWhoIsBarredStandsApart() {
        var homes = List.of(home(1, "ordinary"), home(3, "ordinary", "lost"), home(1));
        var fitting = Fitting.of(Trades.shipped(BOOK).find("pastry").orElseThrow(), homes, BY);
        assertThat(fitting.fits()).extracting(Fitting.One::home).containsExactly(homes.get(1), homes.get(0));
        assertThat(fitting.barred())
                .singleElement()
                .satisfies(one -> assertThat(one.person())
                        .isEqualTo(homes.get(1).members().get(1)));
        assertThat(fitting.unknownHomes()).as("nobody said who lives there").isEqualTo(1);
    }

    @Test
    void everybodyOfACountyIsHeldAgainstATrade() {
        var many = new ArrayList<Candidate>();
        for (int i = 0; i < 25_000; i++) many.add(home(i, "ordinary", "weak", "lost"));
        var trade = Trades.shipped(BOOK).find("ecommerce").orElseThrow();
        assertThat(Fitting.of(trade, many, BY).fits()).hasSize(50_000);
    }
}
