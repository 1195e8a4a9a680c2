package yimaqing.appliance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Viewer.Officer;
import yimaqing.appliance.DevicePage.Said;
import yimaqing.device.Devices;
import yimaqing.factor.Fresh;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// A device at the desk, its photos, and what families wrote about its faults.
@Controller
class DevicePages {
    private final Devices devices;
    private final DeviceSheet sheet;

    DevicePages(Devices devices, DeviceSheet sheet) {
        this.devices = devices;
        this.sheet = sheet;
    }

    static DeviceId id(String key) {
        return DeviceId.of(key).orElseThrow(NotFound::new);
    }

    /// `q` is the household searched for to move the device to; it is there, if empty, once somebody wants to move it.
    @GetMapping("/desk/devices/{key}")
    Page device(
            Officer officer,
            @PathVariable String key,
            @RequestParam(required = false) Optional<String> q,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var frame = Frame.of(request);
        var sentence = "device.did." + done;
        var said = done.matches("[a-z]{1,20}") && frame.words().has(sentence)
                ? Said.notice(done.equals("elsewhere") ? "amber" : "green", frame.say(sentence))
                : Said.NOTHING;
        return sheet.page(officer, new DeviceSheet.Asked(id(key), q, Optional.empty()), said, frame);
    }

    /// Shows, as the answer to this very request, what families wrote about the faults; it stands in the log.
    @Fresh
    @PostMapping("/desk/devices/{key}/words")
    Page words(Officer officer, @PathVariable String key, HttpServletRequest request) {
        var words = devices.faultWords(officer, id(key)).orElseThrow(NotFound::new);
        var frame = Frame.of(request);
        return sheet.page(
                officer,
                new DeviceSheet.Asked(id(key), Optional.empty(), Optional.of(words)),
                Said.notice("red", frame.say("device.words.open")),
                frame);
    }

    @GetMapping("/desk/devices/{key}/photos/{nth}")
    ResponseEntity<byte[]> photo(Officer officer, @PathVariable String key, @PathVariable String nth) {
        var number = nth.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(nth)) : OptionalInt.empty();
        var jpeg = devices.photo(officer, id(key), number).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }
}
