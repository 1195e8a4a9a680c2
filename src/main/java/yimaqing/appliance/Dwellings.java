package yimaqing.appliance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;
import yimaqing.profile.SeenList;

/// The households of an official's area, for choosing one and for naming it.
@Component
public class Dwellings {
    static final int MOST_SEARCHED = 60;

    private final SeenList list;

    Dwellings(SeenList list) {
        this.list = list;
    }

    /// A household to choose: its key, its head as far as the official sees names, and where it lives.
    public record Choice(String household, String name, String line) {}

    /// What was searched for, and the households it found; without a search those of the village, where one is known.
    public record Choosing(String searched, List<Choice> homes) {
        static final Choosing NOTHING = new Choosing("", List.of());

        public Choosing {
            homes = List.copyOf(homes);
        }
    }

    Choosing choosing(Officer officer, String searched, Optional<PlaceCode> village, Saying saying) {
        var asked = searched.length() > MOST_SEARCHED ? searched.substring(0, MOST_SEARCHED) : searched;
        Stream<SeenList.Entry> found = asked.isBlank()
                ? village.stream().flatMap(v -> list.ofVillage(officer, v, 0).stream())
                : list.search(officer, asked).stream();
        return new Choosing(asked, found.map(entry -> choice(entry, saying)).toList());
    }

    /// A household as this official may see it; empty where it lies outside the area.
    Optional<Choice> one(Officer officer, HouseholdId home, Saying saying) {
        return list.of(officer, List.of(home)).stream().findFirst().map(entry -> choice(entry, saying));
    }

    private static Choice choice(SeenList.Entry entry, Saying saying) {
        return new Choice(
                entry.household().key(),
                entry.headName().map(name -> saying.say("plate.home", name)).orElse(saying.say("plate.home.unknown")),
                saying.say(
                        "plate.home.line",
                        saying.place(entry.village()),
                        entry.number().orElse(saying.say("plate.unset")),
                        entry.members()));
    }
}
