package yimaqing.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.code.CodeHost;
import yimaqing.code.Plate;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.scan.Scanned;
import yimaqing.scanner.ScanPage.Verdict;
import yimaqing.scanner.ScanPage.Way;
import yimaqing.stock.InHand;
import yimaqing.web.Frame;

/// Says in plain words what a code is that is no plate of the official's own.
@Component
class Verdicts {
    private static final String GENUINE = "green";
    private static final String FALSE = "red";
    private static final String ASK = "amber";
    private static final String NEUTRAL = "";

    private final Places places;
    private final CodeHost host;

    Verdicts(Places places, CodeHost host) {
        this.places = places;
        this.host = host;
    }

    Verdict of(InHand.Held held, Frame frame) {
        return switch (held) {
            case InHand.Theirs(var plate) -> genuine(plate, frame, List.of());
            case InHand.Beyond(var plate) -> genuine(plate, frame, List.of(frame.say("scan.beyond")));
            case InHand.OtherCounty(var county) -> otherCounty(county, frame);
            case InHand.NoSuch _ ->
                said(FALSE, frame.say("scan.nosuch"), frame.say("scan.nosuch.next"), frame.say("scan.false.next"));
            case InHand.NoPlate(var what) -> noPlate(what, frame);
        };
    }

    private Verdict genuine(Plate plate, Frame frame, List<String> more) {
        var advice = new ArrayList<>(List.of(frame.say("scan.compare")));
        advice.addAll(more);
        var title = frame.say("scan.genuine", kind(plate, frame), plate.number(), place(plate.where()));
        return new Verdict(GENUINE, title, advice, Optional.empty());
    }

    private Verdict otherCounty(PlaceCode county, Frame frame) {
        return said(ASK, frame.say("scan.othercounty", place(county)), frame.say("scan.othercounty.next"));
    }

    private Verdict noPlate(Scanned what, Frame frame) {
        return switch (what) {
            case Scanned.LookAlike(var shown, var trick) ->
                said(
                        FALSE,
                        frame.say("scan.lookalike", shown),
                        frame.say("scan.trick." + low(trick), host.name()),
                        frame.say("scan.false.next"));
            case Scanned.Foreign(var shown) ->
                said(
                        FALSE,
                        frame.say("scan.foreign", shown),
                        frame.say("scan.foreign.next", host.name()),
                        frame.say("scan.false.next"));
            case Scanned.Payment _ ->
                said(FALSE, frame.say("scan.payment"), frame.say("scan.payment.next"), frame.say("scan.false.next"));
            case Scanned.Village(var village) -> village(village, frame);
            case Scanned.Broken _ -> said(ASK, frame.say("scan.broken"), frame.say("scan.broken.next"));
            case Scanned.Mistyped _ -> said(ASK, frame.say("scan.mistyped"), frame.say("scan.mistyped.next"));
            case Scanned.Plain _, Scanned.Nothing _, Scanned.Token _, Scanned.Short _ ->
                said(NEUTRAL, frame.say("scan.plain"), frame.say("scan.plain.next"));
            case Scanned.TooLong _ -> said(NEUTRAL, frame.say("scan.toolong"), frame.say("scan.plain.next"));
        };
    }

    private Verdict village(PlaceCode code, Frame frame) {
        return places.current(code)
                .filter(village -> places.find(village).isPresent())
                .map(village -> new Verdict(
                        GENUINE,
                        frame.say("scan.village", place(village)),
                        List.of(frame.say("scan.village.next")),
                        Optional.of(new Way("/v/" + village.digits(), frame.say("scan.village.open")))))
                .orElseGet(() -> said(ASK, frame.say("scan.broken"), frame.say("scan.broken.next")));
    }

    private static Verdict said(String look, String title, String... advice) {
        return new Verdict(look, title, List.of(advice), Optional.empty());
    }

    static String kind(Plate plate, Frame frame) {
        return frame.say("plate.kind." + low(plate.kind()));
    }

    private static String low(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// A village with its town, or a town or county alone, as coded today.
    String place(PlaceCode code) {
        var today = places.current(code).orElse(code);
        var name = name(today);
        return today.level() == Level.VILLAGE ? name(today.town()) + " " + name : name;
    }

    private String name(PlaceCode code) {
        return places.find(code).map(Place::shortName).orElse(code.digits());
    }
}
