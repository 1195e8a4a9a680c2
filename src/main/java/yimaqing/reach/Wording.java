package yimaqing.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.entitlement.Entitlement;
import yimaqing.entitlement.Entitlement.State;
import yimaqing.entitlement.Outreach.Count;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.policy.Grounds;
import yimaqing.policy.Sheet;
import yimaqing.policy.Shelf;
import yimaqing.proof.Accounts;
import yimaqing.rule.Rule;
import yimaqing.slot.Field;
import yimaqing.slot.RuleDictionary;
import yimaqing.web.Frame;

/// How the pages about policies say things: places, money, states, what is missing and who can say it.
record Wording(Frame frame, Known known) {
    private static final String VILLAGE = "village";

    /// What names are looked up in.
    @Component
    record Known(Dictionary dictionary, RuleDictionary asked, Places places, Accounts accounts) {}

    String say(String key, Object... with) {
        return frame.say(key, with);
    }

    String place(PlaceCode code) {
        return known.places().find(code).map(p -> p.shortName()).orElse(code.digits());
    }

    String title(Shelf.Held held) {
        return held.rule().about().texts().title().in(frame.language());
    }

    String day(LocalDate day) {
        return Speech.day(day, frame.language());
    }

    String department(String key) {
        return key.equals(Department.FAMILY)
                ? say("reach.who.family")
                : known.dictionary().department(key).label().in(frame.language());
    }

    /// The name of an account's official, where there still is one.
    Optional<String> official(String account) {
        return known.accounts().officer(account).map(officer -> officer.name());
    }

    String state(State state) {
        return say("reach.state." + state);
    }

    static String letters(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// The money of a count: what is known of it, and of how many nobody has set or can work out the amount.
    String money(Count count, Rule rule) {
        if (count.entries() == 0) return "";
        var sum = say("reach.money", Speech.number(count.yuan()), unit(rule));
        var unset = say("reach.money.unset", count.unset());
        if (count.yuan().signum() == 0) return count.unset() > 0 ? unset : "";
        return count.unset() > 0 ? sum + say("reach.comma") + unset : sum;
    }

    /// The amount of one entitlement.
    String money(Entitlement entitlement, Rule rule) {
        return switch (entitlement.money().amount()) {
            case Entitlement.Known(BigDecimal yuan) -> say("reach.money", Speech.number(yuan), unit(rule));
            case Entitlement.Missing _ -> say("policy.amount.unknown");
            case Entitlement.Unset _ -> say("policy.unset");
            case Entitlement.NoAmount _ -> "";
        };
    }

    private String unit(Rule rule) {
        var unit = rule.logic().benefit().flatMap(benefit -> benefit.unit()).orElse("");
        var key = "policy.unit." + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return frame.words().has(key) ? say(key) : unit;
    }

    /// What is missing, such as `Member.age`, in words.
    String missing(String name) {
        return field(name).map(f -> f.label().in(frame.language())).orElseGet(() -> say("reach.missing.incomputable"));
    }

    private Optional<Field> field(String name) {
        var parts = name.split("\\.", 2);
        return parts.length < 2
                ? Optional.empty()
                : known.asked().find(parts[0]).flatMap(shape -> shape.find(parts[1]));
    }

    /// Who can say what is missing: the family where it can be asked, the village where it keeps it, and the department
    /// that comes first for it; the county where it is a figure of the county.
    String whoSays(String name) {
        var who = new LinkedHashSet<String>();
        field(name).ifPresent(field -> {
            if (field.ask().isPresent()) who.add(say("reach.who.family"));
            for (var attribute : Grounds.of(field, known.dictionary())) {
                if (attribute.precedenceOf(VILLAGE).isPresent()) who.add(say("reach.who.village"));
                who.add(department(attribute.statedBy().getFirst()));
            }
        });
        return who.isEmpty() ? say("reach.who.county") : String.join(say("reach.and"), who);
    }

    /// A condition that does not hold, in words; its id where the policy in force no longer has it.
    String failed(Rule rule, String id, LocalDate day) {
        return say("reach.failed", Sheet.condition(rule, id, day, frame.words()).orElse(id));
    }
}
