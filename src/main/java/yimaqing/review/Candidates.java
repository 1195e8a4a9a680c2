package yimaqing.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.link.About;
import yimaqing.link.Candidate;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.SeenHousehold.SeenPerson;
import yimaqing.review.RowPage.Someone;
import yimaqing.web.Frame;

/// Who may be meant by a row: each opened as the official may see it, masked and logged. Whoever lies outside what the
/// official may open is not among them.
@Component
class Candidates {
    private static final List<String> SHOWN = List.of("person.birth", "person.sex", "person.id_number");

    private final Households households;
    private final Speech speech;
    private final Places places;

    Candidates(Households households, Speech speech, Places places) {
        this.households = households;
        this.speech = speech;
        this.places = places;
    }

    static String key(About about) {
        return about.person().key() + " " + about.household().key();
    }

    List<Someone> of(Officer officer, List<Candidate> candidates, Frame frame) {
        return candidates.stream()
                .flatMap(candidate -> someone(officer, candidate, frame).stream())
                .toList();
    }

    private Optional<Someone> someone(Officer officer, Candidate candidate, Frame frame) {
        var about = candidate.about();
        return households
                .open(officer, officer.county(), about.household(), new Purpose.Work())
                .flatMap(home -> Stream.concat(home.members().stream(), home.former().stream())
                        .filter(person -> person.id().equals(about.person()))
                        .findFirst()
                        .map(person -> new Someone(
                                key(about),
                                say(person, "person.name", frame).orElse(frame.say("review.nameless")),
                                line(home, person, frame),
                                candidate.likeness().stream()
                                        .sorted()
                                        .map(l -> frame.say("likeness." + l.name()))
                                        .toList(),
                                Optional.of("/desk/households/" + home.id().key()))));
    }

    private String line(SeenHousehold home, SeenPerson person, Frame frame) {
        return Stream.concat(
                        Stream.of(village(home.village())),
                        SHOWN.stream().flatMap(key -> say(person, key, frame).stream()))
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> say(SeenPerson person, String attribute, Frame frame) {
        return person.person().find(attribute).flatMap(b -> b.say(speech, frame.language()));
    }

    String village(PlaceCode code) {
        return places.find(code).map(p -> p.shortName()).orElse(code.digits());
    }
}
