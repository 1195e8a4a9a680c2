package yimaqing.drafting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yimaqing.access.Reads;
import yimaqing.access.Sight;
import yimaqing.access.Viewer.Officer;
import yimaqing.drafting.Opening.Who;
import yimaqing.drafting.TrialPage.Line;
import yimaqing.drafting.TrialPage.Shown;
import yimaqing.drafting.TrialSheets.Both;
import yimaqing.drafting.TrialSheets.Telling;
import yimaqing.entitlement.Trying.Effect;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.profile.SeenList;

/// The households behind a number of a trial. Being in such a list tells what the rule asks about a family, so names
/// are shown only to whoever may see everything it asks.
@Component
class TrialLists {
    private static final Pattern ASKED = Pattern.compile("([A-Z]{4,8})\\.(all|[0-9]{12})\\.([0-9]{1,6})");

    private final SeenList list;
    private final Reads reads;
    private final Dictionary dictionary;
    private final Places places;

    TrialLists(SeenList list, Reads reads, Dictionary dictionary, Places places) {
        this.list = list;
        this.reads = reads;
        this.dictionary = dictionary;
        this.places = places;
    }

    /// The list that was asked for, such as `GAINS.141026104207.50`.
    Optional<Shown> shown(Who who, Both both, Telling telling, String asked) {
        var matcher = ASKED.matcher(asked);
        if (!matcher.matches() || !isEffect(matcher.group(1))) return Optional.empty();
        var effect = Effect.valueOf(matcher.group(1));
        var village =
                Optional.of(matcher.group(2)).filter(v -> !v.equals("all")).map(PlaceCode::new);
        int from = Integer.parseInt(matcher.group(3));
        var all = both.trying()
                .lines(effect, village)
                .sorted(Comparator.comparing((yimaqing.entitlement.Trying.Line line) ->
                                line.village().digits())
                        .thenComparing(line -> line.household().key()))
                .toList();
        var caption = telling.frame().say("drafting.effect." + effect)
                + village.map(v -> " · " + name(v)).orElse("");
        var key = effect + "." + matcher.group(2);
        if (!maySee(who.officer(), both)) {
            var why = telling.frame().say("drafting.trial.withheld");
            return Optional.of(new Shown(caption, List.of(), 0, all.size(), key, Optional.of(why)));
        }
        var page = all.stream().skip(from).limit(Shown.MOST_ON_A_PAGE).toList();
        return Optional.of(
                new Shown(caption, lines(who, both, telling, page), from, all.size(), key, Optional.empty()));
    }

    private static boolean isEffect(String name) {
        return List.of(Effect.values()).stream().anyMatch(e -> e.name().equals(name));
    }

    /// Households outside the official's area are not among them.
    private List<Line> lines(Who who, Both both, Telling telling, List<yimaqing.entitlement.Trying.Line> page) {
        var entries =
                list
                        .of(
                                who.officer(),
                                page.stream()
                                        .map(yimaqing.entitlement.Trying.Line::household)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(SeenList.Entry::household, Function.identity()));
        return page.stream()
                .filter(line -> entries.containsKey(line.household()))
                .map(line -> new Line(
                        key(line.household()),
                        Objects.requireNonNull(entries.get(line.household())).headName(),
                        name(line.village()),
                        telling.came(line.before(), both.before()),
                        telling.came(line.after(), Optional.of(both.after()))))
                .toList();
    }

    private static String key(HouseholdId household) {
        return household.key();
    }

    /// What the rules ask goes into the log with the look.
    private boolean maySee(Officer officer, Both both) {
        var asked = new HashSet<Attribute>(Asked.by(both.after(), dictionary));
        both.before().ifPresent(rule -> asked.addAll(Asked.by(rule, dictionary)));
        return reads.list(officer, sight -> all(sight, asked));
    }

    private static boolean all(Sight sight, Set<Attribute> asked) {
        return asked.stream().allMatch(sight::mayAsk)
                && asked.stream().allMatch(a -> sight.at(a) != Sight.Look.NOTHING);
    }

    private String name(PlaceCode village) {
        return places.find(village).map(p -> p.shortName()).orElse(village.digits());
    }
}
