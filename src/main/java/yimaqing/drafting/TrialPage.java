package yimaqing.drafting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yimaqing.script.FaultSpot;

/// What a version, or a text that nobody has kept yet, would do to the county beside the version in force.
public record TrialPage(Head head, State state, Optional<Result> result, Optional<Shown> shown) {

    /// `unsaved` is the text where nobody has kept it; then everything on the page is asked again with it. `newest` is
    /// the
    /// newest version that its writer saw.
    public record Head(String title, int version, int newest, Optional<DraftPage.Written> unsaved, String address) {
        public String action() {
            return address + "/" + version + "/trial";
        }

        public String draft() {
            return address + "/" + version + "/draft";
        }
    }

    /// Why there is no result (yet), or how fast it came: sentences.
    public record State(String said, boolean again, List<FaultSpot> faults) {
        public State {
            faults = List.copyOf(faults);
        }
    }

    public record Result(
            String day, String beside, Cost before, Cost after, List<Effect> effects, List<Village> villages) {
        public Result {
            effects = List.copyOf(effects);
            villages = List.copyOf(villages);
        }
    }

    /// Whom one side reaches and what it costs, said in the unit of its policy.
    public record Cost(String households, String people, String asks, String cost, String unpriced) {}

    /// How many households the change touches in this way; `key` asks for the list.
    public record Effect(String key, String label, int count) {}

    public record Village(String name, List<Effect> effects, String before, String after) {
        public Village {
            effects = List.copyOf(effects);
        }
    }

    /// The list behind a number.
    public record Shown(String caption, List<Line> lines, int from, int all, String key, Optional<String> withheld) {
        static final int MOST_ON_A_PAGE = 50;

        public Shown {
            lines = List.copyOf(lines);
        }

        public OptionalInt before() {
            return from == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, from - MOST_ON_A_PAGE));
        }

        public OptionalInt after() {
            return from + MOST_ON_A_PAGE < all ? OptionalInt.of(from + MOST_ON_A_PAGE) : OptionalInt.empty();
        }
    }

    public record Line(String household, Optional<String> head, String village, String before, String after) {}
}
