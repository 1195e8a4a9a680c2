package yimaqing.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.cel.Expr.Operation;
import yimaqing.cel.Expr.Sign;
import yimaqing.slot.Days;
import yimaqing.slot.Kind;
import yimaqing.slot.Wrong;

/// Turns CEL's tree into ours, and refuses whatever our language has not.
final class TreeReader {
    private static final Map<String, Sign> SIGNS = Map.of(
            "_<_", Sign.LESS,
            "_<=_", Sign.AT_MOST,
            "_>_", Sign.MORE,
            "_>=_", Sign.AT_LEAST,
            "_==_", Sign.EQUAL,
            "_!=_", Sign.UNEQUAL);
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "_+_", Operation.PLUS,
            "_-_", Operation.MINUS,
            "_*_", Operation.TIMES,
            "_/_", Operation.BY);

    private final CelAbstractSyntaxTree ast;
    private final Scope scope;
    private final LoopReader loops = new LoopReader(this);
    private final Deque<Expr.Variable> loopVariables = new ArrayDeque<>();

    TreeReader(CelAbstractSyntaxTree ast, Scope scope) {
        this.ast = ast;
        this.scope = scope;
    }

    Expr read() {
        return read(ast.getExpr());
    }

    Expr read(CelExpr expr) {
        int at = at(expr);
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr, at);
            case IDENT -> name(expr.ident().name(), at);
            case SELECT -> {
                var attribute = attribute(expr);
                yield expr.select().testOnly() ? new Expr.Known(attribute, at) : attribute;
            }
            case CALL -> call(expr, at);
            case COMPREHENSION -> loops.loop(expr, at);
            case LIST, STRUCT, MAP, NOT_SET -> throw new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, "[ ] { }");
        };
    }

    private static Expr constant(CelExpr expr, int at) {
        return switch (expr.constant().getKind()) {
            case DOUBLE_VALUE -> new Expr.Number(expr.constant().doubleValue(), at);
            case BOOLEAN_VALUE -> new Expr.YesNo(expr.constant().booleanValue(), at);
            case STRING_VALUE -> new Expr.Text(expr.constant().stringValue(), at);
            case NULL_VALUE, INT64_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE, NOT_SET ->
                throw new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, "null b'' 1u");
        };
    }

    private Expr name(String name, int at) {
        if (name.equals(Declarations.YEAR) && variable(name).isEmpty()) return new Expr.Year(at);
        if (name.equals(Declarations.DECIDED) && variable(name).isEmpty()) return new Expr.Decided(at);
        throw new Refused(at, Wrong.NOT_A_RECORD, name);
    }

    Optional<Expr.Variable> variable(String name) {
        return loopVariables.stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .or(() -> scope.find(name));
    }

    Expr.Attribute attribute(CelExpr expr) {
        var operand = expr.select().operand();
        if (operand.getKind() != CelExpr.ExprKind.Kind.IDENT)
            throw new Refused(
                    at(expr), Wrong.NOT_IN_THE_LANGUAGE, "." + expr.select().field());
        var variable = variable(operand.ident().name())
                .orElseThrow(() -> new Refused(
                        at(operand), Wrong.NOT_A_RECORD, operand.ident().name()));
        var field = variable.shape().field(expr.select().field());
        return new Expr.Attribute(variable, field, at(operand));
    }

    private Expr call(CelExpr expr, int at) {
        var call = expr.call();
        var function = call.function();
        var args = call.args();
        if (SIGNS.containsKey(function)) return comparison(SIGNS.get(function), args, at);
        if (OPERATIONS.containsKey(function))
            return new Expr.Arithmetic(OPERATIONS.get(function), number(args.get(0)), number(args.get(1)), at);
        return switch (function) {
            case "_&&_" -> new Expr.Both(read(args.get(0)), read(args.get(1)), at);
            case "_||_" -> new Expr.Either(read(args.get(0)), read(args.get(1)), at);
            case "!_" -> new Expr.Not(read(args.getFirst()), at);
            case "-_" -> negated(read(args.getFirst()), at);
            case "_?_:_" -> new Expr.Choice(read(args.get(0)), read(args.get(1)), read(args.get(2)), at);
            case "@in" -> in(args, at);
            case "size", "count", "sum" -> loops.figure(function, args.getFirst(), at);
            case "min", "max" ->
                args.size() == 1
                        ? loops.figure(function, args.getFirst(), at)
                        : new Expr.Extreme(function.equals("max"), readAll(args), at);
            case "years_between" -> new Expr.YearsBetween(read(args.get(0)), read(args.get(1)), at);
            case "day" -> day(args.getFirst(), at);
            default -> throw new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, function);
        };
    }

    private List<Expr> readAll(List<CelExpr> exprs) {
        return exprs.stream().map(this::read).toList();
    }

    private Expr number(CelExpr expr) {
        var number = read(expr);
        if (Results.of(number) == Expr.Result.LIST) throw new Refused(at(expr), Wrong.NOT_IN_THE_LANGUAGE, "+");
        return number;
    }

    private Expr comparison(Sign sign, List<CelExpr> args, int at) {
        var left = read(args.get(0));
        var right = read(args.get(1));
        if (Results.of(left) == Expr.Result.LIST) throw new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, "==");
        return new Expr.Comparison(sign, left, right, at);
    }

    private static Expr negated(Expr what, int at) {
        return what instanceof Expr.Number(double value, int _)
                ? new Expr.Number(-value, at)
                : new Expr.Arithmetic(Operation.MINUS, new Expr.Number(0, at), what, at);
    }

    private Expr in(List<CelExpr> args, int at) {
        var value = read(args.get(0));
        var list = args.get(1);
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
            if (list.getKind() != CelExpr.ExprKind.Kind.SELECT)
                throw new Refused(at(list), Wrong.NOT_IN_THE_LANGUAGE, "in");
            return new Expr.Within(value, attribute(list), at);
        }
        var among = new ArrayList<Expr>();
        for (var element : list.list().elements()) {
            var literal = read(element);
            if (!(literal instanceof Expr.Number || literal instanceof Expr.Text || literal instanceof Expr.DayNamed))
                throw new Refused(at(element), Wrong.NOT_IN_THE_LANGUAGE, "in");
            var kinds = List.of(Results.said(Results.of(value)), Results.said(Results.of(literal)));
            if (Results.of(literal) != Results.of(value))
                throw new Refused(at(element), Wrong.WRONG_TYPES, "in", kinds);
            among.add(literal);
        }
        return new Expr.OneOf(value, List.copyOf(among), at);
    }

    private Expr day(CelExpr expr, int at) {
        if (!(read(expr) instanceof Expr.Text(var text, int _))) throw new Refused(at, Wrong.BAD_DAY_LITERAL, "");
        try {
            return new Expr.DayNamed(Days.number(LocalDate.parse(text)), at);
        } catch (DateTimeException noDay) {
            throw new Refused(at, Wrong.BAD_DAY_LITERAL, text);
        }
    }

    /// What a loop goes through, while `inside` is read.
    Expr.Variable enter(String name, Expr.Attribute list, int at) {
        if (!(list.field().kind() instanceof Kind.Records(var of, int _)))
            throw new Refused(at, Wrong.NOT_IN_THE_LANGUAGE, list.field().name());
        if (loopVariables.size() >= Scope.DEEPEST_LOOP)
            throw new Refused(
                    at,
                    Wrong.LOOP_TOO_DEEP,
                    list.of().name() + "." + list.field().name(),
                    Scope.DEEPEST_LOOP);
        var variable = new Expr.Variable(name, Scope.LOOPS + loopVariables.size(), of);
        loopVariables.push(variable);
        return variable;
    }

    void leave() {
        loopVariables.pop();
    }

    int at(CelExpr expr) {
        return ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    }
}
