package yimaqing.heater;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.code.Plates;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// The three plans for heating with electricity: for anybody, and behind a door for its family.
@Controller
class HeatingPages {
    private final Warmth warmth;
    private final Plates plates;

    HeatingPages(Warmth warmth, Plates plates) {
        this.warmth = warmth;
        this.plates = plates;
    }

    @GetMapping("/heating")
    Page open(
            @RequestParam(defaultValue = "") String kwh,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request) {
        var words = Frame.of(request).words();
        var asked = Asked.read(kwh, day, words);
        return answered(warmth.open(asked, words));
    }

    @GetMapping("/h/{token}/heating")
    View family(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String kwh,
            @RequestParam(defaultValue = "") String day,
            Viewer viewer,
            HttpServletRequest request) {
        var words = Frame.of(request).words();
        var asked = Asked.read(kwh, day, words);
        return plates.atHome(token, viewer)
                .<View>map(at -> answered(warmth.family(at, asked, words)))
                .orElseGet(
                        () -> Page.onward("/h/" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "?then=heating"));
    }

    private static Page answered(HeatingPage page) {
        var shown = Page.of("heater/heating", page);
        return page.asked().faults().isEmpty() ? shown : shown.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
