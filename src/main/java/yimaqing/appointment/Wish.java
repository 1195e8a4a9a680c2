package yimaqing.appointment;

import java.time.LocalDate;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.proof.Accounts.Newcomer;

/// What gives somebody more than before, so that one asks for it and a second one confirms it.
public sealed interface Wish {
    /// Whose account it is about.
    String account();

    /// A new official, with the first grant.
    record Opening(Newcomer who, Grant grant) implements Wish {
        @Override
        public String account() {
            return who.username();
        }
    }

    /// A new administrator, who is never granted anything.
    record Appointing(Newcomer who, Office office) implements Wish {
        @Override
        public String account() {
            return who.username();
        }
    }

    record Adding(String account, Grant grant) implements Wish {}

    /// A grant that is held gets another, later last day, or none.
    record Extending(String account, Grant held, Optional<LocalDate> last) implements Wish {}

    /// The next grant begins, and the one that is held ends on the day before.
    record Transferring(String account, Grant held, Grant next) implements Wish {}

    /// A closed account opens again, without what it was granted before.
    record Reopening(String account) implements Wish {}

    /// Another password, for somebody who forgot the own.
    record NewPassword(String account) implements Wish {}

    /// The second factor goes, for somebody who lost it.
    record FactorRemoval(String account) implements Wish {}

    /// The name under which it is kept.
    enum Kind {
        OPENING,
        APPOINTING,
        ADDING,
        EXTENDING,
        TRANSFERRING,
        REOPENING,
        NEW_PASSWORD,
        FACTOR_REMOVAL
    }

    default Kind kind() {
        return switch (this) {
            case Opening _ -> Kind.OPENING;
            case Appointing _ -> Kind.APPOINTING;
            case Adding _ -> Kind.ADDING;
            case Extending _ -> Kind.EXTENDING;
            case Transferring _ -> Kind.TRANSFERRING;
            case Reopening _ -> Kind.REOPENING;
            case NewPassword _ -> Kind.NEW_PASSWORD;
            case FactorRemoval _ -> Kind.FACTOR_REMOVAL;
        };
    }

    /// Whether a password has to be handed out when it is done.
    default boolean handsOutPassword() {
        return switch (this) {
            case Opening _, Appointing _, Reopening _, NewPassword _ -> true;
            case Adding _, Extending _, Transferring _, FactorRemoval _ -> false;
        };
    }

    /// What it gives, where that is a grant.
    default Optional<Grant> given() {
        return switch (this) {
            case Opening(var _, var grant) -> Optional.of(grant);
            case Adding(var _, var grant) -> Optional.of(grant);
            case Transferring(var _, var _, var next) -> Optional.of(next);
            case Extending(var _, var held, var last) ->
                Optional.of(new Grant(held.role(), held.area(), held.from(), last));
            case Appointing _, Reopening _, NewPassword _, FactorRemoval _ -> Optional.empty();
        };
    }

    /// The grant that is held and would change.
    default Optional<Grant> changed() {
        return switch (this) {
            case Extending(var _, var held, var _) -> Optional.of(held);
            case Transferring(var _, var held, var _) -> Optional.of(held);
            case Opening _, Appointing _, Adding _, Reopening _, NewPassword _, FactorRemoval _ -> Optional.empty();
        };
    }
}
