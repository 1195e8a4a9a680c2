package yimaqing.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Shape;

/// The names an expression may use: the household `h`, the rule's dated numbers `p`, and in a rule that decides for
/// each member that member.
public record Scope(List<Expr.Variable> variables) {
    /// The places of the household and of the dated numbers in a run.
    public static final int HOUSEHOLD = 0;

    public static final int PARAMETERS = 1;
    public static final int EACH = 2;
    /// Loops put what they go through behind the names of the scope.
    public static final int LOOPS = 3;

    public static final int DEEPEST_LOOP = 2;

    private static final String PARAMETERS_NAME = "p";

    public Scope {
        variables = List.copyOf(variables);
    }

    public static Scope of(RuleDictionary dictionary, Shape parameters) {
        return new Scope(List.of(
                new Expr.Variable(RuleDictionary.HOUSEHOLD_NAME, HOUSEHOLD, dictionary.household()),
                new Expr.Variable(PARAMETERS_NAME, PARAMETERS, parameters)));
    }

    /// The same names and one for each record of a list.
    public Scope withEach(String name, Shape shape) {
        var more = new ArrayList<>(variables);
        more.add(new Expr.Variable(name, EACH, shape));
        return new Scope(more);
    }

    public Optional<Expr.Variable> find(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /// What a path such as `h.kind` or `p.rate` names.
    public Optional<Expr.Attribute> attribute(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return Optional.empty();
        var variable = find(path.substring(0, dot));
        return variable.flatMap(v -> v.shape().find(path.substring(dot + 1)).map(f -> new Expr.Attribute(v, f, 0)));
    }

    public List<String> names() {
        return variables.stream().map(Expr.Variable::name).toList();
    }

    /// Every shape that can be reached from these names.
    List<Shape> shapes() {
        var reached = new ArrayList<Shape>();
        for (var variable : variables) reach(variable.shape(), reached);
        return reached;
    }

    private static void reach(Shape shape, List<Shape> reached) {
        if (reached.contains(shape)) return;
        reached.add(shape);
        for (Field field : shape.fields()) if (field.kind() instanceof Kind.Records(var of, int _)) reach(of, reached);
    }
}
