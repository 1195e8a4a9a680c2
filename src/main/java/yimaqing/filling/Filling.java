package yimaqing.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yimaqing.filling.Computing.About;
import yimaqing.filling.Computing.Told;
import yimaqing.filling.Origin.Believed;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;
import yimaqing.profile.Belief;
import yimaqing.profile.Household;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;

/// Fills the slots of a household from what is believed of it on a day. What nobody said stays missing.
public final class Filling {
    private final RuleDictionary asked;
    private final Dictionary dictionary;
    private final Map<Shape, Map<Field, Origin>> origins = new HashMap<>();

    /// @throws IllegalArgumentException when a slot names an attribute that the dictionary does not have
    public Filling(RuleDictionary asked, Dictionary dictionary) {
        this.asked = asked;
        this.dictionary = dictionary;
        know(asked.household());
    }

    private void know(Shape shape) {
        var own = new HashMap<Field, Origin>();
        for (var field : shape.fields()) {
            if (field.name().equals(Computing.MEMBERS) && field.kind() instanceof Kind.Records(var of, var _)) know(of);
            else own.put(field, Origin.of(shape, field, dictionary));
            if (field.kind() instanceof Kind.Records(var of, var _)
                    && !field.name().equals(Computing.MEMBERS)) Computing.requireRules(of);
        }
        origins.put(shape, own);
    }

    /// The slots of a household, with what is known of its county.
    public Slots of(Household who, Countywide county) {
        var told = new Told(county, dictionary);
        var slots = Slots.empty(asked.household(), RuleDictionary.HOUSEHOLD_NAME);
        asked.household().find(Computing.MEMBERS).ifPresent(field -> members(slots, field, who, told));
        fill(slots, new About(who, who.home(), told));
        return slots;
    }

    /// What the family can be asked so that this gap closes; empty when that is not the family's to say.
    public Optional<Question> question(Household who, Gap.Missing gap) {
        return origin(gap).flatMap(origin -> Question.of(who, gap, origin));
    }

    /// Who can close this gap.
    public Sayer sayer(Household who, Gap.Missing gap) {
        if (question(who, gap).isPresent()) return Sayer.FAMILY;
        var field = gap.field();
        boolean office = origin(gap)
                .map(origin -> switch (origin) {
                    case Believed _ -> true;
                    case Origin.Computed(var from) -> !from.isEmpty();
                    case Origin.Nowhere _ -> field.ask().isPresent();
                })
                // one line of a list has its values from the department that sent it; what else there is are numbers
                // that the county sets
                .orElse(field.from().isPresent());
        return office ? Sayer.OFFICE : Sayer.COUNTY;
    }

    private Optional<Origin> origin(Gap.Missing gap) {
        return Optional.ofNullable(origins.get(gap.record().shape())).map(own -> own.get(gap.field()));
    }

    private void members(Slots home, Field field, Household who, Told told) {
        // a household of which nobody listed a member: nobody knows how many there are
        if (who.members().isEmpty()) return;
        int most = ((Kind.Records) field.kind()).most();
        var records = home.fill(field, Math.min(most, who.members().size()));
        for (int i = 0; i < records.length; i++)
            fill(records[i], new About(who, who.members().get(i).profile(), told));
    }

    private void fill(Slots slots, About about) {
        Objects.requireNonNull(origins.get(slots.shape())).forEach((field, origin) -> {
            switch (origin) {
                case Believed believed -> fill(slots, field, believed, about);
                case Origin.Computed _ -> Computing.put(about, slots, field);
                case Origin.Nowhere() -> {}
            }
        });
    }

    private static void fill(Slots slots, Field field, Believed believed, About about) {
        var all = about.profile().list(believed.attribute().key());
        boolean listed = about.isListed(believed.attribute().key());
        switch (field.kind()) {
            case Kind.Records(var _, int most) -> {
                if (!all.isEmpty() || listed) records(slots, field, about, believed, most);
            }
            case Kind.Texts(var _, int most) -> {
                if (!all.isEmpty() || listed) texts(slots, field, values(all, believed, about), most);
            }
            case Kind.YesNo()
            when believed.isAnEntry() -> {
                if (!all.isEmpty() || listed) slots.put(field, !all.isEmpty());
            }
            case Kind.Number _, Kind.YesNo _, Kind.Letters _, Kind.Code _, Kind.Day _ ->
                values(all, believed, about).stream().findFirst().ifPresent(value -> Putting.put(slots, field, value));
        }
    }

    private static List<Value> values(List<Belief> all, Believed believed, About about) {
        return all.stream()
                .flatMap(belief -> belief.value().stream())
                .filter(value -> believed.counts(value, about.day().getYear()))
                .flatMap(value -> believed.part().isEmpty() || !(value instanceof Value.Entry entry)
                        ? Optional.of(value).stream()
                        : entry.get(believed.part().get()).stream())
                .toList();
    }

    private static void texts(Slots slots, Field field, List<Value> values, int most) {
        var texts = new ArrayList<String>();
        for (var value : values) if (value instanceof Value.Text(var text)) texts.add(text);
        slots.put(field, texts.subList(0, Math.min(most, texts.size())).toArray(String[]::new));
    }

    private static void records(Slots slots, Field field, About about, Believed believed, int most) {
        var entries = about.entries(believed.attribute().key());
        var records = slots.fill(field, Math.min(most, entries.size()));
        for (int i = 0; i < records.length; i++) {
            var record = records[i];
            var line = new Computing.Line(entries.get(i), about.day());
            for (var own : record.shape().fields()) {
                if (Origin.isComputed(own)) Computing.put(line, record, own);
                else
                    line.entry().get(own.from().orElse(own.name())).ifPresent(value -> Putting.put(record, own, value));
            }
        }
    }
}
