package yimaqing.family;

import java.util.List;
import java.util.Optional;

/// The courses, jobs and guidance that fit somebody of the family, every sentence ready; `untold` says how many there
/// are that only the person alone is told of.
public record OfferPage(String token, List<Card> cards, int untold, Optional<String> notice) {
    public OfferPage {
        cards = List.copyOf(cards);
    }

    /// An offer: what and when, what its conditions are, and for whom of the family it is.
    public record Card(
            int number, String title, String kind, List<Field> fields, Optional<String> phone, List<Person> people) {
        public Card {
            fields = List.copyOf(fields);
            people = List.copyOf(people);
        }

        /// Whom it fits best, and whoever said something to it.
        public List<Person> first() {
            return people.stream().filter(this::isFirst).toList();
        }

        public List<Person> others() {
            return people.stream().filter(person -> !isFirst(person)).toList();
        }

        private boolean isFirst(Person person) {
            return person.said().isPresent() || person.equals(people.getFirst());
        }
    }

    public record Field(String heading, String text) {}

    /// A member: what speaks for it, what has to be known first, what was said of it, and whether the family said that
    /// itself.
    public record Person(String key, String name, String why, Optional<String> lacks, Optional<Said> said) {}

    public record Said(String words, boolean own, boolean coming) {}

    @Override
    public String toString() {
        return "OfferPage[…]";
    }
}
