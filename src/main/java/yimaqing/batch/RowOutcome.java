package yimaqing.batch;

import java.util.List;
import java.util.Set;
import yimaqing.hearing.Reason;
import yimaqing.hearing.Repair;
import yimaqing.source.NoData;

/// What became of one physical row of a file. Every row has exactly one outcome.
public sealed interface RowOutcome {

    /// What it says is recorded, after these repairs.
    record Accepted(Set<Repair> repairs) implements RowOutcome {
        public Accepted {
            repairs = Set.copyOf(repairs);
        }
    }

    /// Everything it says was believed already.
    record Unchanged(Set<Repair> repairs) implements RowOutcome {
        public Unchanged {
            repairs = Set.copyOf(repairs);
        }
    }

    /// A person must decide; until then nothing of the row is recorded. `column` is where to look.
    record Review(Reason reason, String column) implements RowOutcome {}

    /// The row cannot be used; the sender must mend it.
    record Rejected(Fault fault, String column) implements RowOutcome {}

    /// It is no data.
    record Skipped(NoData why) implements RowOutcome {}

    /// Why a row is rejected. `COLUMNS_SHIFTED`: its values stand one column beside their names. `LEFT_OUT`: a person
    /// decided so, with a note to the sender.
    enum Fault {
        COLUMNS_SHIFTED,
        LEFT_OUT
    }

    /// The five kinds of outcome, as they are counted and kept.
    enum Kind {
        ACCEPTED,
        UNCHANGED,
        REVIEW,
        REJECTED,
        SKIPPED
    }

    default Kind kind() {
        return switch (this) {
            case Accepted _ -> Kind.ACCEPTED;
            case Unchanged _ -> Kind.UNCHANGED;
            case Review _ -> Kind.REVIEW;
            case Rejected _ -> Kind.REJECTED;
            case Skipped _ -> Kind.SKIPPED;
        };
    }

    /// The key of the reason, under which its sentence stands in the words; empty for what needs none.
    default String reasonKey() {
        return switch (this) {
            case Accepted _, Unchanged _ -> "";
            case Review(var reason, var _) -> reason.name();
            case Rejected(var fault, var _) -> fault.name();
            case Skipped(var why) -> why.name();
        };
    }

    /// The column at fault, as the file names it; empty when none is.
    default String columnNamed() {
        return switch (this) {
            case Review(var _, var column) -> column;
            case Rejected(var _, var column) -> column;
            case Accepted _, Unchanged _, Skipped _ -> "";
        };
    }

    /// The names of the repairs, in their order.
    default List<String> repairsList() {
        return switch (this) {
            case Accepted(var repairs) -> named(repairs);
            case Unchanged(var repairs) -> named(repairs);
            case Review _, Rejected _, Skipped _ -> List.of();
        };
    }

    private static List<String> named(Set<Repair> repairs) {
        return repairs.stream().sorted().map(Repair::name).toList();
    }
}
