package yimaqing.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.code.Plates.Whose;
import yimaqing.label.Labels;
import yimaqing.label.SlipSheets.SlipLabel;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.stock.Slips;

/// Prints the plates of a village into a file, and the slips of its households into another; or the codes of villages.
@Component
class Labelling {
    private static final int TELL_EACH = 2_000;

    private final Labels labels;
    private final Slips slips;
    private final Places places;

    Labelling(Labels labels, Slips slips, Places places) {
        this.labels = labels;
        this.slips = slips;
        this.places = places;
    }

    private interface Writing {
        int to(OutputStream out) throws IOException;
    }

    /// Prints; false when there was nothing to print or a file could not be written.
    boolean run(LabelsOrder.Wanted wanted, Telling told) {
        var today = places.current(wanted.place());
        if (today.isEmpty()) {
            told.say("There is no village or county with the code " + wanted.area() + ". Check its digits.");
            return false;
        }
        // what is printed now bears the code of today
        return wanted.paper().isOfVillages() ? villages(today.get(), wanted, told) : plates(wanted, told);
    }

    private boolean villages(PlaceCode area, LabelsOrder.Wanted wanted, Telling told) {
        var whose = new Whose(area, Optional.empty());
        return written(
                wanted.out(), "codes of villages", told, out -> labels.write(whose, wanted.paper(), out, _ -> {}));
    }

    private boolean plates(LabelsOrder.Wanted wanted, Telling told) {
        return labels(wanted, told) && (wanted.slips().isEmpty() || slips(wanted, told));
    }

    private boolean labels(LabelsOrder.Wanted wanted, Telling told) {
        var whose = Whose.village(wanted.place());
        if (labels.count(whose, wanted.paper()) == 0) {
            told.say("The village " + wanted.area() + " has no plate that waits or hangs. Have plates printed ahead"
                    + " for it first, on the page of plates.");
            return false;
        }
        return written(
                wanted.out(),
                "labels",
                told,
                out -> labels.write(whose, wanted.paper(), out, done -> {
                    if (done % TELL_EACH == 0) told.say(done + " labels");
                }));
    }

    private boolean slips(LabelsOrder.Wanted wanted, Telling told) {
        var village = wanted.place();
        var waiting = slips.waiting(village);
        if (waiting.isEmpty()) {
            told.say("No slips: every household with a plate in " + wanted.area() + " has chosen its PIN.");
            return true;
        }
        return written(wanted.slips(), "slips", told, out -> {
            var place = labels.placeName(village);
            var made = slips.issue(village).stream()
                    .map(s -> new SlipLabel(place, s.door().numbers(), s.slip().symbols(), s.until()))
                    .toList();
            labels.writeSlips(village.county(), made, out);
            return made.size();
        });
    }

    /// A file is complete or not there.
    private static boolean written(String name, String what, Telling told, Writing writing) {
        var file = Path.of(name);
        try {
            var next = Files.createTempFile(file.toAbsolutePath().getParent(), ".labels", "");
            int made;
            try (var out = new BufferedOutputStream(Files.newOutputStream(next))) {
                made = writing.to(out);
            }
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            told.say(made + " " + what + " written to " + file);
            return true;
        } catch (NoSuchFileException missing) {
            told.say(file + ": there is no such folder. Check its name.");
        } catch (IOException broken) {
            told.say(file + ": it cannot be written: " + broken.getMessage() + ". Check who may write there.");
        }
        return false;
    }
}
