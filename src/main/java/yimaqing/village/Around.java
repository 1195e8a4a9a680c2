package yimaqing.village;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Scope;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.census.Census;
import yimaqing.census.Headcount;
import yimaqing.census.Rough;
import yimaqing.code.PlateState;
import yimaqing.entitlement.Outreach;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.stock.Custodian;
import yimaqing.stock.PrintRuns;
import yimaqing.stock.Tally;
import yimaqing.village.VillagePage.Cell;
import yimaqing.village.VillagePage.OfficialView;
import yimaqing.village.VillagePage.Row;
import yimaqing.web.Frame;

/// The numbers of a village beside those of its town and county, for an official in whose area it lies. What lies in
/// the own area is exact and leads to its list; what lies around it is as rough as for the public.
@Component
class Around {
    private final Census census;
    private final Outreach outreach;
    private final PrintRuns runs;
    private final Places places;

    Around(Census census, Outreach outreach, PrintRuns runs, Places places) {
        this.census = census;
        this.outreach = outreach;
        this.runs = runs;
        this.places = places;
    }

    Optional<OfficialView> of(PlaceCode village, Viewer viewer, Frame frame) {
        if (!(viewer instanceof Officer officer)) return Optional.empty();
        var areas = Scope.of(officer).map(Scope::areas).orElse(List.of());
        if (areas.stream().noneMatch(area -> area.contains(village))) return Optional.empty();
        var columns = Stream.of(village, village.town(), village.county())
                .map(place -> areas.stream().anyMatch(area -> area.contains(place))
                        ? exact(place, officer, frame)
                        : rough(place, frame))
                .toList();
        return Optional.of(new OfficialView(
                columns.stream().map(Column::place).toList(),
                List.of(
                        row("village.households", Column::households, columns, frame),
                        row("village.people", Column::people, columns, frame),
                        row("village.plates", Column::plates, columns, frame),
                        row("village.left", Column::left, columns, frame))));
    }

    private record Column(String place, Cell households, Cell people, Cell plates, Cell left) {}

    private static Row row(String label, Function<Column, Cell> cell, List<Column> columns, Frame frame) {
        return new Row(frame.say(label), columns.stream().map(cell).toList());
    }

    private Column rough(PlaceCode place, Frame frame) {
        var open = census.of(place).open();
        var elsewhere = new Cell(frame.say("village.elsewhere"), Optional.empty());
        return new Column(
                name(place), said(open.households(), frame), said(open.people(), frame), elsewhere, elsewhere);
    }

    private static Cell said(Rough rough, Frame frame) {
        var text = switch (rough) {
            case Rough.Unknown _ -> frame.say("village.unset");
            case Rough.Few _ -> frame.say("village.few", Rough.FEWEST);
            case Rough.About(var number) -> frame.say("village.about", number);
        };
        return new Cell(text, Optional.empty());
    }

    private Column exact(PlaceCode place, Officer officer, Frame frame) {
        var count = census.within(officer, place);
        boolean ofVillage = place.level() == Level.VILLAGE;
        var homes = ofVillage ? "/desk/villages/" + place.digits() : "/desk";
        var within = place.level() == Level.COUNTY ? "" : "?within=" + place.digits();
        var left = ofVillage ? "/desk/explanations/households?area=" + place.digits() : "/desk/explanations" + within;
        return new Column(
                name(place),
                known(count, c -> c.homes().households(), homes, frame),
                known(count, c -> c.homes().people(), homes, frame),
                plates(place, officer, frame),
                new Cell(String.valueOf(left(place, officer)), Optional.of(left)));
    }

    /// Zero is not known to be zero.
    private static Cell known(Headcount count, ToIntFunction<Headcount> number, String link, Frame frame) {
        int exact = number.applyAsInt(count);
        return exact == 0
                ? new Cell(frame.say("village.unset"), Optional.of(link))
                : new Cell(String.valueOf(exact), Optional.of(link));
    }

    /// How many plates hang; only for those in whose hands plates are.
    private Cell plates(PlaceCode place, Officer officer, Frame frame) {
        return Custodian.of(officer)
                .map(custodian -> new Cell(
                        String.valueOf(runs.tallies(custodian).stream()
                                .filter(tally -> place.contains(tally.where()))
                                .mapToInt((Tally tally) -> tally.of(PlateState.BOUND))
                                .sum()),
                        Optional.of(
                                place.level() == Level.VILLAGE
                                        ? "/desk/plates/villages/" + place.digits()
                                        : "/desk/plates")))
                .orElseGet(() -> new Cell(frame.say("village.elsewhere"), Optional.empty()));
    }

    private int left(PlaceCode place, Officer officer) {
        return outreach
                .explained(officer, Outreach.By.TOWN, Optional.of(place).filter(p -> p.level() != Level.COUNTY))
                .stream()
                .mapToInt(Outreach.Explained::left)
                .sum();
    }

    private String name(PlaceCode code) {
        return places.find(code).map(Place::shortName).orElse(code.digits());
    }
}
