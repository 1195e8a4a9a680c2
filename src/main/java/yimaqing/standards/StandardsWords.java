package yimaqing.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.access.Viewer.Officer;
import yimaqing.figure.Entry;
import yimaqing.figure.Figure;
import yimaqing.figure.Figures;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.standards.StandardsPage.Card;
import yimaqing.standards.StandardsPage.Form;
import yimaqing.standards.StandardsPage.Line;
import yimaqing.standards.StandardsPage.Past;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Puts the figures of a county into words, and says what is wrong with what was typed.
final class StandardsWords {
    private static final String YUAN = "[0-9]{1,6}([.][0-9]{1,2})?";

    private final Figures figures;
    private final Accounts accounts;
    private final LocalDate today;
    private final Frame frame;

    StandardsWords(Figures figures, Accounts accounts, LocalDate today, Frame frame) {
        this.figures = figures;
        this.accounts = accounts;
        this.today = today;
        this.frame = frame;
    }

    /// What was typed, and for which figure.
    record Typed(String figure, String value, String from, String paper) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    StandardsPage page(Officer officer, Typed typed, Optional<String> notice) {
        var all = figures.entered(officer.county());
        return new StandardsPage(
                figures.known().stream().map(f -> card(officer, f, all, typed)).toList(), notice);
    }

    private Card card(Officer officer, Figure figure, List<Entry> all, Typed typed) {
        var now =
                Figures.inForce(all, figure.key(), today).filter(e -> e.value().isPresent());
        var own = all.stream().filter(e -> e.figure().equals(figure.key())).toList();
        boolean may = figure.isFor(officer);
        return new Card(
                figure.key(),
                figure.label().in(language()),
                figure.what().in(language()),
                now.map(this::said).orElseGet(() -> frame.say("standards.unset")),
                now.isPresent(),
                may ? Optional.of(form(figure, typed)) : Optional.empty(),
                new Past(
                        own.stream()
                                .filter(Entry::waits)
                                .map(e -> line(officer, e, may))
                                .toList(),
                        own.stream()
                                .filter(e -> !e.waits())
                                .map(e -> line(officer, e, false))
                                .toList()));
    }

    private Form form(Figure figure, Typed typed) {
        boolean typedHere = figure.key().equals(typed.figure());
        return typedHere
                ? new Form(typed.value(), typed.from(), typed.paper(), faults(figure, typed))
                : new Form("", today.toString(), "", List.of());
    }

    /// What is wrong with what was typed; nothing when it may be entered.
    List<FieldFault> faults(Figure figure, Typed typed) {
        var faults = new ArrayList<FieldFault>();
        var value = typed.value().strip();
        if (!value.isEmpty() && (!value.matches(YUAN) || !figure.takes(new BigDecimal(value))))
            faults.add(fault(figure, "value", Speech.number(figure.most())));
        if (day(typed.from()).filter(figures::takes).isEmpty()) faults.add(fault(figure, "from"));
        var paper = typed.paper().strip();
        if (paper.isEmpty() || paper.length() > Entry.LONGEST_PAPER) faults.add(fault(figure, "paper"));
        return faults;
    }

    private FieldFault fault(Figure figure, String field, Object... with) {
        return new FieldFault(figure.key() + "-" + field, frame.say("standards.fault." + field, with));
    }

    Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Line line(Officer officer, Entry entry, boolean may) {
        boolean own = entry.entered().by().equals(officer.account());
        return new Line(entry.number(), said(entry), by(entry), state(entry), may && !own, may);
    }

    private String said(Entry entry) {
        var from = Speech.day(entry.from(), language());
        var paper = entry.entered().paper();
        return entry.value()
                .map(value -> frame.say("standards.said", Speech.number(value), from, paper))
                .orElseGet(() -> frame.say("standards.said.unset", from, paper));
    }

    private String by(Entry entry) {
        var entered = frame.say(
                "standards.by", name(entry.entered().by()), day(entry.entered().at()));
        return entry.answer()
                .map(a -> frame.say(
                        a.confirmed() ? "standards.by.confirmed" : "standards.by.dropped",
                        entered,
                        name(a.by()),
                        day(a.at())))
                .orElse(entered);
    }

    private String state(Entry entry) {
        if (entry.waits()) return "waits";
        return entry.stands() ? "stands" : "dropped";
    }

    private String day(java.time.Instant at) {
        return Speech.day(at.atZone(Households.ZONE).toLocalDate(), language());
    }

    private String name(String account) {
        return accounts.officer(account).map(Officer::name).orElse(account);
    }

    private String language() {
        return frame.words().language();
    }
}
