package yimaqing.oversight;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.oversight.BrowsingStore.Look;
import yimaqing.oversight.Unusual.Rule;
import yimaqing.pack.Value;
import yimaqing.profile.Household;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.seal.Mask;

/// Looks through the log of those who looked, several times a minute, for what is unusual.
@Component
class Browsing {
    /// Enough to see three of one name; nobody opens more on errands without `MANY` being found.
    private static final int MOST_COMPARED = 200;

    private final BrowsingStore store;
    private final Households households;
    private final Accounts accounts;

    Browsing(BrowsingStore store, Households households, Accounts accounts) {
        this.store = store;
        this.households = households;
        this.accounts = accounts;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void look() {
        var today = households.today();
        // what was seen shortly before midnight is found shortly after it
        Stream.of(today.minusDays(1), today).forEach(this::look);
    }

    private void look(LocalDate day) {
        var unusual = Unusual.SHIPPED;
        int fewest = Math.min(unusual.many(), Math.min(unusual.offHours().households(), unusual.sameSurname()));
        for (var look : store.on(day, unusual.offHours(), fewest)) {
            note(look, Rule.MANY, day, look.households(), unusual.many());
            note(look, Rule.OFF_HOURS, day, look.offHours(), unusual.offHours().households());
            if (look.errands().size() >= unusual.sameSurname())
                note(look, Rule.SAME_SURNAME, day, ofSurname(look), unusual.sameSurname());
        }
    }

    private void note(Look look, Rule rule, LocalDate day, int households, int from) {
        if (households >= from) store.note(look, rule, day, households);
    }

    /// How many of the households opened on errands have a head of the official's surname.
    private int ofSurname(Look look) {
        var own = accounts.officer(look.account()).map(Officer::name).map(Browsing::surname);
        return (int) look.errands().stream()
                .limit(MOST_COMPARED)
                .map(home -> households.today(look.county(), home))
                .filter(home -> headNames(home)
                        .map(Browsing::surname)
                        .anyMatch(name -> own.filter(name::equals).isPresent()))
                .count();
    }

    private static Stream<String> headNames(Household home) {
        return home.head().stream()
                .flatMap(head -> head.profile().value("person.name").stream())
                .flatMap(name -> name instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty());
    }

    /// What a mask leaves of a name.
    private static String surname(String name) {
        return Mask.name(name).replace("*", "");
    }
}
