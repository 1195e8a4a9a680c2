package yimaqing.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.family.Homecoming.Home;
import yimaqing.family.PolicyPage.Tried;
import yimaqing.web.Frame;
import yimaqing.web.Page;

/// One policy for the family behind a door: read, answered, confirmed, objected to. Whoever is not the family is sent
/// to the door.
@Controller
class FamilyPages {
    private final Homecoming homecoming;
    private final PolicyWriting writing;
    private final Replies replies;
    private final Unsent unsent;

    FamilyPages(Homecoming homecoming, PolicyWriting writing, Replies replies, Unsent unsent) {
        this.homecoming = homecoming;
        this.writing = writing;
        this.replies = replies;
        this.unsent = unsent;
    }

    @GetMapping("/h/{token}/policies/{policy}")
    View one(
            @PathVariable String token,
            @PathVariable String policy,
            @RequestParam Map<String, String> asked,
            Viewer viewer,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        return homecoming
                .come(token, policy, viewer, frame)
                .<View>map(home -> page(home, asked.getOrDefault("skip", ""), tried(home, asked, request)))
                .orElseGet(() -> Page.onward(Addresses.door(token, policy)));
    }

    private Tried tried(Home home, Map<String, String> asked, HttpServletRequest request) {
        return unsent.take(home.page(), request)
                .map(note -> Tried.unsent(note, home.frame()))
                .orElseGet(() -> Tried.told(done(asked.getOrDefault("done", ""), home.frame())));
    }

    /// What was just recorded, as the address says; the page itself shows what stands.
    private static Optional<String> done(String done, Frame frame) {
        var key = "family.done." + done;
        return done.matches("[a-z]{1,20}") && frame.words().has(key) ? Optional.of(frame.say(key)) : Optional.empty();
    }

    /// Where somebody lands who enlarges the text on a page that answered a form.
    @GetMapping({"/h/{token}/policies/{policy}/steps", "/h/{token}/policies/{policy}/answers"})
    View back(@PathVariable String token, @PathVariable String policy) {
        return Page.onward(Addresses.page(token, policy));
    }

    @PostMapping("/h/{token}/policies/{policy}/steps")
    View tell(
            @PathVariable String token,
            @PathVariable String policy,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            ServletWebRequest request) {
        if (!(viewer instanceof Viewer.Resident)) unsent.keep(Addresses.page(token, policy), typed, request);
        return changed(token, policy, viewer, request.getRequest(), home -> replies.tell(home, typed));
    }

    @PostMapping("/h/{token}/policies/{policy}/steps/withdrawal")
    View takeBack(
            @PathVariable String token,
            @PathVariable String policy,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        return changed(token, policy, viewer, request, home -> replies.takeBack(home, typed));
    }

    @PostMapping("/h/{token}/policies/{policy}/answers")
    View answer(
            @PathVariable String token,
            @PathVariable String policy,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        return changed(token, policy, viewer, request, home -> replies.answer(home, typed));
    }

    @PostMapping("/h/{token}/policies/{policy}/answers/withdrawal")
    View takeBackAnswer(
            @PathVariable String token,
            @PathVariable String policy,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        return changed(token, policy, viewer, request, home -> replies.takeBackAnswer(home, typed));
    }

    private interface Change {
        Replies.Outcome of(Home home);
    }

    private View changed(String token, String policy, Viewer viewer, HttpServletRequest request, Change change) {
        var came = homecoming.come(token, policy, viewer, Frame.of(request));
        if (came.isEmpty()) return Page.onward(Addresses.door(token, policy));
        var home = came.get();
        return switch (change.of(home)) {
            case Replies.Done(var what) -> Page.onward(home.page() + "?done=" + what);
            case Replies.PassedOver(var key) -> Page.onward(home.page() + "?done=unknown&skip=" + key);
            case Replies.Faulty(var tried) -> page(home, "", tried).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page page(Home home, String passedOver, Tried tried) {
        return Page.of("family/policy", writing.page(home, homecoming.look(home), passedOver, tried));
    }
}
