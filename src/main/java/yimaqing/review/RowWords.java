package yimaqing.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Sight;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.BatchRow;
import yimaqing.ledger.Fact;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.review.RowPage.Made;
import yimaqing.review.RowPage.Told;
import yimaqing.review.RowPage.Why;
import yimaqing.ruling.Ruling;
import yimaqing.ruling.RulingStore;
import yimaqing.web.Frame;

/// Says what became of a row, what people decided about it, and what it recorded.
@Component
class RowWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Dictionary dictionary;
    private final Speech speech;
    private final Accounts accounts;
    private final Candidates candidates;

    RowWords(Dictionary dictionary, Speech speech, Accounts accounts, Candidates candidates) {
        this.dictionary = dictionary;
        this.speech = speech;
        this.accounts = accounts;
        this.candidates = candidates;
    }

    Told told(BatchRow row, Frame frame) {
        return new Told(
                row.kind().name().toLowerCase(Locale.ROOT),
                frame.say("outcome." + row.kind().name()),
                why(row, frame),
                said("repair.", row.why().repairs(), frame),
                said("likeness.", row.why().likeness(), frame),
                row.village().map(candidates::village));
    }

    private static Optional<Why> why(BatchRow row, Frame frame) {
        var key = row.why().reason();
        return switch (row.kind()) {
            case ACCEPTED, UNCHANGED -> Optional.empty();
            case REVIEW, REJECTED ->
                Optional.of(new Why(
                        frame.say("why." + key),
                        frame.say("todo." + key),
                        row.why().column()));
            case SKIPPED -> Optional.of(new Why(frame.say("why." + key), "", ""));
        };
    }

    private static List<String> said(String prefix, List<String> names, Frame frame) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> frame.say(prefix + name))
                .toList();
    }

    Made made(RulingStore.Made made, Frame frame) {
        return new Made(
                made.number(),
                what(made.ruling(), frame),
                frame.say(
                        "review.came",
                        person(made.by()),
                        MOMENT.format(made.at().atZone(Households.ZONE))),
                made.takenBackBy().map(this::person));
    }

    private String person(String account) {
        return accounts.officer(account).map(Officer::name).orElse(account);
    }

    private static String what(Ruling ruling, Frame frame) {
        return switch (ruling) {
            case Ruling.SpeaksOf _ -> frame.say("review.ruled.speaks");
            case Ruling.IsNew() -> frame.say("review.ruled.new");
            case Ruling.Stands(var reason, var column) ->
                column.isEmpty()
                        ? frame.say("review.ruled.stands", frame.say("why." + reason.name()))
                        : frame.say("review.ruled.stands.column", frame.say("why." + reason.name()), column);
            case Ruling.ReadsAs(var column, var text) -> frame.say("review.ruled.reads", column, text);
            case Ruling.LeftOut(var note) -> frame.say("review.ruled.leftout", note);
        };
    }

    /// The facts a row recorded, as far as the sight shows them in full.
    List<RowPage.Fact> facts(List<Fact> facts, Sight sight, Frame frame) {
        return facts.stream()
                .flatMap(fact -> dictionary.find(fact.attribute()).stream()
                        .filter(attribute -> sight.at(attribute) == Sight.Look.FULL)
                        .filter(_ -> fact.says() instanceof Fact.Holds)
                        .map(attribute -> new RowPage.Fact(
                                attribute.label().in(frame.language()),
                                speech.say(attribute.type(), ((Fact.Holds) fact.says()).value(), frame.language()),
                                Speech.day(fact.since(), frame.language()))))
                .toList();
    }
}
