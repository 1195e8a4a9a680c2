package yimaqing.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.access.Role;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.credential.DepartmentKey;
import yimaqing.credential.DepartmentKeys;
import yimaqing.factor.Fresh;
import yimaqing.pack.Dictionary;
import yimaqing.place.Places;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The keys of departments' programs: made, looked after and revoked by somebody who leads the county.
/// Where a second person is asked for, a security administrator confirms them at `/admin/keys`.
@Controller
class KeyPages {
    private final DepartmentKeys keys;
    private final Dictionary dictionary;
    private final Places places;

    KeyPages(DepartmentKeys keys, Dictionary dictionary, Places places) {
        this.keys = keys;
        this.dictionary = dictionary;
        this.places = places;
    }

    /// The official that may look after keys; whoever else comes here finds nothing.
    private static Officer keeper(Viewer viewer) {
        return switch (viewer) {
            case Officer officer when leads(officer) -> officer;
            case Officer _, Viewer.Passerby _, Viewer.Resident _, Viewer.Department _, Viewer.Administrator _ ->
                throw new NotFound();
        };
    }

    private static boolean leads(Officer officer) {
        return officer.grants().stream()
                .anyMatch(g -> g.role() == Role.COUNTY_LEADER && g.area().contains(officer.county()));
    }

    // Whoever chooses another language on the page that a form was answered with comes here by the form's address.
    @GetMapping({"/exchange", "/exchange/keys"})
    Page list(Viewer viewer, HttpServletRequest request) {
        return list(keeper(viewer), KeyForm.empty(keys.today()), List.of(), Frame.of(request));
    }

    private Page list(Officer keeper, KeyForm form, List<FieldFault> faults, Frame frame) {
        var wording = wording(frame);
        return Page.of(
                "exchange/keys",
                new KeysPage(
                        keys.all(keeper.county()).stream()
                                .map(key -> wording.row(key, keys.now()))
                                .toList(),
                        keys.wantsSecond(),
                        wording.choices(keeper.county()),
                        form,
                        faults));
    }

    /// Makes a key and shows its letters, once, as the answer to this very request: they are kept nowhere.
    @Fresh
    @PostMapping("/exchange/keys")
    Page make(Viewer viewer, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        var keeper = keeper(viewer);
        var frame = Frame.of(request);
        var form = KeyForm.typed(fields);
        return switch (form.read(keeper.county(), dictionary, places, keys.today())) {
            case KeyForm.Fine(var permit) ->
                made(keys.make(keeper.county(), permit, keeper.account()), keeper, form, frame);
            case KeyForm.Faulty(var faults) ->
                list(keeper, form, faults.stream().map(f -> said(f, frame)).toList(), frame)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static FieldFault said(KeyForm.Fault fault, Frame frame) {
        return new FieldFault(fault.field(), frame.say(fault.key()));
    }

    private Page made(DepartmentKeys.Making making, Officer keeper, KeyForm form, Frame frame) {
        return switch (making) {
            case DepartmentKeys.Made(var key, var letters) -> one(key, Optional.of(letters.letters()), frame);
            case DepartmentKeys.Full() -> {
                var full = frame.say("exchange.fault.full", DepartmentKeys.MOST_STANDING);
                yield list(keeper, form, List.of(new FieldFault("label", full)), frame)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case DepartmentKeys.Gone() -> throw new NotFound();
        };
    }

    @GetMapping("/exchange/keys/{number}")
    Page key(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var key = keys.find(keeper(viewer).county(), number(number)).orElseThrow(NotFound::new);
        return one(key, Optional.empty(), Frame.of(request));
    }

    @Fresh
    @PostMapping("/exchange/keys/{number}/replacement")
    Page replace(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        var keeper = keeper(viewer);
        var frame = Frame.of(request);
        var making = keys.replace(keeper.county(), number(number), keeper.account());
        return made(making, keeper, KeyForm.empty(keys.today()), frame);
    }

    @PostMapping("/exchange/keys/{number}/revocation")
    View revoke(Viewer viewer, @PathVariable String number) {
        var keeper = keeper(viewer);
        var known = keys.find(keeper.county(), number(number)).orElseThrow(NotFound::new);
        keys.revoke(keeper.county(), known.number(), keeper.account());
        var back = new RedirectView("/exchange/keys/" + known.number(), false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    private Page one(DepartmentKey key, Optional<String> letters, Frame frame) {
        return Page.of(
                "exchange/key", new KeysPage.One(wording(frame).row(key, keys.now()), keys.wantsSecond(), letters));
    }

    private KeyWording wording(Frame frame) {
        return new KeyWording(frame, dictionary, places);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound();
        return Long.parseLong(text);
    }
}
