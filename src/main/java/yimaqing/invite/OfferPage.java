package yimaqing.invite;

import java.util.List;
import java.util.Optional;
import yimaqing.invite.OfferListPage.Choice;

/// An offer for an official: what it is, and whom to invite to it.
public record OfferPage(Head head, Look look, Optional<Ending> ending, Optional<String> notice) {

    /// What was announced, each line under its heading.
    public record Head(int number, String title, OfferListPage.Tags tags, List<Field> fields, Optional<String> ended) {
        public Head {
            fields = List.copyOf(fields);
        }
    }

    public record Field(String heading, String text) {}

    /// The list, or why there is none: with `again` it is there in a moment.
    public record Look(Optional<People> people, String why, boolean again) {}

    /// Everybody that is asked for, a page of them, and the numbers around them.
    public record People(Counts counts, Narrowing narrowing, List<Row> rows, Paging paging, Manner manner) {
        public People {
            rows = List.copyOf(rows);
        }
    }

    /// The kinds of people, each with its number, and what else is to be known of the list.
    public record Counts(List<Tab> tabs, List<String> notes) {
        public Counts {
            tabs = List.copyOf(tabs);
            notes = List.copyOf(notes);
        }
    }

    public record Tab(String label, int count, String address, boolean here) {}

    /// What the list is narrowed to. `which` says which kind of people.
    public record Narrowing(String which, List<Choice> areas, List<Choice> states) {}

    public record Paging(int from, int shown, int all, Optional<String> before, Optional<String> after) {}

    /// Whether names and phones are shown in full, and whether this official writes calls down.
    public record Manner(boolean inFull, boolean logs) {}

    /// One person: names are masked unless asked for in full; the phone is there only then.
    public record Row(Who who, String village, List<String> why, Said said, Optional<String> phone) {
        public Row {
            why = List.copyOf(why);
        }

        /// The anchor of the row, and of the form in it.
        public String id() {
            return "p" + who.person();
        }
    }

    public record Who(String household, String person, String name) {}

    /// What was said last: how it stands, by whom and when, and the look of its tag.
    public record Said(String state, String look, String by) {}

    /// Whether this official may end the offer here, and how.
    public record Ending(List<Choice> how) {
        public Ending {
            how = List.copyOf(how);
        }
    }
}
