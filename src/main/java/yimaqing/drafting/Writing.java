package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.drafting.DraftPage.Written;
import yimaqing.drafting.Opening.Open;
import yimaqing.policy.Shelf;
import yimaqing.rule.Rule.Reading;
import yimaqing.script.FieldChoice;
import yimaqing.script.RuleForm;
import yimaqing.web.NotFound;

/// What somebody is writing: the text of a version or of an empty frame to begin with, or what came with a form.
@Component
class Writing {
    private static final String FRAME = "county/frame.yaml";

    private final Shelf shelf;
    private final String frame = frame();

    Writing(Shelf shelf) {
        this.shelf = shelf;
    }

    private static String frame() {
        try (var in = Writing.class.getClassLoader().getResourceAsStream(FRAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The text to begin with: that of a version, or, of a policy without versions, the empty frame.
    String beginning(Open open, String number, HttpServletRequest request) {
        if (!number.equals("0")) return open.version(number).text();
        if (!open.versions().isEmpty()) throw new NotFound();
        return frame.replace("POLICY", open.policy())
                .replace("TITLE_ZH", quoted(typed(request, "zh")))
                .replace("TITLE_EN", quoted(typed(request, "en")))
                .replace(
                        "DEPARTMENT",
                        open.who()
                                .steward()
                                .department()
                                .map(d -> "department: " + d)
                                .orElse("# department:"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    /// What came with a form; in form mode it is written into the text that came with it.
    Written written(String policy, HttpServletRequest request) {
        var text = typed(request, "text").replace("\r\n", "\n");
        var note = typed(request, "note");
        if (!typed(request, "mode").equals("form")) return new Written(text, Optional.empty(), note);
        var form = RuleForm.typed(request.getParameterMap());
        return read(policy, text) instanceof Reading.Read(var rule)
                ? new Written(form.writtenInto(rule), Optional.of(form), note)
                : new Written(text, Optional.empty(), note);
    }

    /// The text as a form, where it can be read.
    Optional<RuleForm> form(String policy, String text) {
        return read(policy, text) instanceof Reading.Read(var rule) ? RuleForm.of(text, rule) : Optional.empty();
    }

    /// What may be asked in the conditions of a form.
    List<FieldChoice> fields(String policy, RuleForm form, String language) {
        return read(policy, form.base()) instanceof Reading.Read(var rule)
                ? FieldChoice.of(rule.logic(), language)
                : List.of();
    }

    Reading read(String policy, String text) {
        return shelf.read(policy, text);
    }

    static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
