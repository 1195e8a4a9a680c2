package yimaqing.dispute;

import java.util.List;
import java.util.Optional;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// A page of the queue in words: the lines, what the list can be narrowed to, and where it goes on.
public record DisputeListPage(List<Line> lines, Narrowing narrowing, int from, int all) {

    /// One disagreement: on what, in whose household (the head's name, masked), in which village, who disagrees, since
    /// when; `hit` where it is about a status,
    /// `visit`
    /// the day by which a visit was asked for.
    public record Line(
            String id,
            String attribute,
            Optional<String> head,
            String village,
            String departments,
            String age,
            boolean hit,
            Optional<String> visit) {}

    /// Which disagreements are wanted: of an attribute, a village or a household, where these are not empty, and
    /// whether
    /// those that a ruling has settled or those still open.
    public record Filter(String attribute, String village, String household, State state) {
        static final Filter NONE = new Filter("", "", "", State.OPEN);
        private static final int MOST_LETTERS = 60;

        public enum State {
            OPEN,
            DECIDED
        }

        /// What was asked for in an address; what cannot be meant is left out.
        static Filter asked(String attribute, String village, String household, String state) {
            return new Filter(
                    attribute.length() <= MOST_LETTERS && attribute.matches("[a-z._]*") ? attribute : "",
                    PlaceCode.isWellFormed(village) ? village : "",
                    HouseholdId.of(household).map(HouseholdId::key).orElse(""),
                    state.equals("decided") ? State.DECIDED : State.OPEN);
        }

        public boolean isDecided() {
            return state == State.DECIDED;
        }
    }

    /// A kind or village to choose, with how many there are of it.
    public record Choice(String value, String label, boolean chosen) {}

    public record Narrowing(Filter filter, List<Choice> kinds, List<Choice> villages) {}

    /// The address of the page that begins with this line.
    public String address(int first) {
        var filter = narrowing.filter();
        return "/disputes?kind=" + filter.attribute() + "&village=" + filter.village() + "&household="
                + filter.household() + "&state=" + (filter.isDecided() ? "decided" : "open") + "&from=" + first;
    }

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return from + lines.size() < Math.min(all, Disputes.MOST_LISTED);
    }

    public int before() {
        return Math.max(0, from - Disputes.MOST_ON_A_PAGE);
    }

    public int after() {
        return from + Disputes.MOST_ON_A_PAGE;
    }
}
