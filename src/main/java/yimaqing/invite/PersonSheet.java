package yimaqing.invite;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.invite.CallPages.Came;
import yimaqing.invite.OfferListPage.Choice;
import yimaqing.invite.PersonPage.Calls;
import yimaqing.invite.PersonPage.Form;
import yimaqing.invite.PersonPage.Line;
import yimaqing.invite.PersonPage.Offered;
import yimaqing.invite.PersonPage.Reasons;
import yimaqing.offer.Call;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Fitting.One;
import yimaqing.offer.Inviting;
import yimaqing.offer.Inviting.Listed;
import yimaqing.offer.Inviting.Which;
import yimaqing.profile.SeenBelief;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.trade.Matching;
import yimaqing.trade.Matching.Told;
import yimaqing.truth.Truth;
import yimaqing.web.FieldFault;

/// Puts one person and one offer into words.
record PersonSheet(OfferWording wording, Came came, LocalDate day, boolean inFull) {

    /// The form for a call as typed, and what is wrong with it.
    record Typed(String answer, String again, String note, List<FieldFault> faults) {
        static final Typed NOTHING = new Typed("", "", "", List.of());
    }

    PersonPage page(
            Optional<Inviting.Told> told,
            Predicate<Condition> counts,
            List<Call> calls,
            Optional<Typed> typed,
            Optional<String> notice) {
        var offer = came.open().offer();
        var person = came.person();
        var name = CallPages.say(person, CallPages.NAME, wording.known(), wording.frame())
                .orElseGet(() -> wording.say("offer.nameless"));
        return new PersonPage(
                new Offered(
                        offer.number(),
                        offer.said().what().title(),
                        wording.say(
                                "offer.brief",
                                wording.days(offer.said().when()),
                                offer.said().what().place(),
                                wording.pay(offer))),
                new OfferPage.Who(came.home().id().key(), person.id().key(), name),
                wording.place(came.home().village()),
                reasons(told, counts),
                new Calls(
                        calls.reversed().stream().map(this::line).toList(),
                        inFull,
                        inFull
                                ? CallPages.say(person, CallPages.PHONE, wording.known(), wording.frame())
                                : Optional.empty(),
                        typed.map(this::form)),
                notice);
    }

    private Form form(Typed typed) {
        return new Form(
                Stream.of(Answer.values())
                        .map(a ->
                                new Choice(a.code(), wording.answer(a), a.code().equals(typed.answer())))
                        .toList(),
                typed.again(),
                typed.note(),
                typed.faults());
    }

    /// Who it is held against the trade, where this official may be told.
    private Reasons reasons(Optional<Inviting.Told> told, Predicate<Condition> counts) {
        if (!(told.orElse(null) instanceof Listed listed)) return none("offer.withheld");
        return Stream.of(Which.FITS, Which.ASKS, Which.BARRED)
                .flatMap(which -> listed.those(which, Optional.empty(), Optional.empty()).stream())
                .filter(one -> one.person().equals(came.person().id()))
                .findFirst()
                .map(one -> reasons(listed, one, counts))
                .orElseGet(() -> none("offer.outside"));
    }

    private Reasons none(String why) {
        return new Reasons(wording.say(why), "", List.of(), List.of(), List.of());
    }

    private Reasons reasons(Listed listed, One one, Predicate<Condition> counts) {
        var told = new Matching(listed.trade(), day, counts).told(one.home().slots(), one.slots());
        var said = Stream.of(Holds.FAILED, Holds.HELD)
                .flatMap(holds -> wording.sentences(Told.that(holds, told.conditions())).stream())
                .toList();
        var open = told.lacks().stream()
                .map(gap -> wording.say("offer.ask", gap.field().label().in(wording.language()), wording.whoSays(gap)))
                .distinct();
        var unknown = wording.sentences(Told.that(Holds.UNKNOWN, told.fits())).stream()
                .map(sentence -> wording.say("offer.fit.unknown", sentence));
        return new Reasons(
                wording.say(standing(one)),
                look(one),
                said,
                wording.sentences(Told.that(Holds.HELD, told.fits())),
                Stream.concat(open, unknown).toList());
    }

    private static String standing(One one) {
        return switch (one.came().truth()) {
            case Truth.TRUE -> "offer.stands.fits";
            case Truth.FALSE -> "offer.stands.barred";
            default -> "offer.stands.asks";
        };
    }

    private static String look(One one) {
        return switch (one.came().truth()) {
            case Truth.TRUE -> "got";
            case Truth.FALSE -> "late";
            default -> "ask";
        };
    }

    private Line line(Call call) {
        var who = call.told()
                .account()
                .map(account -> wording.say(
                        "offer.by",
                        wording.department(call.told().department()),
                        wording.official(account).orElse(account)))
                .orElseGet(() -> wording.say("offer.family"));
        var again = call.said()
                .again()
                .map(d -> wording.say("offer.again.on", wording.day(d)))
                .orElse("");
        boolean own = !call.isOfTheFamily()
                && call.told().department().equals(came.open().officer().department());
        return new Line(
                wording.answer(call.said().answer()) + again,
                OfferSheet.look(Inviting.State.of(call.said().answer())),
                wording.say("offer.said.by", who, wording.day(call.told().day())),
                note(call),
                own ? Optional.of(call.told().fact()) : Optional.empty());
    }

    /// What was noted, where it is shown in full; otherwise only that something was.
    private Optional<String> note(Call call) {
        if (call.said().note().isEmpty()) return Optional.empty();
        var note = Optional.ofNullable(beliefs().get(call.told().fact())).flatMap(b -> b.text("note"));
        return note.or(() -> Optional.of(wording.say("offer.note.hidden")));
    }

    private Map<Long, SeenBelief> beliefs() {
        return came.person().person().list("offer.call").stream()
                .collect(Collectors.toMap(b -> b.source().number(), b -> b, (first, _) -> first));
    }
}
