package yimaqing.plates;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import yimaqing.code.Paper;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateState;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.Households;
import yimaqing.proof.Accounts;
import yimaqing.scan.Scanned;
import yimaqing.stock.InHand;
import yimaqing.web.Frame;

/// How the pages of plates say places, states, moments and people in the official's language.
record Wording(Frame frame, Places places, Accounts accounts) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    StockPage.Tag state(PlateState state) {
        var kind = switch (state) {
            case STOCK -> "due";
            case BOUND -> "got";
            case LOST -> "late";
            case REPLACED, VOID -> "no";
        };
        return new StockPage.Tag(kind, frame.say("plate.state." + low(state)));
    }

    String kind(PlateKind kind) {
        return frame.say("plate.kind." + low(kind));
    }

    String paper(Paper paper) {
        return frame.say(ofVillages(paper) + "paper." + low(paper));
    }

    /// What is said of plates is said in other words of the codes of villages; this is how their keys begin.
    String ofVillages(Paper paper) {
        return paper.isOfVillages() ? "village." : "plate.";
    }

    static String low(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// A village with its town, or a town or county alone, as coded today.
    String place(PlaceCode code) {
        var today = places.current(code).orElse(code);
        var name = places.find(today).map(Place::shortName).orElse(today.digits());
        return today.level() == Level.VILLAGE
                ? places.find(today.town()).map(Place::shortName).orElse("") + " " + name
                : name;
    }

    /// Why what somebody holds in the hand is no plate to work with.
    String why(InHand.Held held) {
        return switch (held) {
            case InHand.Theirs _ -> frame.say("plate.code.same");
            case InHand.Beyond _, InHand.NoSuch _ -> frame.say("plate.code.unknown");
            case InHand.OtherCounty(var county) -> frame.say("scan.code.othercounty", place(county));
            case InHand.NoPlate(var what) -> frame.say(key(what));
        };
    }

    private static String key(Scanned what) {
        return switch (what) {
            case Scanned.Nothing _ -> "plate.code.empty";
            case Scanned.Mistyped _ -> "plate.code.mistyped";
            case Scanned.LookAlike _, Scanned.Foreign _, Scanned.Payment _ -> "scan.code.foreign";
            case Scanned.Broken _ -> "scan.code.broken";
            case Scanned.Token _, Scanned.Short _, Scanned.Village _, Scanned.Plain _, Scanned.TooLong _ ->
                "plate.code.notacode";
        };
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Households.ZONE));
    }

    /// The name of who did something; an account that is closed, and what is no person, as it was written down.
    String who(String by) {
        return accounts.officer(by).map(o -> o.name()).orElse(by);
    }
}
