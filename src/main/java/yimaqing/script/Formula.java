package yimaqing.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.pack.CodeList;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Said;

/// A condition of the shape “any of: all of”, as a form shows it: comparisons of one attribute each, of which those of
/// one group must hold together and one group is enough.
public record Formula(List<Term> terms) {
    public Formula {
        terms = List.copyOf(terms);
    }

    /// How an attribute is compared.
    public enum Sign {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        ONE_OF("in"),
        NONE_OF("in"),
        YES(""),
        NO(""),
        HAS("in"),
        HAS_NOT("in");

        private final String letters;

        Sign(String letters) {
            this.letters = letters;
        }
    }

    /// One comparison: of which group, of what (such as `h.kinds`), how, and with what as a person types it.
    public record Term(int group, String of, Sign sign, String value) {}

    /// The expression as terms; empty where it says more than terms can.
    public static Optional<Formula> of(Expr expr) {
        var terms = new ArrayList<Term>();
        var groups = either(expr);
        for (int group = 0; group < groups.size(); group++)
            for (var part : both(groups.get(group))) {
                var term = term(group, part);
                if (term.isEmpty()) return Optional.empty();
                terms.add(term.get());
            }
        return Optional.of(new Formula(terms));
    }

    private static List<Expr> either(Expr expr) {
        if (!(expr instanceof Expr.Either(var left, var right, int _))) return List.of(expr);
        var all = new ArrayList<>(either(left));
        all.addAll(either(right));
        return all;
    }

    private static List<Expr> both(Expr expr) {
        if (!(expr instanceof Expr.Both(var left, var right, int _))) return List.of(expr);
        var all = new ArrayList<>(both(left));
        all.addAll(both(right));
        return all;
    }

    private static Optional<Term> term(int group, Expr expr) {
        return switch (expr) {
            case Expr.Attribute a -> Optional.of(new Term(group, name(a), Sign.YES, ""));
            case Expr.Not(Expr.Attribute a, int _) -> Optional.of(new Term(group, name(a), Sign.NO, ""));
            case Expr.Comparison(var sign, Expr.Attribute a, var right, int _) ->
                value(right).map(v -> new Term(group, name(a), Sign.valueOf(sign.name()), v));
            case Expr.OneOf(Expr.Attribute a, var among, int _) ->
                values(among).map(v -> new Term(group, name(a), Sign.ONE_OF, v));
            case Expr.Not(Expr.OneOf(Expr.Attribute a, var among, int _), int _) ->
                values(among).map(v -> new Term(group, name(a), Sign.NONE_OF, v));
            case Expr.Within(Expr.Text(var text, int _), var list, int _) ->
                Optional.of(new Term(group, name(list), Sign.HAS, text));
            case Expr.Not(Expr.Within(Expr.Text(var text, int _), var list, int _), int _) ->
                Optional.of(new Term(group, name(list), Sign.HAS_NOT, text));
            default -> Optional.empty();
        };
    }

    private static String name(Expr.Attribute attribute) {
        return attribute.of().name() + "." + attribute.field().name();
    }

    private static Optional<String> value(Expr expr) {
        return switch (expr) {
            case Expr.Number(double number, int _) -> Optional.of(Said.number(number));
            case Expr.Text(var text, int _) when !text.contains(",") && !text.contains("'") -> Optional.of(text);
            case Expr.DayNamed(double day, int _) ->
                Optional.of(LocalDate.ofEpochDay((long) day).toString());
            case Expr.Attribute a when a.of().place() == Scope.PARAMETERS -> Optional.of(name(a));
            default -> Optional.empty();
        };
    }

    private static Optional<String> values(List<Expr> among) {
        var values = among.stream().map(Formula::value).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /// The expression in letters; a name that is none stays as it was typed, and is found where it stands.
    public String written(Attributes attributes) {
        return terms.stream()
                .map(Term::group)
                .distinct()
                .map(group -> terms.stream()
                        .filter(t -> t.group() == group)
                        .map(t -> written(t, attributes))
                        .toList())
                .map(all -> terms.getLast().group() != terms.getFirst().group() && all.size() > 1
                        ? "(" + String.join(" && ", all) + ")"
                        : String.join(" && ", all))
                .collect(Collectors.joining(" || "));
    }

    private static String written(Term term, Attributes attributes) {
        var field = attributes.find(term.of());
        return switch (term.sign()) {
            case YES -> term.of();
            case NO -> "!" + term.of();
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
                term.of() + " " + term.sign().letters + " " + literal(term.value(), field);
            case ONE_OF -> term.of() + " in " + list(term, field);
            case NONE_OF -> "!(" + term.of() + " in " + list(term, field) + ")";
            case HAS -> literal(term.value(), field) + " in " + term.of();
            case HAS_NOT -> "!(" + literal(term.value(), field) + " in " + term.of() + ")";
        };
    }

    private static String list(Term term, Optional<Field> field) {
        return Arrays.stream(term.value().split("[,，、]"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .map(v -> literal(v, field))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String typed, Optional<Field> field) {
        var value = typed.strip();
        if (value.matches("p\\.[a-z][a-z0-9_]*")) return value;
        return switch (field.map(Field::kind).orElse(new Kind.Letters(0))) {
            case Kind.Number _, Kind.YesNo _, Kind.Records _ -> value.isEmpty() ? "?" : value;
            case Kind.Day _ -> "day(" + quoted(value) + ")";
            case Kind.Code(var codes) -> quoted(code(codes, value));
            case Kind.Texts(Kind.Code(var codes), int _) -> quoted(code(codes, value));
            case Kind.Letters _, Kind.Texts _ -> quoted(value);
        };
    }

    /// People may type how a code is called.
    private static String code(CodeList codes, String typed) {
        return codes.meantBy(typed).map(CodeList.Code::code).orElse(typed);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /// Finds the attribute of a name such as `h.kinds`.
    @FunctionalInterface
    public interface Attributes {
        Optional<Field> find(String name);
    }
}
