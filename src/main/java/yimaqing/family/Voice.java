package yimaqing.family;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Role;
import yimaqing.code.CodeHost;
import yimaqing.filling.Filling;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.profile.Villages;
import yimaqing.proof.Accounts;
import yimaqing.web.Words;

/// How the page says things: days, departments, places, people.
record Voice(Words words, Known known) {

    /// What names are looked up in.
    @Component
    record Known(
            Dictionary dictionary,
            Speech speech,
            Places places,
            Villages villages,
            Filling filling,
            CodeHost host,
            Accounts accounts) {

        /// Whether an account can be asked about a family of this village.
        boolean canBeAsked(String account, PlaceCode village) {
            return accounts.officer(account).stream()
                    .flatMap(officer -> officer.grants().stream())
                    .anyMatch(g -> g.role() == Role.CONTACT_OFFICIAL && g.area().contains(village));
        }
    }

    String say(String key, Object... with) {
        return words.say(key, with);
    }

    String language() {
        return words.language();
    }

    String day(LocalDate day) {
        return Speech.day(day, language()).replace(' ', '\u00a0');
    }

    String department(String key) {
        return known.dictionary().department(key).label().in(language());
    }

    String place(PlaceCode code) {
        return known.places().find(code).map(Place::shortName).orElse(code.digits());
    }

    String name(SeenPerson person) {
        return person.person()
                .find(Homecoming.NAME)
                .flatMap(b -> b.say(known.speech(), language()))
                .orElse(say("door.nameless"));
    }

    /// With whom lies what the family did not receive: its contact official where one can be asked, or the village.
    String responsible(SeenHousehold seen) {
        return contact(seen).map(name -> say("family.contact", name)).orElseGet(() -> say("family.cadre"));
    }

    private Optional<String> contact(SeenHousehold seen) {
        return seen.home()
                .find(Homecoming.CONTACT)
                .filter(b -> b.text("account")
                        .filter(account -> known.canBeAsked(account, seen.village()))
                        .isPresent())
                .flatMap(b -> b.text("name"));
    }
}
