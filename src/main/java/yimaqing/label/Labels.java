package yimaqing.label;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import yimaqing.code.CodeHost;
import yimaqing.code.Paper;
import yimaqing.code.Plate;
import yimaqing.code.Plates;
import yimaqing.code.Plates.After;
import yimaqing.code.Plates.Whose;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Prints plates on paper, a thousand at a time however many there are, and the codes of villages.
@Component
public class Labels {
    private static final int AT_A_TIME = 1_000;

    private final Plates plates;
    private final Places places;
    private final CodeHost host;
    private final Imprint.Imprints imprints;

    Labels(Plates plates, Places places, CodeHost host, Imprint.Imprints imprints) {
        this.plates = plates;
        this.places = places;
        this.host = host;
        this.imprints = imprints;
    }

    /// Writes the labels of these plates as one document and tells how many are made; 0 when there was none, and then
    /// nothing is written.
    public int write(Whose whose, Paper paper, OutputStream out, IntConsumer made) throws IOException {
        return paper.isOfVillages() ? villages(whose, paper, out, made) : plates(whose, paper, out, made);
    }

    /// The codes of all villages in an area, whether or not anybody is recorded there.
    private int villages(Whose whose, Paper paper, OutputStream out, IntConsumer made) throws IOException {
        int done = 0;
        try (var sheets = new LabelSheets(paper, imprint(whose.area().county()))) {
            for (var village : places.villagesIn(whose.area())) {
                sheets.add(Label.of(village, places, host));
                made.accept(++done);
            }
            if (done > 0) sheets.writeTo(out);
        }
        return done;
    }

    private int plates(Whose whose, Paper paper, OutputStream out, IntConsumer made) throws IOException {
        int done = 0;
        try (var sheets = new LabelSheets(paper, imprint(whose.area().county()))) {
            var some = plates.printable(whose, After.NONE, AT_A_TIME);
            while (!some.isEmpty()) {
                for (var plate : some) {
                    sheets.add(Label.of(plate, places, host));
                    made.accept(++done);
                }
                some = plates.printable(whose, After.of(some.getLast()), AT_A_TIME);
            }
            if (done > 0) sheets.writeTo(out);
        }
        return done;
    }

    /// Writes the label of one plate.
    public void write(Plate plate, Paper paper, OutputStream out) throws IOException {
        try (var sheets = new LabelSheets(paper, imprint(plate.county()))) {
            sheets.add(Label.of(plate, places, host));
            sheets.writeTo(out);
        }
    }

    /// How many labels that will be.
    public int count(Whose whose, Paper paper) {
        return paper.isOfVillages() ? places.villagesIn(whose.area()).size() : plates.countPrintable(whose);
    }

    /// A place as labels name it.
    public String placeName(PlaceCode place) {
        return Label.placeName(place, places);
    }

    public void writeSlips(PlaceCode county, List<SlipSheets.SlipLabel> slips, OutputStream out) throws IOException {
        SlipSheets.write(slips, imprint(county), out);
    }

    private Imprint imprint(PlaceCode county) {
        return imprints.of(county);
    }
}
