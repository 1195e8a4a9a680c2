package yimaqing.door;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import yimaqing.access.LogRow;
import yimaqing.entitlement.FamilyPolicies.Line;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.web.FactBlock;

/// The family's own page, every sentence of it ready: what is held, who said so and since when, who is to be called,
/// and who looked. What is asked for most stands open; the rest is folded, each with a line that says the main thing.
public record HomePage(
        DoorPlate plate, Policies policies, Family family, Means means, List<Fold> folds, Readers readers) {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// What policies say to the family, by how they stand.
    public record Policies(List<Line> todo, List<Line> got, List<Line> asking, List<Line> not) {
        static Policies of(List<Line> lines) {
            return new Policies(
                    standing(lines, Standing.DUE),
                    standing(lines, Standing.GOT),
                    standing(lines, Standing.ASK),
                    standing(lines, Standing.NO));
        }

        private static List<Line> standing(List<Line> lines, Standing standing) {
            return lines.stream().filter(line -> line.standing() == standing).toList();
        }

        public boolean isEmpty() {
            return todo.isEmpty() && got.isEmpty() && asking.isEmpty() && not.isEmpty();
        }
    }

    /// The members, the names of those who left, and whom to call.
    public record Family(List<Member> members, List<String> former, List<Contact> contacts) {}

    /// What it lives on and what it can do.
    public record Means(List<Part> industry, IncomeCard income, List<Part> training, List<Part> benefits) {}

    /// A folded part of the page; `brief` says the main thing of it, or that nothing is recorded.
    public record Fold(String title, String brief, List<Part> parts, boolean named) {}

    /// Facts under one heading, and what nobody has recorded of it.
    public record Part(String title, List<FactBlock> blocks, Optional<String> missing) {}

    /// A member of the family, the line below the name, and everything held of the person that the family may see.
    public record Member(String name, String line, List<FactBlock> blocks, Optional<String> missing) {}

    /// Those who looked last, and those before them.
    public record Readers(List<Reader> latest, List<Reader> earlier) {}

    /// Somebody who read this household's data: who, why, when, which kinds of facts, and whether full numbers.
    /// Where the kinds are many, `brief` names the first of them.
    public record Reader(String who, String why, String when, Kinds kinds, boolean unmasked) {
        private static final int OPEN_KINDS = 3;
        private static final int NAMED_KINDS = 2;

        static Reader of(LogRow row, Teller teller) {
            var words = teller.words();
            var office = switch (row.by()) {
                case FAMILY -> words.say("door.readers.own");
                case OFFICER -> teller.department(row.department());
                case SYSTEM -> words.say("door.readers.system", teller.department(row.department()));
            };
            var why = switch (row.purpose()) {
                case "own" -> words.say("door.readers.why.own");
                case "work" -> words.say("door.readers.why.work");
                default -> words.say("door.readers.why.reason", row.purpose());
            };
            return new Reader(
                    row.post().isEmpty() ? office : office + " · " + row.post(),
                    why,
                    moment(row.at(), teller.language()),
                    kinds(row, teller),
                    row.unmasked());
        }

        private static Kinds kinds(LogRow row, Teller teller) {
            var words = teller.words();
            var kinds = teller.dictionary().groups().keySet().stream()
                    .filter(row.groups()::contains)
                    .map(teller::group)
                    .toList();
            var all = words.say("door.readers.kinds", String.join(words.say("door.and"), kinds));
            if (kinds.size() <= OPEN_KINDS) return new Kinds(all, Optional.empty());
            var first = String.join(words.say("door.and"), kinds.subList(0, NAMED_KINDS));
            return new Kinds(words.say("door.readers.kinds.many", first, kinds.size()), Optional.of(all));
        }
    }

    public record Kinds(String brief, Optional<String> all) {}

    /// A moment as clocks here show it: the day in words and the time of day.
    static String moment(Instant at, String language) {
        var local = at.atZone(Households.ZONE);
        return Speech.day(local.toLocalDate(), language) + " " + CLOCK_TIME.format(local);
    }
}
