package yimaqing.heater;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.cold.Check;
import yimaqing.cold.Check.Cause;
import yimaqing.cold.ColdHome;
import yimaqing.heater.WarmthPage.Form;
import yimaqing.heater.WarmthPage.Line;
import yimaqing.heater.WarmthPage.Months;
import yimaqing.heater.WarmthPage.Told;
import yimaqing.heating.Season;
import yimaqing.pack.CodeList;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Value;
import yimaqing.profile.SeenBelief.Clear;
import yimaqing.profile.SeenHousehold;
import yimaqing.proof.Accounts;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Puts one household's heating into words for the official who asks there.
@Component
class WarmthSheet {
    private static final String SEASON = "power.season";

    private final Accounts accounts;
    private final Dictionary dictionary;
    private final CodeList causes;
    private final CodeList equipment;

    WarmthSheet(Accounts accounts, Dictionary dictionary) {
        this.accounts = accounts;
        this.dictionary = dictionary;
        this.causes = dictionary.codes("cold_cause");
        this.equipment = dictionary.codes("heating");
    }

    /// What is known of the home that was opened.
    record Known(SeenHousehold seen, Optional<ColdHome> cold, List<Check> checks, boolean inFull) {}

    /// The form as typed, and what is wrong with it.
    record Typed(String found, String note, List<FieldFault> faults) {
        static final Typed NOTHING = new Typed("", "", List.of());
    }

    WarmthPage page(Known known, Officer officer, Optional<Typed> typed, Optional<String> notice, Frame frame) {
        return new WarmthPage(
                known.seen().id().key(),
                told(known, frame),
                known.checks().reversed().stream()
                        .map(check -> line(check, officer, known.inFull(), frame))
                        .toList(),
                typed.filter(_ -> known.cold().isPresent()).map(t -> form(t, frame)),
                notice);
    }

    private Told told(Known known, Frame frame) {
        if (known.cold().isEmpty())
            return new Told(
                    "",
                    frame.say("cold.untold"),
                    List.of(frame.say("cold.untold.why")),
                    new Months(true, Optional.empty()));
        var cold = known.cold().get();
        var month = Speech.month(cold.reading().month(), frame.language());
        var sentences = new ArrayList<String>();
        sentences.add(frame.say("cold.level." + cold.level() + ".why", month));
        cold.usual().ifPresent(usual -> {
            if (known.inFull())
                sentences.add(frame.say(
                        "cold.compared",
                        Speech.number(cold.reading().kwh()),
                        usual.homes(),
                        device(cold, frame),
                        Speech.number(usual.kwh())));
        });
        return new Told(
                look(cold),
                frame.say("cold.level." + cold.level()),
                sentences,
                new Months(known.inFull(), season(known.seen()).map(season -> Warmth.months(season, frame.words()))));
    }

    private String device(ColdHome cold, Frame frame) {
        return label(equipment, cold.reading().device(), frame).orElseGet(() -> frame.say("cold.device.unset"));
    }

    private static Optional<String> label(CodeList list, String code, Frame frame) {
        return list.codes().stream()
                .filter(c -> c.code().equals(code))
                .map(c -> c.label().in(frame.language()))
                .findFirst();
    }

    private static String look(ColdHome cold) {
        if (cold.isOpen()) return cold.level() == ColdHome.Level.LOW ? "late" : "ask";
        return "got";
    }

    /// As far as this viewer has been shown it.
    private static Optional<Season> season(SeenHousehold seen) {
        var entries = seen.home().list(SEASON).stream()
                .flatMap(belief -> belief.shown() instanceof Clear(Value.Entry entry)
                        ? Stream.of(entry)
                        : Stream.<Value.Entry>empty())
                .toList();
        return Season.latest(entries, Integer.MAX_VALUE);
    }

    private Line line(Check check, Officer officer, boolean inFull, Frame frame) {
        var told = check.told();
        var who = told.account()
                .flatMap(accounts::officer)
                .map(o -> o.name())
                .orElseGet(() -> told.account().orElse(""));
        return new Line(
                label(causes, check.cause().code(), frame).orElseThrow(),
                check.cause().settles() ? "got" : "late",
                frame.say(
                        "cold.by",
                        Speech.month(check.month(), frame.language()),
                        department(told.department(), frame),
                        who,
                        Speech.day(told.day(), frame.language())),
                check.note().map(note -> inFull ? note : frame.say("cold.note.hidden")),
                Optional.of(told.fact()).filter(_ -> told.department().equals(officer.department())));
    }

    private String department(String key, Frame frame) {
        return dictionary.departments().stream()
                .filter(d -> d.key().equals(key))
                .map(Department::label)
                .map(label -> label.in(frame.language()))
                .findFirst()
                .orElse(key);
    }

    private Form form(Typed typed, Frame frame) {
        return new Form(
                Stream.of(Cause.values())
                        .map(cause -> new WarmthPage.Cause(
                                cause.code(),
                                label(causes, cause.code(), frame).orElseThrow(),
                                cause.code().equals(typed.found())))
                        .toList(),
                typed.note(),
                typed.faults());
    }
}
