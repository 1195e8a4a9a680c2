package yimaqing.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.Whom;
import yimaqing.hearing.Reason;
import yimaqing.intake.Reviewing.Story;
import yimaqing.link.About;
import yimaqing.link.Candidate;
import yimaqing.ruling.Ruling;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// What was decided about a row, as it was typed into one of the forms: nothing of it is to be trusted.
record RulingForm(String decision, String who, String column, String text, String note) {

    /// A ruling, or what is wrong with the form.
    sealed interface Read {}

    record Good(Ruling ruling) implements Read {}

    record Faulty(List<FieldFault> faults) implements Read {}

    static RulingForm of(String decision, Fields fields) {
        return new RulingForm(decision, or(fields.who()), or(fields.column()), or(fields.text()), or(fields.note()));
    }

    /// The fields of the forms as they came; each form has some of them.
    record Fields(String who, String column, String text, String note) {}

    private static String or(String typed) {
        return typed == null ? "" : typed;
    }

    Read read(Story story, Frame frame) {
        var row = story.row();
        var reason = Reason.valueOf(row.why().reason());
        var candidates = story.now().judged().map(j -> j.found().candidates()).orElse(List.of());
        var offered = offered(Rows.offers(row, reason, !candidates.isEmpty()));
        if (offered.isEmpty()) return faulty("decision", "review.fault.decision", frame);
        return switch (offered.get()) {
            case CANDIDATE -> candidate(candidates, frame);
            case NEW -> somebodyNew(row, reason, frame);
            case STANDS, WITHOUT -> new Good(new Ruling.Stands(reason, row.why().column()));
            case CORRECT -> correction(story, frame);
            case LEAVE_OUT ->
                isBetween(note) ? new Good(new Ruling.LeftOut(note)) : faulty("note", "review.fault.note", frame);
        };
    }

    private Optional<Offer> offered(Set<Offer> offers) {
        return offers.stream().filter(o -> o.name().equals(decision)).findFirst();
    }

    private Read candidate(List<Candidate> candidates, Frame frame) {
        return candidates.stream()
                .map(Candidate::about)
                .filter(about -> Candidates.key(about).equals(who))
                .findFirst()
                .<Read>map(about -> new Good(new Ruling.SpeaksOf(about)))
                .orElseGet(() -> faulty("who", "review.fault.who", frame));
    }

    private static Read somebodyNew(BatchRow row, Reason reason, Frame frame) {
        if (reason == Reason.LOOKS_LIKE_SOMEBODY) return new Good(new Ruling.IsNew());
        return row.whom()
                .filter(Whom::pending)
                .map(whom -> new About(whom.person(), whom.household()))
                .<Read>map(about -> new Good(new Ruling.SpeaksOf(about)))
                .orElseGet(() -> faulty("decision", "review.fault.decision", frame));
    }

    private Read correction(Story story, Frame frame) {
        var faults = new ArrayList<FieldFault>();
        boolean known = story.typed().orElseThrow().header().columns().values().stream()
                .anyMatch(c -> c.name().equals(column));
        if (!known) faults.add(new FieldFault("column", frame.say("review.fault.column")));
        if (!isBetween(text)) faults.add(new FieldFault("text", frame.say("review.fault.text", Ruling.MOST_LETTERS)));
        return faults.isEmpty() ? new Good(new Ruling.ReadsAs(column, text.strip())) : new Faulty(faults);
    }

    private static boolean isBetween(String typed) {
        var letters = typed.strip();
        return !letters.isEmpty() && letters.length() <= Ruling.MOST_LETTERS && !letters.contains("\n");
    }

    private static Faulty faulty(String field, String key, Frame frame) {
        return new Faulty(List.of(new FieldFault(field, frame.say(key, Ruling.MOST_LETTERS))));
    }
}
