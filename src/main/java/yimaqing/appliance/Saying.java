package yimaqing.appliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yimaqing.pack.Attribute;
import yimaqing.pack.CodeList;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.profile.Seen;
import yimaqing.profile.SeenBelief;
import yimaqing.proof.Accounts;
import yimaqing.web.FactBlock;
import yimaqing.web.Frame;

/// How the pages of devices say codes, days, places, people and facts.
public record Saying(Frame frame, Books books) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String KIND = "equipment";

    /// What is looked up: the dictionary, divisions, and the names of officials.
    @Component
    record Books(Dictionary dictionary, Speech speech, Places places, Accounts accounts) {}

    String say(String key, Object... with) {
        return frame.say(key, with);
    }

    String code(String list, String code) {
        return books.dictionary()
                .codes(list)
                .find(code)
                .map(c -> c.label().in(frame.language()))
                .orElse(code);
    }

    /// The kind of a device, in words; where nobody recorded it, that.
    String kind(Optional<String> code) {
        return code.map(c -> code(KIND, c)).orElse(say("device.kind.unknown"));
    }

    List<Choice> choices(String list) {
        return books.dictionary().codes(list).codes().stream()
                .map(c -> new Choice(c.code(), c.label().in(frame.language())))
                .toList();
    }

    /// A code to choose, with its name.
    public record Choice(String code, String name) {}

    static boolean isOf(CodeList list, String code) {
        return list.find(code).isPresent();
    }

    boolean isCode(String list, String code) {
        return isOf(books.dictionary().codes(list), code);
    }

    String day(LocalDate day) {
        return Speech.day(day, frame.language());
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Households.ZONE));
    }

    String place(PlaceCode code) {
        var today = books.places().current(code).orElse(code);
        return books.places().find(today.town()).map(Place::shortName).orElse("") + " " + village(today);
    }

    String village(PlaceCode code) {
        var today = books.places().current(code).orElse(code);
        return books.places().find(today).map(Place::shortName).orElse(today.digits());
    }

    String who(String by) {
        return books.accounts().officer(by).map(o -> o.name()).orElse(by);
    }

    /// The facts that these attributes hold, neighbours of one source and day together.
    List<FactBlock> facts(Seen seen, Predicate<Attribute> wanted) {
        var rows = new LinkedHashMap<String, List<FactBlock.Row>>();
        for (var attribute : books.dictionary().group("device")) {
            if (!wanted.test(attribute) || attribute.type() instanceof Type.Entry) continue;
            for (var belief : seen.list(attribute.key()))
                rows.computeIfAbsent(source(belief), _ -> new ArrayList<>()).add(row(belief));
        }
        return rows.entrySet().stream()
                .map(e -> new FactBlock(e.getValue(), e.getKey(), Optional.empty()))
                .toList();
    }

    private FactBlock.Row row(SeenBelief belief) {
        return new FactBlock.Row(
                belief.attribute().label().in(frame.language()),
                value(belief),
                List.of(),
                belief.disagreeing().stream()
                        .map(o -> new FactBlock.Other(value(o), source(o)))
                        .toList());
    }

    private String value(SeenBelief belief) {
        return belief.say(books.speech(), frame.language()).orElse(say("door.hidden"));
    }

    private String source(SeenBelief belief) {
        return say(
                "door.source",
                books.dictionary()
                        .department(belief.source().department())
                        .label()
                        .in(frame.language()),
                day(belief.source().since()));
    }
}
