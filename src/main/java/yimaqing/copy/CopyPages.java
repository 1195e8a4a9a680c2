package yimaqing.copy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.code.Plates.AtHome;
import yimaqing.web.Frame;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A family takes what is held about it with it. Whoever is not the family is sent to the door.
@Controller
class CopyPages {
    /// Each copy reads everything and leaves a row in the log of readers.
    static final Limit COPIES = new Limit("copy", 20, Duration.ofHours(1));

    private final Plates plates;
    private final CopyWriting writing;
    private final CopyWriting.Naming naming;
    private final Limits limits;

    CopyPages(Plates plates, CopyWriting writing, CopyWriting.Naming naming, Limits limits) {
        this.plates = plates;
        this.writing = writing;
        this.naming = naming;
        this.limits = limits;
    }

    @GetMapping("/h/{token}/copy")
    View offer(@PathVariable String token, Viewer viewer) {
        return plates.atHome(token, viewer)
                .<View>map(home -> Page.of(
                        "copy/copy",
                        new CopyPage(
                                home.plate().token().letters(),
                                naming.place(home.plate().village()),
                                home.plate().number())))
                .orElseGet(() -> door(token));
    }

    @GetMapping("/h/{token}/copy.pdf")
    View paper(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
        var words = Frame.of(request).words();
        return plates.atHome(token, viewer)
                .<View>map(home -> {
                    var paper = new CopyPaper(written(home, request), words);
                    return new CopyFile("copy.pdf", "application/pdf", paper::write);
                })
                .orElseGet(() -> door(token));
    }

    @GetMapping("/h/{token}/copy.json")
    View forPrograms(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
        var language = Frame.of(request).language();
        return plates.atHome(token, viewer)
                .<View>map(home -> {
                    var bytes = CopyJson.bytes(written(home, request), language);
                    return new CopyFile("copy.json", "application/json;charset=UTF-8", out -> out.write(bytes));
                })
                .orElseGet(() -> door(token));
    }

    private FamilyCopy written(AtHome home, HttpServletRequest request) {
        limits.take(
                COPIES,
                home.family().county().digits() + " "
                        + home.family().household().key());
        return writing.of(home, Frame.of(request).words()).orElseThrow(NotFound::new);
    }

    private static View door(String token) {
        return Page.onward("/h/" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
