package yimaqing.desk;

import java.util.List;
import java.util.Optional;
import yimaqing.offer.Ways;
import yimaqing.web.FieldFault;

/// A household as the ledger holds it, for an official in whose scope it lies.
public record HouseholdPage(
        String key,
        Place place,
        Moment moment,
        Unmasking unmasking,
        List<FactGroup> groups,
        List<Member> members,
        List<Member> former,
        Income income,
        Around around) {

    /// Where it is and what it is called; number, group and head are empty where nobody has said them.
    public record Place(
            Optional<String> head,
            Optional<String> number,
            String villageCode,
            String village,
            Optional<String> group) {}

    /// The day shown. `typed` stands in the form; `past` is the day in words when it is not today; `known` asks for
    /// only what was recorded by then.
    public record Moment(String typed, Optional<String> past, boolean known, Optional<FieldFault> fault) {
        @Override
        public String toString() {
            return "Moment[…]";
        }
    }

    /// The reason for which everything is shown in full, or the reason as typed and what is wrong with it.
    public record Unmasking(Optional<String> reason, String typed, Optional<FieldFault> fault) {
        static final Unmasking NONE = new Unmasking(Optional.empty(), "", Optional.empty());

        @Override
        public String toString() {
            return "Unmasking[…]";
        }
    }

    /// A person with what is known of it; the name is empty where it is not known or not shown. `brief` says the most
    /// telling of it in one line.
    public record Member(Optional<String> name, Optional<String> relation, String brief, List<FactGroup> groups) {}

    /// The income year by year, the newest first. Out of sight it is not said to be unknown: this viewer may not ask.
    public record Income(boolean inSight, List<IncomeTable> years) {}

    /// The ways in which the household is helped, and what has to be asked before it is known whether somebody needs
    /// work.
    public record Chances(Ways ways, Optional<String> ask) {}

    /// What is around the facts: the plates on the door, who looked, and what is open to its people today.
    public record Around(List<Plate> plates, List<Heater> heaters, List<Reader> readers, Optional<Chances> chances) {
        private static final int OPEN = 5;

        public List<Reader> latest() {
            return readers.subList(0, Math.min(OPEN, readers.size()));
        }

        public List<Reader> earlier() {
            return readers.subList(Math.min(OPEN, readers.size()), readers.size());
        }
    }

    /// A plate on the door: its number, its typed code, in words whether it is in use, and its own page for whoever
    /// looks
    /// after plates.
    public record Plate(String number, String typed, String state, Optional<String> address) {
        @Override
        public String toString() {
            return "Plate[…]";
        }
    }

    /// A heating device with its state, and its page.
    public record Heater(String name, String state, String address) {}

    /// Who read the household, when and why, and which groups of facts.
    public record Reader(String at, String who, String why, String groups, boolean unmasked) {}

    public List<FieldFault> faults() {
        return java.util.stream.Stream.concat(moment.fault().stream(), unmasking.fault().stream())
                .toList();
    }

    public boolean isNow() {
        return moment.past().isEmpty();
    }
}
