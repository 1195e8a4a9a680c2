package yimaqing.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A page to answer with: a template under `jte/` and the record it shows, as `Page.of("door/stranger", stranger)`.
/// The template gets the record as `page` and the frame as `frame`. A page is private unless it says otherwise.
public record Page(String template, Object model, HttpStatus status, String cacheControl) implements View {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String PRIVATE = "no-store";

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK, PRIVATE);
    }

    /// Points the browser on to another page of ours after something was changed.
    public static View onward(String path) {
        var view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    public Page with(HttpStatus answered) {
        return new Page(template, model, answered, cacheControl);
    }

    /// For pages that are the same for everybody: a browser may keep them, but asks each time whether they changed.
    public Page forEverybody() {
        return new Page(template, model, status, "no-cache");
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var frame = Frame.of(request);
        var output = written(frame);
        describe(frame, response);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// The page as it is sent, for whoever sends it often.
    public byte[] bytes(Frame frame) {
        return written(frame).toByteArray();
    }

    private Utf8ByteOutput written(Frame frame) {
        var output = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", Map.of("page", model, "frame", frame), output);
        return output;
    }

    /// Says what is sent: status, type, language, and whether it may be kept.
    public void describe(Frame frame, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", cacheControl);
        response.setLocale(Locale.forLanguageTag(frame.languageTag()));
    }
}
