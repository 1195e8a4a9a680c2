package yimaqing.access;

import java.util.Set;
import java.util.TreeSet;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.Type;

/// What one viewer may see of one household during one read, attribute by attribute. Only `Reads` makes one, and what
/// was asked of it goes into the read log.
public final class Sight {

    /// How much of an attribute is shown.
    public enum Look {
        FULL,
        MASKED,
        NOTHING
    }

    private static final Set<Type.Form> ALWAYS_MASKED_AT_HOME =
            Set.of(Type.Form.ID_NUMBER, Type.Form.PHONE, Type.Form.ACCOUNT);

    private final Viewer viewer;
    private final Set<String> reads;
    private final boolean unmasked;
    private final Set<String> groupsShown = new TreeSet<>();
    private Set<HouseholdId> closed = Set.of();

    /// `reads` are the groups of attributes that a department's officer may see beside those it states.
    Sight(Viewer viewer, Set<String> reads, Purpose purpose) {
        this.viewer = viewer;
        this.reads = reads;
        this.unmasked = purpose instanceof Purpose.Unmask;
    }

    /// Of these households of a list nothing is seen.
    void keepOutOf(Set<HouseholdId> households) {
        closed = households;
    }

    /// Whether a household of a list is closed, so that it is listed without any value.
    public boolean isClosed(HouseholdId household) {
        return closed.contains(household);
    }

    /// How much of this attribute the viewer sees; what it sees is noted for the read log.
    public Look at(Attribute attribute) {
        var look = look(attribute);
        if (look != Look.NOTHING) groupsShown.add(attribute.group());
        return look;
    }

    /// Whether this viewer would see the attribute if anybody had said it. Asking shows nothing and is not logged.
    public boolean mayAsk(Attribute attribute) {
        return look(attribute) != Look.NOTHING;
    }

    private Look look(Attribute attribute) {
        return switch (viewer) {
            case Passerby _, Administrator _ -> Look.NOTHING;
            case Resident _ ->
                !attribute.audience().contains(Audience.HOUSEHOLD)
                        ? Look.NOTHING
                        : maskedAtHome(attribute) ? Look.MASKED : Look.FULL;
            case Officer officer ->
                !seenBy(officer, attribute) ? Look.NOTHING : attribute.sealed() && !unmasked ? Look.MASKED : Look.FULL;
            case Department department ->
                !attribute.audience().contains(Audience.DEPARTMENT)
                        ? Look.NOTHING
                        : readBy(department.key(), attribute) ? Look.FULL : Look.NOTHING;
        };
    }

    /// A phone is lent and looked over; a family knows its own numbers and needs only enough to check them.
    private static boolean maskedAtHome(Attribute attribute) {
        return attribute.type() instanceof Type.Words(var form, var _) && ALWAYS_MASKED_AT_HOME.contains(form);
    }

    private boolean seenBy(Officer officer, Attribute attribute) {
        boolean ofTheArea = officer.grants().stream().anyMatch(g -> g.role() != Role.DEPARTMENT_OFFICER);
        return ofTheArea && attribute.audience().contains(Audience.OFFICIAL)
                || officer.has(Role.DEPARTMENT_OFFICER)
                        && attribute.audience().contains(Audience.DEPARTMENT)
                        && readBy(officer.department(), attribute);
    }

    private boolean readBy(String department, Attribute attribute) {
        return attribute.precedenceOf(department).isPresent() || reads.contains(attribute.group());
    }

    Set<String> groupsShown() {
        return Set.copyOf(groupsShown);
    }
}
