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

    /// An official with the grants that hold today.
    record Officer(PlaceCode county, String account, String name, String department, String post, List<Grant> grants)
            implements Viewer {
        public Officer {
            grants = List.copyOf(grants);
        }

        public boolean has(Role role) {
            return grants.stream().anyMatch(g -> g.role() == role);
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
