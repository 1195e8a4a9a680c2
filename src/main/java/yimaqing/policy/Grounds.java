package yimaqing.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yimaqing.cel.Expr;
import yimaqing.cel.Parts;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Benefit;
import yimaqing.rule.Rule;
import yimaqing.slot.Field;
import yimaqing.table.TableAmount;

/// What a policy decides by: the attributes of the county's dictionary that its conditions, its amount and its look at
/// payments ask. Whoever is told what a policy says of a household is told something of each of them.
public final class Grounds {
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z_]+");

    private Grounds() {}

    public static Set<Attribute> of(Rule rule, Dictionary dictionary) {
        return of(expressions(rule), dictionary);
    }

    /// Those of these policies that ask this attribute.
    public static Set<String> asking(String attribute, List<Shelf.Held> held, Dictionary dictionary) {
        return held.stream()
                .filter(one -> of(one.rule(), dictionary).stream()
                        .anyMatch(ground -> ground.key().equals(attribute)))
                .map(Shelf.Held::policy)
                .collect(Collectors.toSet());
    }

    /// The attributes that single expressions ask.
    public static Set<Attribute> of(List<Expr> expressions, Dictionary dictionary) {
        var grounds = new LinkedHashSet<Attribute>();
        expressions.stream().flatMap(Grounds::fields).forEach(field -> grounds.addAll(of(field, dictionary)));
        return grounds;
    }

    /// The attributes a field is taken or worked out from; none when nobody states it.
    public static List<Attribute> of(Field field, Dictionary dictionary) {
        return field.from().stream()
                .flatMap(from -> KEY.matcher(from).results())
                .map(found -> dictionary.find(found.group()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Expr> expressions(Rule rule) {
        var logic = rule.logic();
        var all = new ArrayList<Expr>();
        rule.conditions().forEach(condition -> all.add(condition.when()));
        logic.each().ifPresent(each -> all.add(each.of()));
        logic.received().ifPresent(received -> {
            all.add(received.when());
            received.amount().ifPresent(all::add);
        });
        logic.benefit().map(Benefit::worth).ifPresent(worth -> all.addAll(amounts(worth)));
        return all;
    }

    private static List<Expr> amounts(Benefit.Worth worth) {
        return switch (worth) {
            case Benefit.Worth.ByExpression(var amount) -> List.of(amount);
            case Benefit.Worth.ByTable(var table) ->
                Stream.concat(table.inputs().stream(), TableAmount.amounts(table).stream())
                        .toList();
            case Benefit.Worth.Unset _, Benefit.Worth.None _ -> List.of();
        };
    }

    private static Stream<Field> fields(Expr expr) {
        var own = expr instanceof Expr.Attribute attribute ? Stream.of(attribute.field()) : Stream.<Field>empty();
        return Stream.concat(own, Parts.of(expr).stream().flatMap(Grounds::fields));
    }
}
