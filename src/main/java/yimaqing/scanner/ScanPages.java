package yimaqing.scanner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.scan.Photo;
import yimaqing.scan.ScanReader;
import yimaqing.scan.Scanned;
import yimaqing.stock.Custodian;
import yimaqing.stock.InHand;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The officials' scanner. What is scanned is sent as a form and stands in no address, since nobody knows what it is.
@Controller
class ScanPages {
    private static final HttpStatus FAULTY = HttpStatus.UNPROCESSABLE_CONTENT;
    /// A photograph unpacks to some megabytes.
    private static final int MOST_AT_ONCE = 2;

    private final InHand inHand;
    private final Plates plates;
    private final Verdicts verdicts;
    private final PlateFound found;
    private final Semaphore looking = new Semaphore(MOST_AT_ONCE, true);

    ScanPages(InHand inHand, Plates plates, Verdicts verdicts, PlateFound found) {
        this.inHand = inHand;
        this.plates = plates;
        this.verdicts = verdicts;
        this.found = found;
    }

    @GetMapping("/desk/scan")
    Page scanner(Officer officer) {
        return Page.of("scanner/scan", ScanPage.EMPTY);
    }

    /// What was scanned or typed: a plate of theirs leads on to its page, of everything else it is said what it is.
    @PostMapping("/desk/scan")
    View scan(Officer officer, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return answer(officer, code, Frame.of(request));
    }

    private View answer(Officer officer, String code, Frame frame) {
        var held = inHand.of(officer, code);
        var typed = code.length() > ScanReader.MOST_LETTERS ? "" : code.strip();
        return switch (held) {
            case InHand.Theirs(var plate) ->
                Page.onward("/desk/scan/plates/" + plate.id().key());
            case InHand.NoPlate(Scanned.Nothing _) -> faulty("code", "", frame.say("scan.code.empty"));
            case InHand.Beyond _, InHand.OtherCounty _, InHand.NoSuch _, InHand.NoPlate _ ->
                Page.of("scanner/scan", new ScanPage(typed, Optional.of(verdicts.of(held, frame)), List.of()));
        };
    }

    /// A photograph of a code, for a browser that cannot read it by itself.
    @PostMapping("/desk/scan/picture")
    View picture(
            Officer officer,
            @RequestParam(name = "picture") Optional<MultipartFile> picture,
            HttpServletRequest request)
            throws IOException {
        var frame = Frame.of(request);
        if (picture.isEmpty() || picture.get().isEmpty()) return faulty("picture", "", frame.say("scan.picture.empty"));
        if (picture.get().getSize() > Photo.MOST_BYTES) return faulty("picture", "", frame.say("scan.picture.large"));
        if (!looking.tryAcquire())
            return faulty("picture", "", frame.say("scan.picture.busy")).with(HttpStatus.SERVICE_UNAVAILABLE);
        try {
            return switch (Photo.look(picture.get().getBytes())) {
                case Photo.Read(var text) -> answer(officer, text, frame);
                case Photo.NoCode _ -> faulty("picture", "", frame.say("scan.picture.none"));
                case Photo.NoPicture _ -> faulty("picture", "", frame.say("scan.picture.unfit"));
                case Photo.TooLarge _ -> faulty("picture", "", frame.say("scan.picture.large"));
            };
        } finally {
            looking.release();
        }
    }

    /// Where somebody lands who enlarges the text on a page that answered a photograph.
    @GetMapping("/desk/scan/picture")
    View back(Officer officer) {
        return Page.onward("/desk/scan");
    }

    private static Page faulty(String field, String typed, String sentence) {
        var faults = List.of(new FieldFault(field, sentence));
        return Page.of("scanner/scan", new ScanPage(typed, Optional.empty(), faults))
                .with(FAULTY);
    }

    /// A plate in the hand, and what to do with it.
    @GetMapping("/desk/scan/plates/{key}")
    Page plate(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var custodian = Custodian.of(officer).orElseThrow(NotFound::new);
        return Plate.Id.of(key)
                .flatMap(id -> plates.find(custodian.county(), id))
                .filter(custodian::sees)
                .map(plate -> Page.of("scanner/plate", found.page(officer, plate, Frame.of(request))))
                .orElseThrow(NotFound::new);
    }
}
