package yimaqing.drafting;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// The policies an official looks after, each with the version in force and what waits for somebody.
public record VersionListPage(List<Line> lines, Typed typed) {
    public VersionListPage {
        lines = List.copyOf(lines);
    }

    /// A policy: the version in force, those on their way, and whether its text cannot be read.
    public record Line(
            String policy, String title, String department, Optional<String> inForce, List<Way> ways, boolean broken) {
        public Line {
            ways = List.copyOf(ways);
        }
    }

    /// A version on its way, and the tag that shows it.
    public record Way(int version, String kind, String said) {}

    /// A new policy as it was typed.
    public record Typed(String policy, String zh, String en, List<FieldFault> faults) {
        public static final Typed NOTHING = new Typed("", "", "", List.of());

        public Typed {
            faults = List.copyOf(faults);
        }
    }
}
