package yimaqing.door;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yimaqing.picture.BarPicture;
import yimaqing.web.FactBlock;
import yimaqing.web.FactBlock.Other;
import yimaqing.web.FactBlock.Row;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;
import yimaqing.web.Words;

/// The sheet of components at `/ui`, for whoever builds pages. It exists only beside the sample county.
@Controller
public class UiPages {
    private static final int[][] AMOUNTS = {{20, 12, 1, 6}, {24, 13, 2, 7}, {28, 15, 2, 7}};
    private static final int FIRST_YEAR = 2023;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(52);

    /// Everything shown on the sheet that is not a plain sentence.
    public record Sheet(List<FactBlock> facts, List<FieldFault> faults, BarPicture picture, List<List<String>> rows) {}

    @GetMapping("/ui")
    Page sheet(HttpServletRequest request) {
        var frame = Frame.of(request);
        if (!frame.sample()) throw new NotFound();
        return Page.of("ui/sheet", sheet(frame.words()));
    }

    private static Sheet sheet(Words words) {
        var name = words.say("ui.sheet.fact");
        var value = words.say("ui.sheet.value");
        var source = words.say("ui.sheet.source");
        var agreed = new FactBlock(
                List.of(new Row(name, value, List.of(), List.of()), new Row(name, value, List.of(value), List.of())),
                source,
                Optional.of(words.say("door.stale")));
        var disputed = new FactBlock(
                List.of(new Row(name, value, List.of(), List.of(new Other(value, source)))), source, Optional.empty());
        return new Sheet(
                List.of(agreed, disputed),
                List.of(new FieldFault("wrong", words.say("ui.sheet.fault"))),
                picture(words),
                List.of(List.of(name, value), List.of(name, value)));
    }

    private static BarPicture picture(Words words) {
        var legend = IntStream.rangeClosed(1, BarPicture.MOST_PARTS)
                .mapToObj(i -> words.say("ui.sheet.part", i))
                .toList();
        return new BarPicture(
                words.say("ui.sheet.picture"),
                legend,
                IntStream.range(0, AMOUNTS.length).mapToObj(UiPages::bar).toList());
    }

    private static BarPicture.Bar bar(int year) {
        return BarPicture.bar(
                Integer.toString(FIRST_YEAR + year),
                IntStream.of(AMOUNTS[year]).sum() + ",000",
                IntStream.of(AMOUNTS[year]).mapToObj(BigDecimal::valueOf).toList(),
                LONGEST);
    }
}
