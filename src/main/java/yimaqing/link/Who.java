package yimaqing.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.IdNumber;
import yimaqing.pack.Value;
import yimaqing.source.Draft;

/// What one row says of who it means. Everything may be missing.
public record Who(
        Optional<IdNumber> id, Optional<String> name, Where where, Optional<String> birth, List<Trace> accounts) {

    /// Where the person lives: the village's code, the villagers' group, the household's number.
    public record Where(Optional<String> village, Optional<String> group, Optional<String> householdNumber) {}

    public Who {
        accounts = List.copyOf(accounts);
    }

    public static Who of(Draft draft, Dictionary dictionary) {
        var birth = text(draft, "person.birth")
                .or(() -> draft.id().map(id -> id.birth().toString()));
        return new Who(
                draft.id(),
                text(draft, "person.name"),
                new Where(text(draft, "home.village"), text(draft, "home.group"), text(draft, "home.number")),
                birth,
                accounts(draft, dictionary));
    }

    private static Optional<String> text(Draft draft, String attribute) {
        return Optional.ofNullable(draft.content().heard().get(attribute)).map(Who::text);
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Month(var month) -> month.toString();
            case Value.YesNo(var yes) -> Boolean.toString(yes);
            case Value.Entry _ -> throw new IllegalArgumentException("an entry identifies nobody");
        };
    }

    /// Accounts that the department itself keeps for its customers; a bank account may be somebody else's.
    private static List<Trace> accounts(Draft draft, Dictionary dictionary) {
        var accounts = new ArrayList<Trace>();
        draft.content()
                .heard()
                .forEach((key, value) -> dictionary
                        .find(key)
                        .filter(Attribute::isAccount)
                        .ifPresent(_ -> accounts.add(Trace.account(key, text(value)))));
        return accounts;
    }

    Optional<Trace> inHousehold() {
        return where.householdNumber().flatMap(number -> name.map(n -> Trace.inHousehold(number, n)));
    }

    Optional<Trace> bornThen() {
        return name.flatMap(n -> where.village().flatMap(village -> birth.map(day -> Trace.bornThen(n, village, day))));
    }

    /// The traces under which the row is found while it waits for a decision.
    public List<Trace> traces() {
        var traces = new ArrayList<Trace>(accounts);
        id.ifPresent(number -> {
            traces.add(Trace.id(number.symbols()));
            name.ifPresent(n -> traces.add(Trace.idAndName(number.symbols(), n)));
        });
        where.householdNumber().map(Trace::householdNumber).ifPresent(traces::add);
        inHousehold().ifPresent(traces::add);
        name.flatMap(n -> where.village().map(v -> Trace.named(n, v))).ifPresent(traces::add);
        bornThen().ifPresent(traces::add);
        return traces;
    }
}
