package yimaqing.drafting;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import yimaqing.pack.Speech;
import yimaqing.policy.Refusal;
import yimaqing.web.Frame;

/// Says why something was not done to a version, and what to do next.
final class Refusals {
    private Refusals() {}

    static HttpStatus status(Refusal why) {
        return switch (why) {
            case Refusal.NotYours _, Refusal.OwnWork _ -> HttpStatus.FORBIDDEN;
            case Refusal.Overtaken _ -> HttpStatus.CONFLICT;
            case Refusal.Faulty _,
                    Refusal.Past _,
                    Refusal.Overlaps _,
                    Refusal.NotValid _,
                    Refusal.NoteWanted _,
                    Refusal.Unchanged _,
                    Refusal.Full _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    static String said(Refusal why, Opening opening, Frame frame) {
        return switch (why) {
            case Refusal.Faulty(var faults) -> frame.say("drafting.refused.faulty", faults.size());
            case Refusal.NotYours() -> frame.say("drafting.refused.notyours");
            case Refusal.OwnWork() -> frame.say("drafting.refused.own");
            case Refusal.Overtaken(var now) -> {
                var last = now.steps().getLast();
                var what = frame.say("drafting.step." + last.what(), now.version());
                yield frame.say("drafting.refused.overtaken", opening.name(last.by(), frame), what, now.version());
            }
            case Refusal.Past(var earliest) -> frame.say("drafting.refused.past", day(earliest, frame));
            case Refusal.Overlaps(int other, var from) ->
                frame.say("drafting.refused.overlaps", other, day(from, frame));
            case Refusal.NotValid(var from, var to) ->
                frame.say("drafting.refused.notvalid", day(from, frame), day(to, frame));
            case Refusal.NoteWanted(int fewest, int most) ->
                frame.say(fewest == 0 ? "drafting.refused.longnote" : "drafting.refused.note", fewest, most);
            case Refusal.Unchanged() -> frame.say("drafting.refused.unchanged");
            case Refusal.Full(int most) -> frame.say("drafting.refused.full", most);
        };
    }

    private static String day(LocalDate day, Frame frame) {
        return Speech.day(day, frame.language());
    }

    private static String day(Optional<LocalDate> day, Frame frame) {
        return day.map(d -> day(d, frame)).orElseGet(() -> frame.say("drafting.day.open"));
    }
}
