package yimaqing.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.Frame;

/// Says in the language of the page what somebody holds, what is asked for, and what was done.
public record Telling(Frame frame, Dictionary dictionary, Places places, LocalDate today) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Checks.ZONE);

    /// A grant in words. `key` names it in an address; `state` is the last part of the key of the sentence that says
    /// how it stands today.
    public record Held(String key, String role, String area, String days, String state) {
        /// Whether anything is still to come of it.
        public boolean stands() {
            return state.equals("holds") || state.equals("notyet");
        }

        public boolean holds() {
            return state.equals("holds");
        }
    }

    /// Something that was done, about whom, in words, and by whom.
    public record Line(String at, String account, String what, String by) {}

    public Held held(Grant grant) {
        return new Held(key(grant), role(grant.role()), area(grant.area()), days(grant), state(grant));
    }

    /// What still holds or is to come before what is over, each the newest first.
    public List<Held> held(List<Grant> grants) {
        var told = grants.reversed().stream().map(this::held).toList();
        return java.util.stream.Stream.concat(
                        told.stream().filter(Held::stands), told.stream().filter(held -> !held.stands()))
                .toList();
    }

    public static String key(Grant grant) {
        return grant.role() + "-" + grant.area().digits() + "-" + grant.from();
    }

    private String state(Grant grant) {
        if (grant.to().filter(last -> last.isBefore(grant.from())).isPresent()) return "never";
        if (grant.holdsOn(today)) return "holds";
        return grant.from().isAfter(today) ? "notyet" : "over";
    }

    public String role(Role role) {
        return frame.say("grant.role." + role);
    }

    public String office(Office office) {
        return frame.say("steward.office." + office);
    }

    public String area(PlaceCode code) {
        return places.find(code).map(place -> place.shortName()).orElse(code.digits());
    }

    public String department(String key) {
        return dictionary.departments().stream()
                .filter(d -> d.key().equals(key))
                .map(d -> d.label().in(frame.language()))
                .findFirst()
                .orElse(key);
    }

    public String days(Grant grant) {
        return grant.to()
                .map(last -> frame.say("grant.days", day(grant.from()), day(last)))
                .orElseGet(() -> frame.say("grant.days.open", day(grant.from())));
    }

    public String day(LocalDate day) {
        return Speech.day(day, frame.language()).replace(' ', '\u00a0');
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public String refusal(Refusal refusal) {
        return frame.say("grant.refused." + refusal);
    }

    private String whole(Grant grant) {
        return frame.say("grant.whole", role(grant.role()), area(grant.area()), days(grant));
    }

    /// What somebody wishes, in sentences.
    public List<String> wish(Wish wish) {
        var name = frame.say("grant.wish." + wish.kind());
        return switch (wish) {
            case Wish.Opening(var who, var grant) ->
                List.of(name, who(who.name(), who.department(), who.post()), whole(grant));
            case Wish.Appointing(var who, var office) ->
                List.of(
                        name + frame.say("grant.colon") + office(office),
                        who(who.name(), who.department(), who.post()));
            case Wish.Adding(var _, var grant) -> List.of(name, whole(grant));
            case Wish.Extending(var _, var held, var _) ->
                List.of(
                        name,
                        frame.say("grant.now", whole(held)),
                        whole(wish.given().orElseThrow()));
            case Wish.Transferring(var _, var held, var next) ->
                List.of(
                        name,
                        frame.say("grant.now", whole(held)),
                        frame.say("grant.ends", day(next.from().minusDays(1))),
                        frame.say("grant.then", whole(next)));
            case Wish.Reopening _, Wish.NewPassword _, Wish.FactorRemoval _ ->
                List.of(name, frame.say("grant.wish.what." + wish.kind()));
        };
    }

    private String who(String name, String department, String post) {
        return frame.say("grant.who", name, department(department), post);
    }

    public Line line(Step step) {
        var about = step.about()
                .grant()
                .map(this::whole)
                .or(() -> step.about().office().map(this::office));
        var what = frame.say("grant.step." + step.what());
        return new Line(
                moment(step.at()),
                step.account(),
                about.map(a -> what + frame.say("grant.colon") + a).orElse(what),
                by(step.by()));
    }

    private String by(Step.By by) {
        var who = by.who().equals(Step.OPERATOR) ? frame.say("grant.operator") : by.who();
        return by.second()
                .map(second -> frame.say("grant.by.two", who, second))
                .orElseGet(() -> frame.say("grant.by.one", who));
    }

    /// The grant of this key among these.
    public static Optional<Grant> find(List<Grant> grants, String key) {
        return grants.stream().filter(grant -> key(grant).equals(key)).findFirst();
    }
}
