package yimaqing.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.due.Due;
import yimaqing.due.Due.Said;
import yimaqing.due.Reminder;
import yimaqing.pack.Label;
import yimaqing.pack.Speech;
import yimaqing.quality.Quality.Late;

/// What lists make due: each that should be here and is not, on the desks of its department's officers.
@Component
class QualityDue implements Reminder {
    private final Quality quality;

    QualityDue(Quality quality) {
        this.quality = quality;
    }

    @Override
    public List<Due> dueTo(Officer officer, int most) {
        return late(officer).stream().limit(most).map(QualityDue::due).toList();
    }

    @Override
    public int countDueTo(Officer officer) {
        return late(officer).size();
    }

    private List<Late> late(Officer officer) {
        return Overseer.of(officer)
                .flatMap(Overseer::department)
                .map(department -> quality.late(officer.county(), department))
                .orElse(List.of());
    }

    private static Due due(Late late) {
        var overdue = late.overdue();
        var what = overdue.isOne()
                ? new Said("quality.due.one", late.kind().label(), overdue.from())
                : new Said("quality.due.several", late.kind().label(), overdue.from(), overdue.to());
        var why = late.last()
                .map(last -> new Said("quality.due.why", day(overdue.due()), day(last)))
                .orElseGet(() -> new Said("quality.due.why.never", day(overdue.due())));
        var link = "/quality/" + late.kind().department() + "#" + late.kind().key();
        return new Due(overdue.due(), what, why, Optional.empty(), link, overdue.since());
    }

    private static Label day(LocalDate day) {
        return new Label(Speech.day(day, "zh"), Speech.day(day, "en"));
    }
}
