package yimaqing.forgetting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Value;

/// What is recorded of a request: each step, and the reason of a refusal, which is sealed.
record Steps(Dictionary dictionary, LocalDate today, Provenance by) {
    /// What a family says of itself.
    private static final String FAMILY = "family";

    static Provenance atTheDoor(String plate) {
        return new Provenance(FAMILY, "door/" + plate);
    }

    static Provenance atTheDesk(Officer officer) {
        return new Provenance(officer.department(), "desk/" + officer.account());
    }

    Claim step(Request request, String step, Optional<LocalDate> until) {
        var fields = numbered(request);
        fields.put("step", Value.text(step));
        until.ifPresent(day -> fields.put("until", new Value.Day(day)));
        var attribute = request.whom().isWhole() ? "home.closed" : "person.closed";
        return said(request.whom().subject(), attribute, new Value.Entry(fields));
    }

    Claim step(Request request, String step) {
        return step(request, step, Optional.empty());
    }

    List<Claim> refused(Request request, String reason) {
        var fields = numbered(request);
        fields.put("why", Value.text(reason));
        return List.of(step(request, "refused"), said(request.household(), "home.closed_why", new Value.Entry(fields)));
    }

    private static LinkedHashMap<String, Value> numbered(Request request) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("nth", Value.Amount.of(request.number()));
        return fields;
    }

    private Claim said(Subject about, String attribute, Value value) {
        return new Claim.Statement(about, dictionary.attribute(attribute), value, today, by);
    }
}
