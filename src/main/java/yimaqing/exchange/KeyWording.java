package yimaqing.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.credential.DepartmentKey;
import yimaqing.credential.DepartmentKey.State;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.Frame;

/// Says in the language of the page what a key is for and how it stands.
public record KeyWording(Frame frame, Dictionary dictionary, Places places) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public KeysPage.Row row(DepartmentKey key, Instant now) {
        var permit = key.permit();
        return new KeysPage.Row(
                key.number(),
                dictionary.department(permit.department()).label().in(frame.language()),
                permit.label(),
                Arrays.stream(Use.values())
                        .filter(permit.uses()::contains)
                        .map(use -> frame.say(use(use)))
                        .collect(Collectors.joining(frame.say("exchange.and"))),
                permit.areas().stream().map(this::name).collect(Collectors.joining(frame.say("exchange.and"))),
                frame.say("exchange.days.span", day(permit.from()), day(permit.to())),
                key.lastUsed().map(this::day),
                state(key.at(now)),
                key.lapses().filter(_ -> key.at(now) == State.WAITS).map(KeyWording::moment),
                key.standsAt(now),
                key.steps().stream().map(this::step).toList());
    }

    private static String use(Use use) {
        return switch (use) {
            case SEND -> "exchange.use.send";
            case READ -> "exchange.use.read";
        };
    }

    private static String state(State state) {
        return switch (state) {
            case WAITS -> "keys.state.waits";
            case LAPSED -> "keys.state.lapsed";
            case HOLDS -> "exchange.state.holds";
            case NOT_YET -> "exchange.state.notyet";
            case OUT -> "exchange.state.out";
            case ENDED -> "exchange.state.ended";
        };
    }

    private KeysPage.Step step(DepartmentKey.Step step) {
        var what = switch (step.what()) {
            case MADE ->
                step.other()
                        .map(other -> frame.say("exchange.step.instead", other))
                        .orElseGet(() -> frame.say("exchange.step.made"));
            case CONFIRMED -> frame.say("keys.step.confirmed");
            case REPLACED -> frame.say("exchange.step.replaced", step.other().orElseThrow());
            case REVOKED -> frame.say("exchange.step.revoked");
        };
        return new KeysPage.Step(what, step.by(), moment(step.at()));
    }

    KeysPage.Choices choices(PlaceCode county) {
        return new KeysPage.Choices(
                dictionary.departments().stream()
                        .map(d -> new KeysPage.Choice(d.key(), d.label().in(frame.language())))
                        .toList(),
                choice(county),
                places.children(county).stream()
                        .map(town -> new KeysPage.Town(choice(town.code()), villages(town.code())))
                        .toList());
    }

    private List<KeysPage.Choice> villages(PlaceCode town) {
        return places.villagesIn(town).stream()
                .map(village -> choice(village.code()))
                .toList();
    }

    private KeysPage.Choice choice(PlaceCode code) {
        return new KeysPage.Choice(code.digits(), name(code));
    }

    private String name(PlaceCode code) {
        return places.find(code).map(p -> p.shortName()).orElse(code.digits());
    }

    private String day(LocalDate day) {
        return Speech.day(day, frame.language()).replace(' ', '\u00a0');
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
