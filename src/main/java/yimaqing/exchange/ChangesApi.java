package yimaqing.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Department;
import yimaqing.credential.Problem;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;

/// The changes as a department's program asks for them.
@RestController
class ChangesApi {
    static final Limit CALLS = new Limit("changes", 60, Duration.ofMinutes(1));

    private final Changes changes;
    private final Limits limits;

    ChangesApi(Changes changes, Limits limits) {
        this.changes = changes;
        this.limits = limits;
    }

    @GetMapping("/api/v1/changes")
    ResponseEntity<Object> changes(
            Viewer viewer,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "" + Changes.USUAL) String limit,
            @RequestParam Optional<String> household,
            HttpServletRequest request) {
        if (!(viewer instanceof Department reader) || !reader.may(Department.Use.READ))
            return Problem.of(request, HttpStatus.FORBIDDEN, "read").answer();
        limits.take(CALLS, reader.county().digits() + " " + reader.keyNumber());
        var from = number(after);
        if (from.isEmpty())
            return Problem.of(request, HttpStatus.BAD_REQUEST, "after").answer();
        var most = number(limit);
        if (most.isEmpty() || most.getAsLong() < 1 || most.getAsLong() > Changes.MOST)
            return Problem.of(request, HttpStatus.BAD_REQUEST, "limit", Changes.MOST)
                    .answer();
        var home = household.flatMap(HouseholdId::of);
        if (household.isPresent() && home.isEmpty())
            return Problem.of(request, HttpStatus.BAD_REQUEST, "household").answer();
        int some = (int) most.getAsLong();
        return page(home.map(h -> changes.ofHousehold(reader, h, from.getAsLong(), some))
                .orElseGet(() -> changes.after(reader, from.getAsLong(), some)));
    }

    private static ResponseEntity<Object> page(Changes.Page page) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(page);
    }

    /// A number of at most 18 digits; empty when it is none.
    private static OptionalLong number(String text) {
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
