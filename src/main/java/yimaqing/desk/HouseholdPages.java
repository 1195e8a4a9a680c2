package yimaqing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Purpose;
import yimaqing.access.Viewer.Officer;
import yimaqing.desk.HouseholdPage.Moment;
import yimaqing.desk.HouseholdPage.Unmasking;
import yimaqing.factor.Fresh;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.profile.AsOf;
import yimaqing.profile.Households;
import yimaqing.profile.SeenHousehold;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A household at the desk: as it is, as it was on a day, in full for a reason, and the history of each fact.
@Controller
class HouseholdPages {
    private final Households households;
    private final Desk desk;

    HouseholdPages(Households households, Desk desk) {
        this.households = households;
        this.desk = desk;
    }

    @GetMapping("/desk/households/{key}")
    View household(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        if (households.closureOf(officer, id(key)).isPresent())
            return Page.onward("/desk/households/" + key + "/closure");
        var frame = Frame.of(request);
        var day = day(on.strip());
        if (day.isEmpty() && !on.isBlank()) {
            var fault = new FieldFault("on", frame.say("desk.on.fault"));
            return desk.page(
                            officer,
                            now(officer, id(key)),
                            new Moment(on, Optional.empty(), !known.isEmpty(), Optional.of(fault)),
                            Unmasking.NONE,
                            frame)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean past = day.filter(d -> d.isBefore(households.today())).isPresent();
        var seen = past ? asOf(officer, id(key), day.orElseThrow(), !known.isEmpty()) : now(officer, id(key));
        var moment = new Moment(
                on.strip(),
                past ? day.map(d -> desk.day(d, frame)) : Optional.empty(),
                past && !known.isEmpty(),
                Optional.empty());
        return desk.page(officer, seen, moment, Unmasking.NONE, frame);
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(d -> !d.isAfter(households.today()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private SeenHousehold now(Officer officer, HouseholdId id) {
        return households
                .open(officer, officer.county(), id, new Purpose.Work())
                .orElseThrow(NotFound::new);
    }

    private SeenHousehold asOf(Officer officer, HouseholdId id, LocalDate day, boolean onlyKnown) {
        var asOf = onlyKnown
                ? new AsOf(
                        day,
                        day.plusDays(1)
                                .atStartOfDay(Households.ZONE)
                                .toInstant()
                                .minusNanos(1))
                : AsOf.day(day);
        return households.openAsOf(officer, officer.county(), id, asOf).orElseThrow(NotFound::new);
    }

    /// Shows everything in full, once, as the answer to this very request: nothing stays unmasked behind it.
    @Fresh
    @PostMapping("/desk/households/{key}/unmasking")
    Page unmask(
            Officer officer,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        var letters = reason.strip().length();
        if (letters < Purpose.Unmask.FEWEST_LETTERS || letters > Purpose.Unmask.MOST_LETTERS) {
            var fault = new FieldFault(
                    "reason",
                    frame.say("desk.unmask.fault", Purpose.Unmask.FEWEST_LETTERS, Purpose.Unmask.MOST_LETTERS));
            return desk.page(
                            officer,
                            now(officer, id(key)),
                            Desk.TODAY,
                            new Unmasking(Optional.empty(), reason, Optional.of(fault)),
                            frame)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var purpose = new Purpose.Unmask(reason);
        var seen = households.open(officer, officer.county(), id(key), purpose).orElseThrow(NotFound::new);
        return desk.page(
                officer,
                seen,
                Desk.TODAY,
                new Unmasking(Optional.of(purpose.reason()), purpose.reason(), Optional.empty()),
                frame);
    }

    @GetMapping("/desk/households/{key}/facts/{attribute}")
    Page history(
            Officer officer,
            @PathVariable String key,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String like,
            HttpServletRequest request) {
        var number = like.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(like)) : OptionalLong.empty();
        if (number.isEmpty() && !like.isEmpty()) throw new NotFound();
        return desk.history(officer, id(key), new Asked(attribute, number), Frame.of(request));
    }

    /// Which history is asked for: of an attribute, or only of what is like the fact with this number.
    record Asked(String attribute, OptionalLong like) {}

    private static HouseholdId id(String key) {
        return HouseholdId.of(key).orElseThrow(NotFound::new);
    }
}
