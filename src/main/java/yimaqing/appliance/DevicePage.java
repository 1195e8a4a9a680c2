package yimaqing.appliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.appliance.FamilyPage.FaultLine;
import yimaqing.appliance.FamilyPage.Tag;
import yimaqing.web.FactBlock;
import yimaqing.web.FieldFault;

/// A device at the desk: what was recorded of it, its meter, its faults, its photos and plates, and what this official
/// may do.
public record DevicePage(Head head, Recorded recorded, Meter meter, List<FaultLine> faults, Doing doing, Said said) {
    public DevicePage {
        faults = List.copyOf(faults);
    }

    /// The device's key, kind and state; whose home it serves, its village, and what is special.
    public record Head(String key, String kind, Optional<Tag> state, Whose whose, List<String> notes) {
        public Head {
            notes = List.copyOf(notes);
        }

        public String address() {
            return "/desk/devices/" + key;
        }
    }

    /// The household's name as far as this official sees it, its page, its village, and since when.
    public record Whose(String name, String link, String village, String since) {}

    /// Facts, photos by their numbers, plates, and what happened in which order.
    public record Recorded(List<FactBlock> facts, List<Integer> photos, List<PlateLine> plates, List<String> life) {
        public Recorded {
            facts = List.copyOf(facts);
            photos = List.copyOf(photos);
            plates = List.copyOf(plates);
            life = List.copyOf(life);
        }
    }

    public record PlateLine(String number, String address, Optional<String> last) {}

    /// What the meter showed, newest first, and what that makes this season.
    public record Meter(List<List<String>> rows, Optional<String> season) {
        public Meter {
            rows = List.copyOf(rows);
        }
    }

    /// What may be done, with the lists to choose from: states, how a fault was closed, and households to move to.
    public record Doing(
            boolean may, List<Saying.Choice> states, List<Saying.Choice> repairs, Optional<Dwellings.Choosing> homes) {
        public Doing {
            states = List.copyOf(states);
            repairs = List.copyOf(repairs);
        }
    }

    /// What was typed by field, what is wrong with it, what is said on top, and what is asked about a meter that would
    /// run backwards.
    public record Said(Map<String, String> typed, List<FieldFault> faults, Optional<Tag> notice, Optional<Asks> asks) {
        static final Said NOTHING = new Said(Map.of(), List.of(), Optional.empty(), Optional.empty());

        static Said notice(String look, String sentence) {
            return new Said(Map.of(), List.of(), Optional.of(new Tag(look, sentence)), Optional.empty());
        }

        static Said faulty(Map<String, String> typed, List<FieldFault> faults) {
            return new Said(typed, faults, Optional.empty(), Optional.empty());
        }

        public Said {
            faults = List.copyOf(faults);
        }

        public String of(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /// The meter would run backwards: the sentence, and the number of an earlier reading that may be the slip.
    public record Asks(String sentence, Optional<Integer> wrong, boolean reading) {}
}
