package yimaqing.access;

import java.util.List;
import java.util.Set;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// Who is looking. Everything shown to anybody is decided from this and the dictionary.
public sealed interface Viewer {

    /// Anybody who passes a door: sees nothing of any household.
    record Passerby() implements Viewer {}

    /// A family that has proved itself with its PIN.
    record Resident(PlaceCode county, HouseholdId household) implements Viewer {}

    /// Whoever signs in with an account and a password of the county.
    sealed interface Holder extends Viewer {
        PlaceCode county();

        String account();

        String name();
    }

    /// An official with the grants that hold today.
    record Officer(PlaceCode county, String account, String name, String department, String post, List<Grant> grants)
            implements Holder {
        public Officer {
            grants = List.copyOf(grants);
        }

        public boolean has(Role role) {
            return grants.stream().anyMatch(g -> g.role() == role);
        }
    }

    /// Whoever keeps the system running, gives out accounts, or looks through the logs. An administrator opens no
    /// household and is shown nothing of any: where an official sees something, an administrator is nobody.
    record Administrator(PlaceCode county, String account, String name, Office office) implements Holder {

        /// Each looks after one thing, and none of them after another's.
        public enum Office {
            /// Health, backups, the county pack.
            SYSTEM,
            /// Accounts and grants.
            SECURITY,
            /// Who looked at what, and who was given what.
            AUDIT
        }
    }

    /// A department's own system behind one of its keys: the department, the number of the key in the county, what it
    /// may do, the groups of attributes it may read beside those its department states, and the areas where it may.
    record Department(
            PlaceCode county, String key, long keyNumber, Set<Use> uses, Set<String> reads, List<PlaceCode> areas)
            implements Viewer {

        /// What a department's system may come for.
        public enum Use {
            SEND,
            READ
        }

        public Department {
            uses = Set.copyOf(uses);
            reads = Set.copyOf(reads);
            areas = List.copyOf(areas);
        }

        public boolean may(Use use) {
            return uses.contains(use);
        }
    }
}
