package yimaqing.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yimaqing.closure.Closure;
import yimaqing.forgetting.Period;
import yimaqing.forgetting.Possible;
import yimaqing.forgetting.Possible.Alone;
import yimaqing.forgetting.Possible.Bar;
import yimaqing.forgetting.Request;
import yimaqing.forgetting.Schedule;
import yimaqing.forgetting.Whom;
import yimaqing.pack.Speech;
import yimaqing.profile.Households;
import yimaqing.rights.DeskPage.Confirm;
import yimaqing.web.Frame;

/// Says in words what the schedule allows, how a request stands, and why a household is closed.
record Saying(Frame frame, Schedule schedule) {

    String possible(Possible possible) {
        return switch (possible) {
            case Possible.Forgetting() -> frame.say("forgetting.can");
            case Possible.OnlyRestricting only ->
                only.until()
                        .map(day -> frame.say("forgetting.only.until", day(day)))
                        .orElseGet(() -> frame.say("forgetting.only.unset"));
            case Possible.NotAlone(var why) -> alone(why);
        };
    }

    /// The same beside a name.
    String shortly(Possible possible) {
        return switch (possible) {
            case Possible.Forgetting() -> frame.say("whom.can");
            case Possible.OnlyRestricting only ->
                only.until().map(day -> frame.say("whom.only.until", day(day))).orElseGet(() -> frame.say("whom.only"));
            case Possible.NotAlone(var why) -> alone(why);
        };
    }

    /// Why somebody goes only with the whole household.
    String alone(Alone why) {
        return switch (why) {
            case HEAD -> frame.say("whom.head");
            case LAST -> frame.say("whom.last");
            case CLOSED -> frame.say("whom.closed");
        };
    }

    /// What it means to confirm this; empty where there is nothing to confirm.
    Optional<Confirm> confirm(Possible possible, Whom whom) {
        return switch (possible) {
            case Possible.Forgetting() ->
                Optional.of(new Confirm(
                        true, frame.say(whom.isWhole() ? "forgetting.confirm.forgets" : "whom.confirm.forgets")));
            case Possible.OnlyRestricting _ ->
                Optional.of(new Confirm(
                        false, frame.say(whom.isWhole() ? "forgetting.confirm.restricts" : "whom.confirm.restricts")));
            case Possible.NotAlone _ -> Optional.empty();
        };
    }

    /// What forbids to forget, line by line.
    List<String> bars(Possible possible) {
        return switch (possible) {
            case Possible.Forgetting(), Possible.NotAlone _ -> List.of();
            case Possible.OnlyRestricting(var bars) ->
                bars.stream().map(this::bar).toList();
        };
    }

    private String bar(Bar bar) {
        var label = bar.period().label().in(frame.language());
        return bar.until()
                .map(day -> frame.say("forgetting.bar.until", label, day(day)))
                .orElseGet(() -> frame.say("forgetting.bar.unset", label));
    }

    /// The lines of the schedule with these keys.
    List<String> basis(List<String> keys) {
        return keys.stream()
                .flatMap(key -> schedule.find(key).stream())
                .map(period -> frame.say(
                        "forgetting.basis",
                        period.label().in(frame.language()),
                        period.basis().text().in(frame.language())))
                .toList();
    }

    String state(Request request) {
        return frame.say("forgetting.state." + request.state().name().toLowerCase(Locale.ROOT));
    }

    /// How a request stands, in a sentence for the family.
    String stands(Request request) {
        var asked = day(request.askedOn());
        return switch (request.state()) {
            case ASKED -> frame.say("forgetting.stands.asked", asked, day(request.due()));
            case REFUSED -> frame.say("forgetting.stands.refused", asked, answered(request));
            case RESTRICTED ->
                request.answer()
                        .flatMap(Request.Answer::until)
                        .map(until -> frame.say("forgetting.stands.restricted.until", answered(request), day(until)))
                        .orElseGet(() -> frame.say("forgetting.stands.restricted", answered(request)));
            case LIFTED -> frame.say("forgetting.stands.lifted", answered(request));
            case FORGOTTEN -> frame.say("forgetting.stands.forgotten", answered(request));
        };
    }

    private String answered(Request request) {
        return request.answer().map(answer -> day(answer.at())).orElse("");
    }

    String closed(Closure closure) {
        return switch (closure.how()) {
            case FORGOTTEN -> frame.say("restriction.forgotten", day(closure.since()));
            case RESTRICTED ->
                closure.until()
                        .map(until -> frame.say("restriction.until", day(closure.since()), day(until)))
                        .orElseGet(() -> frame.say("restriction.unset", day(closure.since())));
        };
    }

    String months(Optional<Integer> months) {
        return months.map(m -> m % 12 == 0 ? frame.say("forgetting.years", m / 12) : frame.say("forgetting.months", m))
                .orElseGet(() -> frame.say("forgetting.unset"));
    }

    String then(Period period) {
        return frame.say("forgetting.then." + period.then().name().toLowerCase(Locale.ROOT));
    }

    String day(LocalDate day) {
        return Speech.day(day, frame.language());
    }

    String day(Instant at) {
        return day(at.atZone(Households.ZONE).toLocalDate());
    }
}
