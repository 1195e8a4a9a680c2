package yimaqing.sample;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// The tour as a page.
@Controller
class SamplePages {
    private final SampleTour tour;

    SamplePages(SampleTour tour) {
        this.tour = tour;
    }

    @GetMapping("/sample")
    Page tour(HttpServletRequest request) {
        return Page.of("sample/tour", tour.of(request, Frame.of(request).say("sample.qr")));
    }
}
