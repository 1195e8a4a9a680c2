package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.drafting.Opening.Who;
import yimaqing.drafting.VersionListPage.Line;
import yimaqing.drafting.VersionListPage.Typed;
import yimaqing.drafting.VersionListPage.Way;
import yimaqing.policy.Publishing;
import yimaqing.policy.Version;
import yimaqing.policy.Version.Stage;
import yimaqing.rule.Rule.Reading;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// Every policy an official looks after, with its versions, and the way to a new one.
@Controller
class VersionListPages {
    private static final int MOST_LETTERS = 60;

    private final Opening opening;
    private final Publishing publishing;

    VersionListPages(Opening opening, Publishing publishing) {
        this.opening = opening;
        this.publishing = publishing;
    }

    @GetMapping("/desk/versions")
    Page all(Viewer viewer, HttpServletRequest request) {
        return page(opening.who(viewer, request), Typed.NOTHING);
    }

    private Page page(Who who, Typed typed) {
        var byPolicy = opening.all(who).stream()
                .collect(Collectors.groupingBy(Version::policy, TreeMap::new, Collectors.toList()));
        var lines = byPolicy.values().stream()
                .filter(all -> opening.looksAfter(who, all.getLast()))
                .map(all -> line(all, who.frame()))
                .toList();
        return Page.of("drafting/list", new VersionListPage(lines, typed));
    }

    private Line line(List<Version> all, Frame frame) {
        var today = publishing.today();
        var inForce = all.stream()
                .filter(v -> v.released(today).filter(Stage.PUBLISHED::equals).isPresent())
                .reduce((_, last) -> last);
        var ways = new ArrayList<Way>();
        for (var version : all) {
            if (inForce.filter(v -> v.version() >= version.version()).isPresent()) continue;
            if (version.stage() == Stage.RETIRED && !version.equals(all.getLast())) continue;
            ways.add(new Way(version.version(), tag(version), VersionWords.stage(version, today, frame)));
        }
        var shown = inForce.orElse(all.getLast());
        return new Line(
                shown.policy(),
                opening.title(shown, frame),
                opening.department(shown, frame),
                inForce.map(v -> frame.say("drafting.version", v.version())),
                ways.size() > 4 ? ways.subList(ways.size() - 4, ways.size()) : ways,
                opening.read(shown) instanceof Reading.Refused);
    }

    private static String tag(Version version) {
        return switch (version.stage()) {
            case DRAFT -> "ask";
            case REVIEW -> "due";
            case SHADOW, PUBLISHED -> "got";
            case RETIRED -> "no";
        };
    }

    /// Leads to the editor of a policy that does not exist yet; it exists once its first version is kept.
    @PostMapping("/desk/versions")
    View begin(
            Viewer viewer,
            @RequestParam(defaultValue = "") String policy,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            HttpServletRequest request) {
        var who = opening.who(viewer, request);
        var faults = faults(who, policy, zh.strip(), en.strip());
        if (!faults.isEmpty())
            return page(who, new Typed(policy, zh, en, faults)).with(HttpStatus.UNPROCESSABLE_CONTENT);
        return Page.onward("/desk/policies/" + policy + "/versions/0/draft?zh=" + encoded(zh) + "&en=" + encoded(en));
    }

    private List<FieldFault> faults(Who who, String policy, String zh, String en) {
        var faults = new ArrayList<FieldFault>();
        var frame = who.frame();
        if (!Opening.isName(policy)) faults.add(new FieldFault("policy", frame.say("drafting.new.policy.fault")));
        else if (opening.all(who).stream().anyMatch(v -> v.policy().equals(policy)))
            faults.add(new FieldFault("policy", frame.say("drafting.new.policy.taken", policy)));
        if (zh.isEmpty() || zh.length() > MOST_LETTERS)
            faults.add(new FieldFault("zh", frame.say("drafting.new.title.fault", MOST_LETTERS)));
        if (en.isEmpty() || en.length() > MOST_LETTERS)
            faults.add(new FieldFault("en", frame.say("drafting.new.title.fault", MOST_LETTERS)));
        return faults;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }
}
