package yimaqing.dispute;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.dispute.VisitStore.Asking;
import yimaqing.dispute.VisitStore.DueRow;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Attribute;
import yimaqing.pack.Audience;
import yimaqing.pack.Label;

/// What disagreements make due: the visits asked for, on the desk of the household's contact official or the village's
/// cadre, and departments' hits on a status, on the desk of the township's officers.
@Component
class DisputesDue implements Reminder {
    private final VisitStore visits;
    private final DisputeQueue.Pack pack;

    DisputesDue(VisitStore visits, DisputeQueue.Pack pack) {
        this.visits = visits;
        this.pack = pack;
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return visits.due(asking(officer), most).stream().map(this::due).toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return visits.countDue(asking(officer));
    }

    /// All three who can have something due here look after an area, so they see what officials of the area see.
    private Asking asking(Officer officer) {
        var attributes = pack.dictionary().attributes().stream()
                .filter(a -> a.audience().contains(Audience.OFFICIAL))
                .map(Attribute::key)
                .toList();
        return new Asking(officer, attributes, Deadlines.SHIPPED.statusHitDays());
    }

    private Due due(DueRow row) {
        var dispute = row.dispute();
        var attribute = pack.dictionary().attribute(dispute.attribute()).label();
        var village = pack.places().find(dispute.where().village()).orElseThrow();
        var place = new Label(village.shortName(), village.shortName());
        var departments = dispute.sides().departments();
        var standing = pack.dictionary().department(departments.getFirst()).label();
        var other = pack.dictionary().department(departments.getLast()).label();
        return new Due(
                row.day(),
                new Said(row.visit() ? "dispute.due.visit" : "dispute.due.hit", place, attribute),
                new Said(row.visit() ? "dispute.due.visit.why" : "dispute.due.hit.why", standing, other, attribute),
                Optional.of(dispute.where().household()),
                "/disputes/" + dispute.id().letters(),
                row.since());
    }
}
