package yimaqing.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompilerBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yimaqing.slot.Field;
import yimaqing.slot.Kind;
import yimaqing.slot.Shape;

/// What CEL is told of our language: the types of the dictionary, the names in scope, and the operators and functions
/// we run. Whatever is not declared here its type check refuses.
// nothing in it changes once it is made; the records of other packages cannot say so in the way the library asks for
@SuppressWarnings("Immutable")
final class Declarations implements CelTypeProvider {
    static final String YEAR = "year";
    static final String DECIDED = "on";
    static final String DAY = "Day";
    static final List<String> FUNCTIONS = List.of(
            "size",
            "count",
            "sum",
            "min",
            "max",
            "years_between",
            "day",
            "has",
            "exists",
            "all",
            "exists_one",
            "filter",
            "map");
    /// Of CEL's own operators those on numbers, texts and truths that our evaluator runs.
    private static final Set<String> OPERATORS = Set.of(
            "logical_and",
            "logical_or",
            "logical_not",
            "conditional",
            "equals",
            "not_equals",
            "in_list",
            "not_strictly_false",
            "less_double",
            "less_equals_double",
            "greater_double",
            "greater_equals_double",
            "add_double",
            "subtract_double",
            "multiply_double",
            "divide_double",
            "negate_double",
            "add_list");
    private static final CelType DAY_TYPE = OpaqueType.create(DAY);
    private static final ListType NUMBERS = ListType.create(SimpleType.DOUBLE);
    private static final ListType ANY_LIST = ListType.create(TypeParamType.create("A"));
    private static final int MOST_ARGUMENTS = 4;
    private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .filterFunctions((_, overload) ->
                    OPERATORS.contains(overload.celOverloadDecl().overloadId()))
            .filterIdentifiers(_ -> false)
            .build();

    private final Map<String, CelType> types = new LinkedHashMap<>();
    private final Scope scope;

    private Declarations(Scope scope) {
        this.scope = scope;
        for (var shape : scope.shapes()) types.put(shape.name(), type(shape));
    }

    static Declarations of(Scope scope) {
        return new Declarations(scope);
    }

    CelCompilerBuilder declare(CelCompilerBuilder builder) {
        builder.setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(STANDARD)
                .setTypeProvider(this)
                .addFunctionDeclarations(functions())
                .addVar(YEAR, SimpleType.DOUBLE)
                .addVar(DECIDED, DAY_TYPE);
        for (var variable : scope.variables())
            builder.addVar(
                    variable.name(), StructTypeReference.create(variable.shape().name()));
        return builder;
    }

    static List<CelFunctionDecl> functions() {
        var functions = new ArrayList<CelFunctionDecl>();
        functions.add(function("size", overload("size_of", SimpleType.DOUBLE, ANY_LIST)));
        functions.add(function("count", overload("count_of", SimpleType.DOUBLE, ANY_LIST)));
        functions.add(function("sum", overload("sum_of", SimpleType.DOUBLE, NUMBERS)));
        functions.add(extreme("min"));
        functions.add(extreme("max"));
        functions.add(function("years_between", overload("years", SimpleType.DOUBLE, DAY_TYPE, DAY_TYPE)));
        functions.add(function("day", overload("day_named", DAY_TYPE, SimpleType.STRING)));
        functions.add(function("_<_", overload("less_day", SimpleType.BOOL, DAY_TYPE, DAY_TYPE)));
        functions.add(function("_<=_", overload("less_equals_day", SimpleType.BOOL, DAY_TYPE, DAY_TYPE)));
        functions.add(function("_>_", overload("greater_day", SimpleType.BOOL, DAY_TYPE, DAY_TYPE)));
        functions.add(function("_>=_", overload("greater_equals_day", SimpleType.BOOL, DAY_TYPE, DAY_TYPE)));
        functions.add(function("_-_", overload("subtract_day", SimpleType.DOUBLE, DAY_TYPE, DAY_TYPE)));
        return functions;
    }

    private static CelFunctionDecl extreme(String name) {
        var overloads = new ArrayList<CelOverloadDecl>();
        overloads.add(overload(name + "_of", SimpleType.DOUBLE, NUMBERS));
        for (int n = 2; n <= MOST_ARGUMENTS; n++)
            overloads.add(overload(
                    name + "_" + n,
                    SimpleType.DOUBLE,
                    java.util.Collections.nCopies(n, SimpleType.DOUBLE).toArray(CelType[]::new)));
        return function(name, overloads.toArray(CelOverloadDecl[]::new));
    }

    private static CelFunctionDecl function(String name, CelOverloadDecl... overloads) {
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }

    private static CelOverloadDecl overload(String id, CelType result, CelType... arguments) {
        return CelOverloadDecl.newGlobalOverload(id, result, arguments);
    }

    private static CelType type(Shape shape) {
        var names = shape.fields().stream().map(Field::name).toList();
        return StructType.create(
                shape.name(),
                ImmutableSet.copyOf(names),
                name -> shape.find(name).map(field -> type(field.kind())));
    }

    private static CelType type(Kind kind) {
        return switch (kind) {
            case Kind.Number _ -> SimpleType.DOUBLE;
            case Kind.YesNo _ -> SimpleType.BOOL;
            case Kind.Letters _, Kind.Code _ -> SimpleType.STRING;
            case Kind.Day _ -> DAY_TYPE;
            case Kind.Records(var of, int _) -> ListType.create(StructTypeReference.create(of.name()));
            case Kind.Texts _ -> ListType.create(SimpleType.STRING);
        };
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
