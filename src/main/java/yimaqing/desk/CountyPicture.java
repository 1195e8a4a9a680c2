package yimaqing.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.desk.AreaPage.Outline;
import yimaqing.place.Box;
import yimaqing.place.Outlines;
import yimaqing.place.PlaceCode;

/// The county's outline as a picture. A map must have its review number (审图号) before it is shown to the public, so
/// the desk shows it to officials and says so beside it.
@Component
class CountyPicture {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 280;

    Optional<Outline> of(PlaceCode county) {
        return Outlines.shipped().of(county).map(outline -> {
            var box = Box.around(List.of(outline), WIDTH, HEIGHT);
            return new Outline(outline.name(), outline.path(box), WIDTH, HEIGHT);
        });
    }
}
