package yimaqing.columns;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import yimaqing.access.Clerk;
import yimaqing.mapping.Fault;
import yimaqing.mapping.Keeping;
import yimaqing.mapping.Made;
import yimaqing.mapping.Mappings;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;

/// Keeps what a clerk says of a table, within what the clerk may say.
@Component
class Keeper {
    private final Mappings mappings;
    private final Finding finding;
    private final Givens givens;
    private final FaultPlaces faults;

    Keeper(Mappings mappings, Finding finding, Givens givens, FaultPlaces faults) {
        this.mappings = mappings;
        this.finding = finding;
        this.givens = givens;
        this.faults = faults;
    }

    sealed interface Outcome {}

    record Kept(String key) implements Outcome {}

    /// What is wrong, how it is answered, and the form to go on with: if somebody else was faster, it starts from
    /// theirs.
    record Wrong(List<FieldFault> faults, HttpStatus status, MappingForm form) implements Outcome {}

    Outcome keep(Clerk clerk, MappingForm form, Frame frame) {
        var key = form.about().key();
        var before = finding.source(clerk.county(), key);
        if (before.filter(source -> !clerk.teaches(source.department())).isPresent()) throw new NotFound();
        var made = form.made(givens, before);
        var unreadable = faults.givens(form, frame);
        if (!unreadable.isEmpty()) return new Wrong(unreadable, HttpStatus.UNPROCESSABLE_CONTENT, form);
        if (!clerk.teaches(made.about().sender().department())) return foreign(form, frame);
        return switch (mappings.keep(clerk.county(), made, clerk.account(), form.seen())) {
            case Keeping.Kept(var kept, var _) -> new Kept(kept);
            case Keeping.Refused(var wrong) -> wrong(clerk, form, wrong, frame);
        };
    }

    private Wrong foreign(MappingForm form, Frame frame) {
        var fault =
                new Fault(Fault.Kind.NO_SUCH_DEPARTMENT, form.about().sender().department());
        return new Wrong(faults.of(List.of(fault), form, frame), HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    private Wrong wrong(Clerk clerk, MappingForm form, List<Fault> wrong, Frame frame) {
        boolean late = Stream.of(wrong.getFirst()).anyMatch(fault -> fault.kind() == Fault.Kind.CHANGED_MEANWHILE);
        var now = late
                ? new MappingForm(
                        form.about(),
                        mappings.version(clerk.county(), form.about().key()),
                        form.tables())
                : form;
        return new Wrong(
                faults.of(wrong, form, frame), late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, now);
    }

    /// Makes an older version of a source the newest again.
    Outcome restore(Clerk clerk, String key, int version, Frame frame) {
        var older = mappings.at(clerk.county(), key, version)
                .filter(source -> clerk.teaches(source.department()))
                .orElseThrow(NotFound::new);
        return switch (mappings.keep(clerk.county(), Made.of(older), clerk.account())) {
            case Keeping.Kept(var kept, var _) -> new Kept(kept);
            case Keeping.Refused(var wrong) -> wrong(clerk, MappingForm.of(Made.of(older), version), wrong, frame);
        };
    }
}
