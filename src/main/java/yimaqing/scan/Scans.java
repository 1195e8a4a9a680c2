package yimaqing.scan;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Department;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Viewer.Passerby;
import yimaqing.access.Viewer.Resident;
import yimaqing.code.Plate;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// How often each plate is scanned: a number a day. Nothing is kept of whoever scanned, and no time finer than the day.
/// Counts gather in memory and go to the database every few seconds in one statement, so that a scan waits for nothing;
/// a crash loses the last seconds of them, on which nothing rests.
@Component
public class Scans {
    /// More plates than are scanned within seconds; further ones wait for nothing and are not counted.
    static final int MOST_WAITING = 20_000;
    static final int DAYS_KEPT = 400;
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    private final ScanStore store;
    private final Clock clock;
    private final Object gate = new Object();
    private Map<Counted, Integer> waiting = new HashMap<>();
    private LocalDate cleared = LocalDate.MIN;

    Scans(ScanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A plate on a day.
    record Counted(PlaceCode county, Plate.Id plate, LocalDate day) {}

    /// Counts a look at a plate's page if it is a scan by anybody but those who live or work with it. A second
    /// look through the page's own links, which bear a question mark, is none, nor one by a browser ahead of time.
    public void seen(Plate plate, Viewer viewer, HttpServletRequest request) {
        boolean fresh = request.getMethod().equals("GET")
                && request.getQueryString() == null
                && request.getHeader("Sec-Purpose") == null;
        if (fresh && isSomebodyElse(plate, viewer)) count(plate);
    }

    private static boolean isSomebodyElse(Plate plate, Viewer viewer) {
        return switch (viewer) {
            case Passerby _ -> true;
            case Resident family -> !plate.isHomeOf(family);
            case Officer _, Department _, Viewer.Administrator _ -> false;
        };
    }

    private void count(Plate plate) {
        var counted = new Counted(plate.county(), plate.id(), today());
        synchronized (gate) {
            if (waiting.size() < MOST_WAITING || waiting.containsKey(counted)) waiting.merge(counted, 1, Integer::sum);
        }
    }

    /// Brings what waits to the database; what cannot be brought waits on.
    @Scheduled(fixedDelayString = "PT5S")
    @PreDestroy
    public void flush() {
        Map<Counted, Integer> taken;
        synchronized (gate) {
            taken = waiting;
            waiting = new HashMap<>();
        }
        try {
            if (!taken.isEmpty()) store.add(taken);
            forgetOld();
        } catch (DataAccessException down) {
            LOG.warn("scans of {} plates wait for the database", taken.size());
            putBack(taken);
        }
    }

    private void putBack(Map<Counted, Integer> taken) {
        synchronized (gate) {
            taken.forEach((counted, scans) -> {
                if (waiting.size() < MOST_WAITING) waiting.merge(counted, scans, Integer::sum);
            });
        }
    }

    private void forgetOld() {
        var today = today();
        // on every other day than the last time, also after a clock was set back
        if (today.equals(cleared)) return;
        store.forgetBefore(today.minusDays(DAYS_KEPT));
        cleared = today;
    }

    /// The last weeks of a plate.
    public Weeks weeksOf(Plate plate) {
        var today = today();
        return Weeks.until(today, store.since(plate.county(), plate.id(), Weeks.start(today)));
    }

    /// How many plates that hang in these areas nobody has scanned since they were hung.
    public int countQuiet(PlaceCode county, Collection<PlaceCode> areas) {
        return store.countQuiet(county, areas);
    }

    /// Those plates, the ones that hang longest first.
    public List<Quiet> quiet(PlaceCode county, Collection<PlaceCode> areas, int most) {
        return store.quiet(county, areas, most);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Households.ZONE));
    }
}
