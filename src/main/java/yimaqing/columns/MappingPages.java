package yimaqing.columns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.batch.Batch;
import yimaqing.columns.FileLook.Told;
import yimaqing.columns.Finding.ToExplain;
import yimaqing.columns.FormPage.Choice;
import yimaqing.columns.FormPage.Where;
import yimaqing.columns.FormWords.Beside;
import yimaqing.columns.Keeper.Kept;
import yimaqing.columns.Keeper.Wrong;
import yimaqing.intake.Worker;
import yimaqing.mapping.Mappings;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// What the columns of one file mean: what it seems, and what a person says.
@Controller
class MappingPages {
    private final Finding finding;
    private final FileLook files;
    private final Saying saying;
    private final Keeper keeper;
    private final Worker worker;

    /// How the form is put into words.
    @org.springframework.stereotype.Component
    record Saying(FormWords form, FileWords file, Mappings mappings) {}

    MappingPages(Finding finding, FileLook files, Saying saying, Keeper keeper, Worker worker) {
        this.finding = finding;
        this.files = files;
        this.saying = saying;
        this.keeper = keeper;
        this.worker = worker;
    }

    @GetMapping("/intake/{number}/mapping")
    Page guess(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var found = finding.batch(viewer, number);
        return page(found, Told.of(request::getParameter), Optional.empty(), List.of(), Frame.of(request));
    }

    @PostMapping("/intake/{number}/mapping")
    View keep(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        var found = finding.batch(viewer, number);
        var form = MappingForm.typed(fields);
        var frame = Frame.of(request);
        return switch (keeper.keep(found.clerk(), form, frame)) {
            case Kept(var key) -> onward(found.batch(), key);
            case Wrong(var faults, var status, var now) ->
                page(found, Told.of(fields::getFirst), Optional.of(now), faults, frame)
                        .with(status);
        };
    }

    /// A batch to which nobody has said yes is opened again; for others, what was said is there for the next file.
    private View onward(Batch batch, String key) {
        return switch (batch.state()) {
            case Batch.Refused _, Batch.Received _ -> {
                worker.readAgain(batch.county(), batch.number());
                yield Page.onward("/intake/" + batch.number());
            }
            case Batch.Arrived _, Batch.Accepted _, Batch.Applied _, Batch.Undone _ -> Page.onward("/sources/" + key);
        };
    }

    private Page page(ToExplain found, Told told, Optional<MappingForm> typed, List<FieldFault> faults, Frame frame) {
        var batch = found.batch();
        var clerk = found.clerk();
        var look = files.look(batch, clerk, told);
        var form = typed.orElseGet(() -> {
            var made = saying.mappings().prefilled(look.guess(), label(batch.name(), frame));
            return MappingForm.of(
                    made, saying.mappings().version(clerk.county(), made.about().key()));
        });
        return files.read(found.officer(), clerk, batch, look.guess(), columns -> {
            var seen = new FileWords.Seen(look, columns, clerk.readsCells(batch.sent()));
            var where = new Where(
                    "/intake/" + batch.number() + "/mapping",
                    frame.say("columns.title"),
                    trail(batch, frame),
                    Optional.of(saying.file().file(seen, form, clerk, frame)));
            return Page.of(
                    "columns/mapping", saying.form().page(where, form, new Beside(clerk, columns), faults, frame));
        });
    }

    private static List<Choice> trail(Batch batch, Frame frame) {
        var trail = new ArrayList<Choice>();
        trail.add(new Choice("/intake", frame.say("columns.batches")));
        trail.add(new Choice("/intake/" + batch.number(), frame.say("columns.batch", batch.number(), batch.name())));
        return trail;
    }

    /// A file's name says what it is, without its ending and without the numbers of a day or a month.
    private static String label(String filename, Frame frame) {
        var name = filename.replaceFirst("\\.[A-Za-z]{1,5}$", "")
                .replaceAll("[0-9]{4,}", "")
                .strip();
        return name.isEmpty() ? frame.say("columns.unnamed") : name;
    }
}
