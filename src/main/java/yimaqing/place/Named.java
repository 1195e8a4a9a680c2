package yimaqing.place;

import java.util.List;
import java.util.Optional;

/// What a village's name, as somebody wrote it, turned out to mean. Only [One] may be used without asking a person.
public sealed interface Named {
    /// Exactly one village of today bears this name.
    record One(Place place) implements Named {}

    /// Several villages of today bear it; the town decides, or a person does.
    record Several(List<Place> places) implements Named {
        public Several {
            if (places.size() < 2) throw new IllegalArgumentException("several villages are at least two");
            places = List.copyOf(places);
        }
    }

    /// A natural village, or a village since merged away or renamed. The successor is the village that took the name or
    /// the place over, where that is known: a suggestion to a person, never an answer.
    record Former(String oldName, Optional<Place> successor) implements Named {}

    /// No village there bears it, or the text contradicts itself (a village under a town where it never lay).
    record Unknown() implements Named {}
}
