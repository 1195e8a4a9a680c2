package yimaqing.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.StructValue;
import dev.cel.runtime.AccumulatedUnknowns;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.rule.ByChanceTest;
import yimaqing.rule.InventedFamilies;
import yimaqing.rule.Shelf;
import yimaqing.slot.Days;
import yimaqing.slot.Kind;
import yimaqing.slot.RuleText;
import yimaqing.slot.Shape;
import yimaqing.slot.Slots;
import yimaqing.truth.Run;
import yimaqing.truth.Truth;

/// CEL's own runtime, on the same slots, comes to the same truths as ours: also where something is missing. They
/// differ,
/// on purpose, where something is divided by zero: CEL goes on with a number that is none, ours says it is unknown.
class CelRuntimeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final int FAMILIES = 2_000;
    private static final Scope SCOPE = Scope.of(Shelf.BOOK.dictionary(), new Shape("Params", new Label("p", "p")));

    @Test
    void celsOwnRuntimeComesToTheSameTruths() throws Exception {
        var families = new InventedFamilies(3);
        var language = new Language();
        int unknown = 0;
        for (var condition : ByChanceTest.CONDITIONS) {
            var program = runtime().createProgram(language.checked(condition, SCOPE));
            var text = new RuleText("rule");
            var node = PackNode.parse("rule", "\"" + condition + "\"");
            var ours =
                    Truth.of(language.read(node, SCOPE, Expr.Result.TRUTH, text).orElseThrow());
            var run = new Run(DAY, Slots.empty(SCOPE.variables().get(1).shape(), "p"));
            for (int i = 0; i < FAMILIES; i++) {
                var family = families.blanked(
                        families.complete(Shelf.BOOK.dictionary().household()), 0.1);
                run.household(family);
                int came = ours.of(run);
                assertThat(came).as(condition).isEqualTo(cels(program, family));
                if (came == Truth.UNKNOWN) unknown++;
            }
        }
        assertThat(unknown).isGreaterThan(FAMILIES);
    }

    private static int cels(CelRuntime.Program program, Slots family) throws Exception {
        var came = program.eval(Map.of("h", new Record(family), "year", (double) DAY.getYear(), "on", DAY));
        return switch (came) {
            case Boolean truth -> truth ? Truth.TRUE : Truth.FALSE;
            case CelUnknownSet _ -> Truth.UNKNOWN;
            default -> throw new AssertionError(came);
        };
    }

    /// Slots as CEL reads them; what is missing is CEL's own unknown.
    private static final class Record extends StructValue<String, Object> {
        private final Slots slots;

        Record(Slots slots) {
            this.slots = slots;
        }

        @Override
        public Object value() {
            // what is handed out here is what a loop goes on with
            return this;
        }

        @Override
        public boolean isZeroValue() {
            return false;
        }

        @Override
        public CelType celType() {
            return StructTypeReference.create(slots.shape().name());
        }

        @Override
        public Object select(String name) {
            var field = slots.shape().field(name);
            if (slots.isMissing(field))
                return AccumulatedUnknowns.create(new ArrayList<>(List.of(1L)), new ArrayList<>());
            return switch (field.kind()) {
                case Kind.Number _ -> slots.number(field);
                case Kind.YesNo _ -> slots.number(field) == 1;
                case Kind.Day _ -> Days.day(slots.number(field));
                case Kind.Letters _, Kind.Code _ -> slots.text(field.slot());
                case Kind.Texts _ -> List.of(slots.texts(field.slot()));
                case Kind.Records _ ->
                    Arrays.stream(slots.records(field.slot())).map(Record::new).toList();
            };
        }

        @Override
        public Optional<Object> find(String name) {
            return Optional.of(select(name));
        }
    }

    private static CelRuntime runtime() {
        var options =
                CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options)
                .addFunctionBindings(bindings())
                .build();
    }

    private static List<CelFunctionBinding> bindings() {
        var all = new ArrayList<CelFunctionBinding>();
        add(all, "count", unary("count_of", list -> (double) list.size()));
        add(
                all,
                "sum",
                unary(
                        "sum_of",
                        list -> list.stream().mapToDouble(n -> (Double) n).sum()));
        all.add(unary("size_of", list -> (double) list.size()));
        add(all, "min", CelFunctionBinding.from("min_2", Double.class, Double.class, Math::min));
        add(all, "max", CelFunctionBinding.from("max_2", Double.class, Double.class, Math::max));
        add(all, "day", CelFunctionBinding.from("day_named", String.class, LocalDate::parse));
        add(all, "years_between", CelFunctionBinding.from("years", LocalDate.class, LocalDate.class, (a, b) ->
                (double) ChronoUnit.YEARS.between(a, b)));
        all.add(CelFunctionBinding.from("less_day", LocalDate.class, LocalDate.class, LocalDate::isBefore));
        return all;
    }

    private static CelFunctionBinding unary(String id, java.util.function.ToDoubleFunction<List<?>> of) {
        return CelFunctionBinding.from(id, List.class, list -> of.applyAsDouble((List<?>) list));
    }

    private static void add(List<CelFunctionBinding> all, String function, CelFunctionBinding... overloads) {
        all.addAll(CelFunctionBinding.fromOverloads(function, overloads));
    }
}
