package yimaqing.factor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpStatus;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// Says why a code did not count.
final class CodeFaults {
    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private CodeFaults() {}

    static List<FieldFault> of(Factors.Outcome outcome, Frame frame) {
        return switch (outcome) {
            case Factors.Right() -> List.of();
            case Factors.Wrong(int left) when left == 0 -> fault(frame.say("factor.wrong.last"));
            case Factors.Wrong(int left) -> fault(frame.say("factor.wrong", left));
            case Factors.TooMany(var until) -> fault(frame.say("factor.wait", CLOCK_TIME.format(until)));
        };
    }

    static List<FieldFault> passkey(Frame frame) {
        return fault(frame.say("passkey.wrong"));
    }

    static List<FieldFault> empty(Frame frame) {
        return fault(frame.say("factor.wrong.empty"));
    }

    private static List<FieldFault> fault(String sentence) {
        return List.of(new FieldFault("code", sentence));
    }

    static HttpStatus status(Factors.Outcome outcome) {
        return switch (outcome) {
            case Factors.Right() -> HttpStatus.OK;
            case Factors.Wrong _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Factors.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
