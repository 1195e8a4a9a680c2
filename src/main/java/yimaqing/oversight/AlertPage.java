package yimaqing.oversight;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// What was found unusual, what is open first. It names accounts and no household.
public record AlertPage(String rules, List<Line> lines, List<FieldFault> faults) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// One alert; without an outcome it has a form for it, with what was typed.
    public record Line(
            long number, String account, String found, String last, Optional<Outcome> outcome, String typed) {

        static Line of(Alert alert, String typed, Frame frame) {
            int households = alert.seen().households();
            var found = switch (alert.rule()) {
                case MANY -> frame.say("alert.rule.MANY", households);
                case OFF_HOURS -> frame.say("alert.rule.OFF_HOURS", households);
                case SAME_SURNAME -> frame.say("alert.rule.SAME_SURNAME", households);
            };
            return new Line(
                    alert.number(),
                    alert.account(),
                    found,
                    frame.say("alert.last", moment(alert.seen().last())),
                    alert.answer()
                            .map(a -> new Outcome(a.words(), frame.say("alert.answered", a.by(), moment(a.at())))),
                    typed);
        }
    }

    /// What came of asking, and who wrote it when.
    public record Outcome(String words, String by) {}

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Households.ZONE));
    }
}
