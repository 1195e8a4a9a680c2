package yimaqing.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yimaqing.ledger.Fact;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.SeenBelief;
import yimaqing.web.Frame;

/// How a disagreement is told in the official's language: values, departments, days, and where a statement is written.
record Telling(Frame frame, Speech speech, Dictionary dictionary, Places places) {
    private static final Pattern ROW = Pattern.compile("batch/([0-9]+)/(.*)/([0-9]+)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    String attribute(String key) {
        return dictionary.attribute(key).label().in(frame.language());
    }

    String department(String key) {
        return dictionary.department(key).label().in(frame.language());
    }

    String village(PlaceCode code) {
        return places.find(code).map(p -> p.shortName()).orElse(code.digits());
    }

    String day(LocalDate day) {
        return Speech.day(day, frame.language());
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Households.ZONE));
    }

    /// What is said, if this viewer sees it; numbers and days of an entry are said with their names.
    Optional<String> value(SeenBelief said) {
        return said.shown() instanceof SeenBelief.Clear(Value.Entry entry)
                        && said.attribute().type() instanceof Type.Entry type
                ? Optional.of(speech.parts(type, entry, frame.language()).stream()
                        .map(part -> named(part.field()) + part.said())
                        .collect(Collectors.joining(" · ")))
                : said.say(speech, frame.language());
    }

    private String named(Type.Field field) {
        boolean speaksForItself = field.type() instanceof Type.Words || field.type() instanceof Type.OneOf;
        return !field.named() || speaksForItself ? "" : field.label().in(frame.language()) + " ";
    }

    /// Why there is no value to see.
    String instead(SeenBelief.Shown shown) {
        return switch (shown) {
            case SeenBelief.Clear _, SeenBelief.Masked _ -> frame.say("dispute.value.hidden");
            case SeenBelief.Forgotten _ -> frame.say("dispute.value.forgotten");
        };
    }

    /// Where a statement was written down, and when it was recorded.
    String written(Fact.Source source) {
        return frame.say("dispute.written", origin(source.origin()), moment(source.recordedAt()));
    }

    String origin(String origin) {
        var row = ROW.matcher(origin);
        if (row.matches()) return frame.say("dispute.origin.batch", row.group(1), row.group(2), row.group(3));
        var parts = origin.split("/", 2);
        return frame.say("dispute.origin." + parts[0], parts[1]);
    }
}
