package yimaqing.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import yimaqing.device.PhotoFile;
import yimaqing.device.Photos;
import yimaqing.web.FieldFault;

/// The photos that came with a form, made anew, and what is wrong with those that cannot be taken.
record Sent(List<PhotoFile.Good> photos, List<FieldFault> faults) {
    private static final String FIELD = "photos";

    static Sent of(List<MultipartFile> parts, Saying saying) {
        var chosen = Optional.ofNullable(parts).orElse(List.of()).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        if (chosen.size() > Photos.MOST) return refused(saying.say("device.photos.many", Photos.MOST));
        var photos = new ArrayList<PhotoFile.Good>();
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < chosen.size(); i++)
            switch (read(chosen.get(i))) {
                case PhotoFile.Good good -> photos.add(good);
                case PhotoFile.TooLarge _ ->
                    faults.add(fault(saying.say("device.photos.large", i + 1, PhotoFile.MOST_BYTES / 1024 / 1024)));
                case PhotoFile.TooManyPixels _ ->
                    faults.add(fault(saying.say("device.photos.pixels", i + 1, PhotoFile.MOST_PIXELS / 10_000)));
                case PhotoFile.NoPhoto _ -> faults.add(fault(saying.say("device.photos.none", i + 1)));
            }
        return new Sent(List.copyOf(photos), List.copyOf(faults));
    }

    private static PhotoFile.Outcome read(MultipartFile part) {
        if (part.getSize() > PhotoFile.MOST_BYTES) return new PhotoFile.TooLarge();
        try {
            return PhotoFile.read(part.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Sent refused(String sentence) {
        return new Sent(List.of(), List.of(fault(sentence)));
    }

    private static FieldFault fault(String sentence) {
        return new FieldFault(FIELD, sentence);
    }
}
