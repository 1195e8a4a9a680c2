package yimaqing.scanner;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yimaqing.access.Viewer.Officer;
import yimaqing.scan.Quiet;
import yimaqing.scan.Scans;
import yimaqing.scanner.QuietPage.Line;
import yimaqing.stock.Custodian;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// Which plates nobody scans: they may have fallen down, or nobody told the family.
@Controller
class QuietPages {
    static final int MOST_LISTED = 200;

    private final Scans scans;
    private final Verdicts verdicts;

    QuietPages(Scans scans, Verdicts verdicts) {
        this.scans = scans;
        this.verdicts = verdicts;
    }

    @GetMapping("/desk/scan/quiet")
    Page quiet(Officer officer) {
        var custodian = Custodian.of(officer).orElseThrow(NotFound::new);
        var some = scans.quiet(custodian.county(), custodian.areas(), MOST_LISTED);
        int all = some.size() < MOST_LISTED ? some.size() : scans.countQuiet(custodian.county(), custodian.areas());
        return Page.of(
                "scanner/quiet", new QuietPage(some.stream().map(this::line).toList(), all - some.size()));
    }

    private Line line(Quiet quiet) {
        return new Line(
                "/desk/plates/" + quiet.plate().key(),
                quiet.number(),
                verdicts.place(quiet.village()),
                quiet.hung().toString());
    }
}
