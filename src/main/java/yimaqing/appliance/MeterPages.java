package yimaqing.appliance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import yimaqing.access.Viewer.Officer;
import yimaqing.appliance.DevicePage.Asks;
import yimaqing.appliance.DevicePage.Said;
import yimaqing.device.MeterBook;
import yimaqing.device.Readings;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// What officials read at a device's meter, and that it was changed. Numbers that run backwards are asked about.
@Controller
class MeterPages {
    private final DeviceSheet sheet;
    private final Readings readings;
    private final Households households;

    MeterPages(DeviceSheet sheet, Readings readings, Households households) {
        this.sheet = sheet;
        this.readings = readings;
        this.households = households;
    }

    /// What was typed, of which device and by whom; `reading` tells a reading from a change of the meter.
    private record Told(Officer officer, DeviceId id, Map<String, String> typed, Saying saying, boolean reading) {}

    @PostMapping("/desk/devices/{key}/readings")
    View read(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var told = new Told(officer, DevicePages.id(key), typed, sheet.saying(Frame.of(request)), true);
        var form = new DeviceForm(typed, households.today(), told.saying());
        var day = form.needDay("read_on");
        var kwh = form.needKwh("kwh");
        if (!form.faults().isEmpty()) return refused(told, Said.faulty(typed, form.faults()));
        var wrong = Optional.of(typed.getOrDefault("wrong", ""))
                .filter(w -> w.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
        var said = new Readings.Said(day.orElseThrow(), kwh.orElseThrow(), wrong);
        return answer(told, readings.read(officer, told.id(), said));
    }

    @PostMapping("/desk/devices/{key}/meter-changes")
    View change(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var told = new Told(officer, DevicePages.id(key), typed, sheet.saying(Frame.of(request)), false);
        var form = new DeviceForm(typed, households.today(), told.saying());
        var day = form.needDay("changed_on");
        var last = form.needKwh("last");
        var first = form.needKwh("first");
        if (!form.faults().isEmpty()) return refused(told, Said.faulty(typed, form.faults()));
        var changed = new MeterBook.Changed(day.orElseThrow(), last.orElseThrow(), first.orElseThrow());
        return answer(told, readings.change(officer, told.id(), changed));
    }

    private View answer(Told told, Readings.Outcome outcome) {
        var saying = told.saying();
        var field = told.reading() ? "read_on" : "changed_on";
        return switch (outcome) {
            case Readings.Done _ ->
                Page.onward("/desk/devices/" + told.id().key() + "?done=" + (told.reading() ? "read" : "changed"));
            case Readings.Asks asked -> asks(told, asked);
            case Readings.Faulty _ ->
                refused(
                        told,
                        Said.faulty(told.typed(), List.of(new FieldFault(field, saying.say("device.day.fault")))));
            case Readings.NotTheirs _ -> throw new NotFound();
        };
    }

    private Page asks(Told told, Readings.Asks asked) {
        var saying = told.saying();
        var backwards = asked.backwards();
        var before = DeviceSheet.row(backwards.before(), saying);
        var after = DeviceSheet.row(backwards.after(), saying);
        var sentence =
                saying.say("device.backwards", before.get(0), before.get(1), after.get(0), upTo(backwards.after()));
        var wrong = asked.recorded().map(MeterBook.Read::nth);
        var fault = new FieldFault(told.reading() ? "kwh" : "last", sentence);
        var said = new Said(
                told.typed(), List.of(fault), Optional.empty(), Optional.of(new Asks(sentence, wrong, told.reading())));
        return page(told, said).with(HttpStatus.CONFLICT);
    }

    private static String upTo(MeterBook.Mark mark) {
        return yimaqing.pack.Speech.number(
                switch (mark) {
                    case MeterBook.Read read -> read.kwh();
                    case MeterBook.Changed changed -> changed.last();
                });
    }

    private Page refused(Told told, Said said) {
        return page(told, said).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Told told, Said said) {
        return sheet.page(
                told.officer(),
                DeviceSheet.Asked.of(told.id()),
                said,
                told.saying().frame());
    }
}
