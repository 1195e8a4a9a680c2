package yimaqing.columns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.columns.FormPage.Choice;
import yimaqing.columns.FormPage.Where;
import yimaqing.columns.FormWords.Beside;
import yimaqing.columns.Keeper.Kept;
import yimaqing.columns.Keeper.Wrong;
import yimaqing.mapping.Made;
import yimaqing.mapping.Mappings;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The tables the county can read: seen, changed, and taken back to an older version.
@Controller
class SourcePages {
    private final Finding finding;
    private final SourceWords words;
    private final FormWords forms;
    private final Keeper keeper;
    private final Mappings mappings;

    SourcePages(Finding finding, SourceWords words, FormWords forms, Keeper keeper, Mappings mappings) {
        this.finding = finding;
        this.words = words;
        this.forms = forms;
        this.keeper = keeper;
        this.mappings = mappings;
    }

    @GetMapping("/sources")
    Page list(Viewer viewer, HttpServletRequest request) {
        return Page.of("columns/sources", words.list(Finding.clerk(viewer), Frame.of(request)));
    }

    @GetMapping("/sources/{key}")
    Page source(Viewer viewer, @PathVariable String key, HttpServletRequest request) {
        var clerk = Finding.clerk(viewer);
        var source = finding.source(clerk, key);
        return Page.of("columns/source", words.page(clerk, source, Optional.empty(), Frame.of(request)));
    }

    @GetMapping("/sources/{key}/form")
    Page form(Viewer viewer, @PathVariable String key, HttpServletRequest request) {
        var clerk = Finding.clerk(viewer);
        var made = Made.of(finding.source(clerk, key));
        var form = MappingForm.of(made, mappings.version(clerk.county(), key));
        return form(clerk, form, List.of(), Frame.of(request));
    }

    private Page form(Clerk clerk, MappingForm form, List<FieldFault> faults, Frame frame) {
        var key = form.about().key();
        var where = new Where(
                "/sources/" + key,
                frame.say("columns.change.title", form.about().zh()),
                List.of(
                        new Choice("/sources", frame.say("columns.sources")),
                        new Choice("/sources/" + key, frame.say("columns.source.back"))),
                Optional.empty());
        return Page.of("columns/mapping", forms.page(where, form, new Beside(clerk, List.of()), faults, frame));
    }

    @PostMapping("/sources/{key}")
    View keep(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        var clerk = Finding.clerk(viewer);
        finding.source(clerk, key);
        var form = MappingForm.typed(fields).of(key);
        var frame = Frame.of(request);
        return switch (keeper.keep(clerk, form, frame)) {
            case Kept(var kept) -> Page.onward("/sources/" + kept);
            case Wrong(var faults, var status, var now) ->
                form(clerk, now, faults, frame).with(status);
        };
    }

    @PostMapping("/sources/{key}/versions/{version}")
    View restore(Viewer viewer, @PathVariable String key, @PathVariable String version, HttpServletRequest request) {
        var clerk = Finding.clerk(viewer);
        var source = finding.source(clerk, key);
        if (!version.matches("[0-9]{1,6}")) throw new NotFound();
        var frame = Frame.of(request);
        return switch (keeper.restore(clerk, key, Integer.parseInt(version), frame)) {
            case Kept(var kept) -> Page.onward("/sources/" + kept);
            case Wrong(var faults, var status, var _) ->
                Page.of(
                                "columns/source",
                                words.page(
                                        clerk,
                                        source,
                                        Optional.of(faults.getFirst().sentence()),
                                        frame))
                        .with(status);
        };
    }
}
