package yimaqing.invite;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Offer;
import yimaqing.offer.Offer.Pay;
import yimaqing.offer.Offer.State;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Grounds;
import yimaqing.proof.Accounts;
import yimaqing.rule.Because;
import yimaqing.trade.Trades;
import yimaqing.truth.Gap;
import yimaqing.web.Frame;

/// How the pages about offers say things: days, places, money, states, reasons, and who can say what is missing.
record OfferWording(Frame frame, Known known) {
    private static final String VILLAGE = "village";

    /// What names are looked up in.
    @Component
    record Known(Dictionary dictionary, Places places, Accounts accounts, Trades trades, Speech speech) {}

    String say(String key, Object... with) {
        return frame.say(key, with);
    }

    String language() {
        return frame.language();
    }

    String place(PlaceCode code) {
        return known.places().find(code).map(p -> p.shortName()).orElse(code.digits());
    }

    String day(LocalDate day) {
        return Speech.day(day, language());
    }

    String unset() {
        return say("policy.unset");
    }

    String kind(Offer offer) {
        return say("offer.kind." + offer.said().kind());
    }

    String trade(String key) {
        return known.trades()
                .find(key)
                .map(trade -> trade.label().in(language()))
                .orElse(key);
    }

    String state(State state) {
        return say("offer.state." + state);
    }

    String answer(Answer answer) {
        return say("offer.answer." + answer);
    }

    /// From the first to the last day, or the one day that it lasts.
    String days(Offer.When when) {
        return when.from().equals(when.to()) ? day(when.from()) : say("offer.days", day(when.from()), day(when.to()));
    }

    String pay(Offer offer) {
        return offer.said().terms().pay().map(Pay::words).orElseGet(this::unset);
    }

    String seats(Offer offer) {
        var seats = offer.said().terms().seats();
        return seats.isPresent() ? say("offer.seats.of", seats.getAsInt()) : unset();
    }

    String department(String key) {
        return key.equals(Department.FAMILY)
                ? say("offer.family")
                : known.dictionary().department(key).label().in(language());
    }

    /// The name of an account's official, where there still is one.
    Optional<String> official(String account) {
        return known.accounts().officer(account).map(officer -> officer.name());
    }

    /// Reasons in one line. What is sealed is called by its name and not shown.
    List<String> sentences(List<Because> because) {
        return because.stream()
                .map(b -> b.sentence(language(), used -> !used.field().sealed()))
                .distinct()
                .toList();
    }

    String listed(List<String> sentences) {
        return String.join(say("offer.and"), sentences);
    }

    /// What is missing in a word each.
    String missing(List<Gap.Missing> lacks) {
        return lacks.stream()
                .map(gap -> gap.field().label().in(language()))
                .distinct()
                .collect(Collectors.joining(say("offer.and")));
    }

    /// Who can say what is missing: the family where it can be asked, the village where it keeps it, the department
    /// that comes first for it.
    String whoSays(Gap.Missing gap) {
        var who = new LinkedHashSet<String>();
        if (gap.field().ask().isPresent()) who.add(say("offer.family"));
        for (var attribute : Grounds.of(gap.field(), known.dictionary())) {
            if (attribute.precedenceOf(VILLAGE).isPresent()) who.add(department(VILLAGE));
            who.add(department(attribute.statedBy().getFirst()));
        }
        return who.isEmpty() ? unset() : String.join(say("offer.and"), who);
    }
}
