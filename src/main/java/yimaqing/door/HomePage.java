package yimaqing.door;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import yimaqing.access.LogRow;
import yimaqing.entitlement.Dealings;
import yimaqing.entitlement.FamilyPolicies.Line;
import yimaqing.entitlement.FamilyPolicies.Standing;
import yimaqing.entitlement.Step;
import yimaqing.filling.Sayer;
import yimaqing.offer.Ways;
import yimaqing.pack.Speech;
import yimaqing.policy.FamilyShelf.Personal;
import yimaqing.policy.Sheet;
import yimaqing.policy.Sheet.Topic;
import yimaqing.profile.Households;
import yimaqing.web.FactBlock;
import yimaqing.web.Words;

/// The family's own page, every sentence of it ready: what is held, who said so and since when, who is to be called,
/// and who looked. What is asked for most stands open; the rest is folded, each with a line that says the main thing.
public record HomePage(
        DoorPlate plate, Policies policies, Family family, Means means, List<Fold> folds, Readers readers) {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// What policies say to the family: what is to be done, what was got, what is missing by who can say it, and what
    /// is not for it.
    public record Policies(List<Row> todo, List<Row> got, SequencedMap<Sayer, List<Row>> asking, Others others) {
        /// What is not for it, and what is answered to somebody of it alone.
        public record Others(List<Row> not, List<Personal> personal) {}

        static Policies of(List<Line> lines, List<Personal> personal, Words words) {
            var todo = rows(lines, Line::isToDo, words);
            var asking = new EnumMap<Sayer, List<Row>>(Sayer.class);
            for (var sayer : Sayer.values()) {
                var rows = rows(lines, l -> l.standing() == Standing.ASK && turn(l) == sayer, words);
                if (!rows.isEmpty()) asking.put(sayer, rows);
            }
            return new Policies(
                    todo,
                    rows(
                            lines,
                            l -> !l.isToDo() && (l.standing() == Standing.GOT || l.standing() == Standing.DUE),
                            words),
                    new LinkedHashMap<>(asking),
                    new Others(rows(lines, l -> !l.isToDo() && l.standing() == Standing.NO, words), personal));
        }

        /// What cannot be computed although everything is known is for an office to mend.
        private static Sayer turn(Line line) {
            return line.reasons().lacks().turn().orElse(Sayer.OFFICE);
        }

        private static List<Row> rows(List<Line> lines, Predicate<Line> which, Words words) {
            return lines.stream().filter(which).map(line -> Row.of(line, words)).toList();
        }

        public boolean isEmpty() {
            return todo.isEmpty()
                    && got.isEmpty()
                    && asking.isEmpty()
                    && others.not().isEmpty();
        }
    }

    /// One policy in a row that leads to its own page: what was done about it last, and the next step.
    public record Row(Line line, Optional<String> note, List<String> next) {
        static Row of(Line line, Words words) {
            return new Row(line, note(line.dealings(), words), next(line.sheet(), words));
        }

        private static Optional<String> note(Dealings done, Words words) {
            return done.missed()
                    .map(s -> say("missed", s, words))
                    .or(() -> done.answer().map(s -> say("answered", s, words)))
                    .or(() -> done.objection().map(s -> say("objected", s, words)))
                    .or(() -> done.refused().map(s -> say("refused", s, words)))
                    .or(() -> done.explained()
                            .filter(_ -> done.understood().isEmpty())
                            .map(s -> say("explained", s, words)))
                    .or(() -> done.received().map(s -> say("received", s, words)));
        }

        private static String say(String what, Step step, Words words) {
            return words.say("family.note." + what, Speech.day(step.told().day(), words.language()));
        }

        /// What to bring, how, where and by when; what nobody has set is left to the policy's own page.
        private static List<String> next(Sheet sheet, Words words) {
            var steps = new ArrayList<String>();
            var apply = Set.of(Topic.HOW, Topic.WHERE, Topic.BY);
            for (var line : sheet.ways().lines())
                if (!Collections.disjoint(line.topics(), apply))
                    steps.add(words.say("door.field", line.heading(), line.text()));
            if (!sheet.ways().papers().isEmpty())
                steps.add(words.say(
                        "door.field",
                        words.say("policy.papers"),
                        String.join(words.say("door.and"), sheet.ways().papers())));
            return steps;
        }
    }

    /// The members, the names of those who left, and whom to call.
    public record Family(List<Member> members, List<String> former, List<Contact> contacts) {}

    /// What it lives on and what it can do, what is open to its people, and whether a meter told of a heating season.
    public record Means(
            List<Part> industry,
            IncomeCard income,
            List<Part> training,
            List<Part> benefits,
            Optional<Ways> ways,
            List<Heater> heaters,
            boolean heatsByPower) {}

    /// A heating device with its state, and its page where a plate hangs on it.
    public record Heater(String name, Optional<String> address) {}

    HomePage with(List<Heater> heaters) {
        var all = new Means(
                means.industry(),
                means.income(),
                means.training(),
                means.benefits(),
                means.ways(),
                heaters,
                means.heatsByPower());
        return new HomePage(plate, policies, family, all, folds, readers);
    }

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
