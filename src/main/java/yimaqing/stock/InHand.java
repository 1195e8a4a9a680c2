package yimaqing.stock;

import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.place.PlaceCode;
import yimaqing.scan.ScanReader;
import yimaqing.scan.Scanned;

/// What an official holds in the hand, by what was scanned, pasted or typed.
@Component
public class InHand {
    private final ScanReader reader;
    private final Plates plates;

    InHand(ScanReader reader, Plates plates) {
        this.reader = reader;
        this.plates = plates;
    }

    /// What it is.
    public sealed interface Held {}

    /// A plate that the official has to do with, in any state.
    public record Theirs(Plate plate) implements Held {}

    /// A plate of this county, in whose area the official does not work.
    public record Beyond(Plate plate) implements Held {}

    /// A plate of another county.
    public record OtherCounty(PlaceCode county) implements Held {}

    /// The code has the form of a plate's, but no such plate was ever made.
    public record NoSuch() implements Held {}

    /// The text is no code of a plate.
    public record NoPlate(Scanned what) implements Held {}

    public Held of(Officer officer, String text) {
        var what = reader.read(text);
        return switch (what) {
            case Scanned.Token(var token) -> held(officer, token.letters());
            case Scanned.Short(var code) -> held(officer, code.letters());
            case Scanned.Mistyped _,
                    Scanned.Village _,
                    Scanned.Broken _,
                    Scanned.LookAlike _,
                    Scanned.Foreign _,
                    Scanned.Payment _,
                    Scanned.Plain _,
                    Scanned.TooLong _,
                    Scanned.Nothing _ -> new NoPlate(what);
        };
    }

    private Held held(Officer officer, String letters) {
        var plate = plates.inHand(officer.county(), letters);
        if (plate.isEmpty())
            return plates.countyOf(letters).<Held>map(OtherCounty::new).orElseGet(NoSuch::new);
        return Custodian.of(officer).filter(c -> c.sees(plate.get())).isPresent()
                ? new Theirs(plate.get())
                : new Beyond(plate.get());
    }
}
