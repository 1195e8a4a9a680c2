package yimaqing.dispute;

import java.util.List;
import java.util.Optional;
import yimaqing.web.FieldFault;

/// One disagreement in words: both sides, what was decided, the visit asked for, and what this official may do.
public record DisputePage(
        String id, Head head, List<Side> sides, Optional<Decision> decision, VisitCard visit, Typed typed) {

    /// On what and about whom; `hit` where it is about a status, `mayDecide` where this official may rule.
    public record Head(
            String attribute,
            String village,
            String household,
            Optional<String> headName,
            Optional<String> person,
            boolean hit,
            boolean mayDecide) {}

    /// What one department says; the value is empty where this viewer sees nothing of it, `instead` then says why.
    public record Side(
            long number,
            Optional<String> value,
            String instead,
            String department,
            String day,
            String written,
            boolean stands) {}

    /// Who decided, of what day, for which reason; the number is that of the ruling, to take it back.
    /// `hidden` where the reason is there, but not for this viewer to see at a glance.
    public record Decision(long number, String said, String because, boolean hidden) {}

    /// The visit asked for, if one is open: by which day, and whether this official asked; `usual` is the day proposed,
    /// empty where no visit can settle this.
    public record VisitCard(Optional<String> by, boolean own, String askedBy, Optional<String> usual) {}

    /// What was typed and is kept when something is wrong with it.
    public record Typed(String right, String because, String day, List<FieldFault> faults, Optional<String> notice) {
        static final Typed NOTHING = new Typed("", "", "", List.of(), Optional.empty());

        public Typed {
            faults = List.copyOf(faults);
        }

        static Typed told(String notice) {
            return new Typed("", "", "", List.of(), Optional.of(notice));
        }
    }

    public boolean isDecided() {
        return decision.isPresent();
    }

    public boolean isHidden() {
        return sides.stream().anyMatch(side -> side.value().isEmpty());
    }
}
