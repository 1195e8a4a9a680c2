package yimaqing.invite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer;
import yimaqing.factor.Fresh;
import yimaqing.invite.Invitations.Open;
import yimaqing.invite.OfferListPage.Choice;
import yimaqing.invite.OfferPage.Ending;
import yimaqing.invite.OfferPage.Look;
import yimaqing.invite.OfferPage.Manner;
import yimaqing.invite.OfferPage.People;
import yimaqing.offer.Calls;
import yimaqing.offer.Inviting;
import yimaqing.offer.Inviting.Listed;
import yimaqing.offer.Offer.End;
import yimaqing.offer.Offers;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// An offer with everybody of the official's area: whom to invite, best fit first; and its end before its last day.
@Controller
class OfferPages {
    private final Invitations invitations;
    private final Offers offers;
    private final Calls calls;
    private final Seeing seeing;
    private final OfferWording.Known known;

    OfferPages(Invitations invitations, Offers offers, Calls calls, Seeing seeing, OfferWording.Known known) {
        this.invitations = invitations;
        this.offers = offers;
        this.calls = calls;
        this.seeing = seeing;
        this.known = known;
    }

    @GetMapping("/desk/offers/{number}")
    Page one(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        var open = invitations.open(viewer, number, request);
        var notice = Optional.of("offer.done." + asked.getOrDefault("done", ""))
                .filter(open.frame().words()::has)
                .map(key -> open.frame().say(key));
        return page(open, Asked.of(asked), false, notice);
    }

    /// The same page with names and phones, once, as the answer to this very request; each household sees that it was
    /// read, and why.
    @Fresh
    @PostMapping("/desk/offers/{number}/names")
    Page inFull(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        return page(invitations.open(viewer, number, request), Asked.of(asked), true, Optional.empty());
    }

    private Page page(Open open, Asked asked, boolean inFull, Optional<String> notice) {
        var sheet = sheet(open);
        var ending = offers.mayEnd(open.officer(), open.offer())
                        && open.offer().end().isEmpty()
                ? Optional.of(new Ending(Stream.of(End.How.values())
                        .map(how -> new Choice(how.name(), open.frame().say("offer.end." + how), false))
                        .toList()))
                : Optional.<Ending>empty();
        return Page.of("invite/offer", new OfferPage(sheet.head(), look(open, sheet, asked, inFull), ending, notice));
    }

    private OfferSheet sheet(Open open) {
        return new OfferSheet(
                new OfferWording(open.frame(), known),
                open.offer(),
                seeing.households().today());
    }

    private Look look(Open open, OfferSheet sheet, Asked asked, boolean inFull) {
        var frame = open.frame();
        return switch (invitations.look(open)) {
            case Invitations.Busy(int done, int all) ->
                new Look(Optional.empty(), frame.say("offer.busy", done, all), true);
            case Invitations.TooMany(int households, int most) ->
                new Look(Optional.empty(), frame.say("offer.toomany", households, most), false);
            case Invitations.Seen(var told) ->
                switch (told) {
                    case Inviting.Withheld _ -> new Look(Optional.empty(), frame.say("offer.withheld"), false);
                    case Inviting.NoTrade _ -> new Look(Optional.empty(), frame.say("offer.notrade"), false);
                    case Listed listed -> new Look(Optional.of(people(open, sheet, asked, listed, inFull)), "", false);
                };
        };
    }

    private People people(Open open, OfferSheet sheet, Asked asked, Listed listed, boolean inFull) {
        var all = listed.those(asked.which(), asked.area(), asked.state());
        var page =
                all.stream().skip(asked.from()).limit(OfferSheet.MOST_ON_A_PAGE).toList();
        var counts = seeing.counts(open.officer());
        var names = inFull ? seeing.inFull(open, page) : seeing.masked(open, page);
        var rows = sheet.rows(listed, page, names, counts);
        return new People(
                sheet.counts(listed, asked),
                sheet.narrowing(listed, asked),
                rows,
                sheet.paging(asked, all, rows.size()),
                new Manner(inFull, calls.mayLog(open.officer())));
    }

    @PostMapping("/desk/offers/{number}/ending")
    View end(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        var open = invitations.open(viewer, number, request);
        var chosen =
                Stream.of(End.How.values()).filter(h -> h.name().equals(how)).findFirst();
        if (!offers.mayEnd(open.officer(), open.offer())) throw new NotFound();
        if (chosen.isEmpty() || note.strip().length() > Offers.LONGEST_NOTE)
            return page(open, Asked.FIRST, false, Optional.of(open.frame().say("offer.fault.end", Offers.LONGEST_NOTE)))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (offers.end(open.officer(), open.offer().number(), chosen.get(), note)) {
            case Offers.Done _ -> Page.onward(open.address() + "?done=ended");
            case Offers.TooLate _ ->
                page(open, Asked.FIRST, false, Optional.of(open.frame().say("offer.late")))
                        .with(HttpStatus.CONFLICT);
            case Offers.Already _, Offers.TooMany _, Offers.NotTheirs _ -> throw new NotFound();
        };
    }
}
