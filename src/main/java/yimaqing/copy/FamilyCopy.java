package yimaqing.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything a family may see of itself at one moment, in words: what is held and who says so, what policies say to
/// it, and who looked. What its own page masks is masked here too: a copy lies on a phone that is lent.
public record FamilyCopy(Head head, List<Part> parts, List<Policy> policies, List<Look> looks) {
    public FamilyCopy {
        parts = List.copyOf(parts);
        policies = List.copyOf(policies);
        looks = List.copyOf(looks);
    }

    /// Whose copy it is and of when: the county's code and name, the village's name, the number on the door.
    public record Head(Instant made, LocalDate day, String county, String countyName, String village, String plate) {}

    /// Of whom a part of the copy speaks.
    public enum Whom {
        HOME,
        MEMBER,
        FORMER
    }

    /// The home itself or one person of it, with the relation to the head where that is known.
    public record Part(Whom whom, String title, Optional<String> relation, List<Held> held) {
        public Part {
            held = List.copyOf(held);
        }
    }

    /// One fact: the names of its group and of itself, what it says and what others say instead.
    public record Held(Name group, Name attribute, Said said, List<Said> others) {
        public Held {
            others = List.copyOf(others);
        }
    }

    /// What the dictionary calls something, and how that reads.
    public record Name(String key, String label) {}

    /// How much of a value stands in the copy.
    public enum Shown {
        CLEAR,
        MASKED,
        DESTROYED
    }

    /// A value as it is said (empty where nothing of it is shown), the fields of an entry, and who says so since when.
    public record Said(Shown shown, Optional<String> value, List<Field> fields, Name department, LocalDate since) {
        public Said {
            fields = List.copyOf(fields);
        }
    }

    public record Field(Name name, String value) {}

    /// A policy: how it stands for the family, what it gives, what was received, the reasons, and what is missing.
    public record Policy(
            Name name,
            Name standing,
            String amount,
            Optional<String> received,
            List<String> reasons,
            List<String> missing) {
        public Policy {
            reasons = List.copyOf(reasons);
            missing = List.copyOf(missing);
        }
    }

    /// Somebody who read what is held: when, who, why, which kinds of facts, and whether in full.
    public record Look(Instant at, String who, String why, List<Name> kinds, boolean unmasked) {
        public Look {
            kinds = List.copyOf(kinds);
        }
    }
}
