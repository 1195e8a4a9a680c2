package yimaqing.clerk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import yimaqing.access.Clerk;
import yimaqing.access.Viewer;
import yimaqing.clerk.BatchListPage.Note;
import yimaqing.profile.Households;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;
import yimaqing.web.Page;

/// The list of batches, and sending files.
@Controller
class BatchListPages {
    private static final int MOST_DIGITS = 18;

    private final BatchList list;
    private final Uploads uploads;
    private final Households households;

    BatchListPages(BatchList list, Uploads uploads, Households households) {
        this.list = list;
        this.uploads = uploads;
        this.households = households;
    }

    @GetMapping("/intake")
    Page list(
            Viewer viewer,
            BatchListQuery query,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "") String here,
            HttpServletRequest request) {
        var clerk = Clerk.of(viewer).orElseThrow(NotFound::new);
        var frame = Frame.of(request);
        var asked = new BatchList.Asked(
                query.department(), query.stage(), number(query.before()).orElse(Long.MAX_VALUE));
        var form = BatchList.form(clerk, households.today().toString(), Stream.of());
        return Page.of(
                "clerk/batches", list.page(clerk, asked, form, notes(numbers(came), numbers(here), frame), frame));
    }

    /// What the address may ask of the list.
    record BatchListQuery(String department, String stage, String before) {
        BatchListQuery {
            department = Optional.ofNullable(department).orElse("");
            stage = Optional.ofNullable(stage).orElse("");
            before = Optional.ofNullable(before).orElse("");
        }
    }

    @PostMapping("/intake")
    View send(
            Viewer viewer,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(name = "file", required = false) List<MultipartFile> parts,
            HttpServletRequest request) {
        var clerk = Clerk.of(viewer).filter(Clerk::mayWork).orElseThrow(NotFound::new);
        var frame = Frame.of(request);
        var files = Uploads.chosen(Optional.ofNullable(parts).orElse(List.of()));
        var faults = faults(day, files, frame);
        if (!faults.isEmpty()) return refused(clerk, day, faults, List.of(), frame);
        var taken = uploads.take(clerk, files, day(day).orElseThrow());
        if (!taken.tooLarge().isEmpty()) {
            var large = taken.tooLarge().stream()
                    .map(name -> new FieldFault("file", frame.say("clerk.file.toolarge", name)))
                    .toList();
            return refused(clerk, day, large, notes(taken.fresh(), taken.here(), frame), frame);
        }
        if (taken.fresh().size() == 1 && taken.here().isEmpty())
            return Page.onward("/intake/" + taken.fresh().getFirst());
        return Page.onward("/intake?came=" + joined(taken.fresh()) + "&here=" + joined(taken.here()));
    }

    private List<FieldFault> faults(String day, List<MultipartFile> files, Frame frame) {
        var faults = new ArrayList<FieldFault>();
        if (files.isEmpty()) faults.add(new FieldFault("file", frame.say("clerk.file.none")));
        if (files.size() > Uploads.MOST_FILES)
            faults.add(new FieldFault("file", frame.say("clerk.file.toomany", Uploads.MOST_FILES)));
        if (day(day).isEmpty()) faults.add(new FieldFault("day", frame.say("clerk.day.fault")));
        return faults;
    }

    private View refused(Clerk clerk, String day, List<FieldFault> faults, List<Note> notes, Frame frame) {
        var form = BatchList.form(clerk, day, faults.stream());
        return Page.of("clerk/batches", list.page(clerk, BatchList.Asked.ALL, form, notes, frame))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(d -> !d.isAfter(households.today()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static List<Note> notes(List<Long> came, List<Long> here, Frame frame) {
        return Stream.concat(
                        came.stream().map(n -> new Note("green", frame.say("clerk.note.came", n), OptionalLong.of(n))),
                        here.stream().map(n -> new Note("amber", frame.say("clerk.note.here", n), OptionalLong.of(n))))
                .toList();
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String typed) {
        return Arrays.stream(typed.split(","))
                .limit(Uploads.MOST_FILES)
                .flatMap(text -> number(text).stream())
                .toList();
    }

    static Optional<Long> number(String typed) {
        return typed.matches("[1-9][0-9]*") && typed.length() <= MOST_DIGITS
                ? Optional.of(Long.parseLong(typed))
                : Optional.empty();
    }
}
