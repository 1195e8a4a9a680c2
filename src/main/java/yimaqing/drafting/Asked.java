package yimaqing.drafting;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.cel.Expr;
import yimaqing.cel.Parts;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Rule;

/// The attributes of the dictionary that a rule asks, as its fields name where they are taken from.
final class Asked {
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private Asked() {}

    static Set<Attribute> by(Rule rule, Dictionary dictionary) {
        var asked = new HashSet<Attribute>();
        rule.conditions().forEach(condition -> collect(condition.when(), dictionary, asked));
        rule.logic().benefit().ifPresent(b -> b.worth().expressions().forEach(e -> collect(e, dictionary, asked)));
        if (rule.logic().benefit().isPresent()
                && rule.logic().benefit().get().worth() instanceof yimaqing.rule.Benefit.Worth.ByTable(var table))
            table.inputs().forEach(input -> collect(input, dictionary, asked));
        return asked;
    }

    private static void collect(Expr expr, Dictionary dictionary, Set<Attribute> asked) {
        if (expr instanceof Expr.Attribute attribute)
            attribute.field().from().ifPresent(from -> {
                var names = ATTRIBUTE.matcher(from);
                while (names.find()) dictionary.find(names.group()).ifPresent(asked::add);
            });
        Parts.of(expr).forEach(part -> collect(part, dictionary, asked));
    }
}
