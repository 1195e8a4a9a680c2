package yimaqing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.policy.Shelf.Held;
import yimaqing.web.Words;

/// The policies in force as the page of a whole family may speak of them. What rests on somebody's illness or
/// disability is that person's alone: whether it is due would tell the others, and so it is not answered there.
@Component
public class FamilyShelf {
    private final Shelf shelf;
    private final Dictionary dictionary;

    FamilyShelf(Shelf shelf, Dictionary dictionary) {
        this.shelf = shelf;
        this.dictionary = dictionary;
    }

    /// Those that are answered for the family.
    public List<Held> answered(PlaceCode county, LocalDate day) {
        return binding(county, day).filter(held -> !isPersonal(held)).toList();
    }

    public Optional<Held> answered(PlaceCode county, LocalDate day, String policy) {
        return answered(county, day).stream()
                .filter(held -> held.policy().equals(policy))
                .findFirst();
    }

    /// A policy that is answered to the person alone, by its name.
    public record Personal(String policy, String title) {}

    /// Those that are answered to the person alone, whoever lives in the household.
    public List<Personal> personal(PlaceCode county, LocalDate day, Words words) {
        return binding(county, day)
                .filter(this::isPersonal)
                .map(h -> new Personal(
                        h.policy(), h.rule().about().texts().title().in(words.language())))
                .toList();
    }

    private Stream<Held> binding(PlaceCode county, LocalDate day) {
        return shelf.inForce(county, day).stream().filter(held -> !held.shadow());
    }

    private boolean isPersonal(Held held) {
        return Grounds.of(held.rule(), dictionary).stream().anyMatch(FamilyShelf::isPersonal);
    }

    /// Whether this tells of somebody's illness or disability, which is that person's alone.
    public static boolean isPersonal(Attribute attribute) {
        return attribute.sealed() && !attribute.audience().contains(Audience.HOUSEHOLD);
    }
}
