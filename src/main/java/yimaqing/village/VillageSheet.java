package yimaqing.village;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.census.Census;
import yimaqing.census.Headcount;
import yimaqing.census.Rough;
import yimaqing.ledger.Fact;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Shelf;
import yimaqing.profile.Households;
import yimaqing.profile.Villages;
import yimaqing.village.VillagePage.Figures;
import yimaqing.village.VillagePage.Help;
import yimaqing.village.VillagePage.Line;
import yimaqing.village.VillagePage.Names;
import yimaqing.village.VillagePage.Official;
import yimaqing.web.Frame;

/// Puts a village's page together. Nothing on it for the public comes from a single household.
@Component
class VillageSheet {
    private final Places places;
    private final Census census;
    private final Villages villages;
    private final Around around;
    private final Told told;

    VillageSheet(Places places, Census census, Villages villages, Around around, Told told) {
        this.places = places;
        this.census = census;
        this.villages = villages;
        this.around = around;
        this.told = told;
    }

    /// What is the same for a whole county, and how things are said.
    @Component
    static class Told {
        private final Shelf shelf;
        private final Households households;
        private final Dictionary dictionary;
        private final Optional<String> hotline;

        Told(Shelf shelf, Households households, Dictionary dictionary, @Value("${yimaqing.hotline:}") String hotline) {
            this.shelf = shelf;
            this.households = households;
            this.dictionary = dictionary;
            this.hotline = Optional.of(hotline.strip()).filter(h -> !h.isEmpty());
        }

        int policies(PlaceCode county) {
            return (int) shelf.inForce(county, households.today()).stream()
                    .map(Shelf.Held::policy)
                    .distinct()
                    .count();
        }

        String industry(String code, String language) {
            return dictionary
                    .codes("industry")
                    .find(code)
                    .map(c -> c.label().in(language))
                    .orElse(code);
        }

        String source(Fact.Source source, Frame frame) {
            var language = frame.words().language();
            return frame.say(
                    "door.source",
                    dictionary.department(source.department()).label().in(language),
                    Speech.day(source.since(), language).replace(' ', '\u00a0'));
        }
    }

    VillagePage page(PlaceCode village, Viewer viewer, Frame frame) {
        return new VillagePage(
                new Names(village.digits(), name(village), name(village.town()), name(village.county())),
                Optional.empty(),
                figures(census.of(village).open(), frame),
                new Help(officials(village, frame), told.hotline, told.policies(village.county())),
                around.of(village, viewer, frame));
    }

    private Figures figures(Headcount.Open open, Frame frame) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(frame.say("village.households"), rough(open.households(), "households", frame)));
        lines.add(new Line(frame.say("village.people"), people(open, frame)));
        return new Figures(lines, industries(open, frame), livingUnknown(open, frame), fresh(open, frame));
    }

    private static String rough(Rough rough, String of, Frame frame) {
        return switch (rough) {
            case Rough.Unknown _ -> frame.say("village.unset");
            case Rough.Few _ -> frame.say("village." + of + ".few", Rough.FEWEST);
            case Rough.About(var number) -> frame.say("village." + of + ".about", number);
        };
    }

    /// Where there are too few households, their people are not counted in public either.
    private static String people(Headcount.Open open, Frame frame) {
        return switch (open.households()) {
            case Rough.Few _ -> frame.say("village.people.hidden");
            case Rough.Unknown _, Rough.About _ -> rough(open.people(), "people", frame);
        };
    }

    private List<Line> industries(Headcount.Open open, Frame frame) {
        return open.industries().stream()
                .map(one -> new Line(
                        told.industry(one.industry(), frame.words().language()),
                        rough(one.households(), "households", frame)))
                .toList();
    }

    private static String livingUnknown(Headcount.Open open, Frame frame) {
        return switch (open.households()) {
            case Rough.Few _ -> frame.say("village.industries.hidden");
            case Rough.Unknown _, Rough.About _ -> frame.say("village.industries.unset");
        };
    }

    private static String fresh(Headcount.Open open, Frame frame) {
        return open.fresh()
                .map(f -> frame.say(
                        howMany(f),
                        Speech.month(YearMonth.from(f.newest()), frame.words().language()),
                        f.tenths()))
                .orElseGet(() -> switch (open.households()) {
                    case Rough.Few _ -> frame.say("village.fresh.hidden");
                    case Rough.Unknown _, Rough.About _ -> frame.say("village.fresh.unset");
                });
    }

    private static String howMany(Headcount.Freshness fresh) {
        return switch (fresh.tenths()) {
            case 0 -> "village.fresh.none";
            case Headcount.TENTHS -> "village.fresh.all";
            default -> "village.fresh";
        };
    }

    private List<Official> officials(PlaceCode village, Frame frame) {
        return villages.officials(village).stream()
                .map(o -> new Official(o.name(), o.post(), o.duty(), o.workPhone(), told.source(o.source(), frame)))
                .toList();
    }

    private String name(PlaceCode code) {
        return places.find(code).map(Place::shortName).orElse(code.digits());
    }
}
