package yimaqing.clerk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yimaqing.access.Clerk;
import yimaqing.access.Purpose;
import yimaqing.access.Reads;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.pack.Dictionary;
import yimaqing.returned.Returned;
import yimaqing.returned.Which;
import yimaqing.sheet.Opening;
import yimaqing.sheet.Workbook;
import yimaqing.web.NotFound;
import yimaqing.web.Words;

/// The sender's own workbook, to be taken back: what is wrong with each row stands in one more column.
@Controller
class ReturnPages {
    private final BatchStore batches;
    private final RowRemarks remarks;
    private final Reads reads;
    private final Dictionary dictionary;

    ReturnPages(BatchStore batches, RowRemarks remarks, Reads reads, Dictionary dictionary) {
        this.batches = batches;
        this.remarks = remarks;
        this.reads = reads;
        this.dictionary = dictionary;
    }

    @GetMapping("/intake/{number}/returned")
    void returned(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "faults") String rows,
            HttpServletResponse response)
            throws IOException {
        var clerk = Clerk.of(viewer).orElseThrow(NotFound::new);
        var batch = BatchListPages.number(number)
                .flatMap(n -> batches.find(clerk.county(), n))
                .filter(Batch::isApplied)
                .filter(found -> clerk.takes(found.sent()))
                .orElseThrow(NotFound::new);
        if (!(viewer instanceof Officer officer)) throw new NotFound();
        var which = rows.equals("all") ? Which.ALL : Which.AT_FAULT;
        noted(officer, batch);
        head(batch, response);
        write(batch, which, response);
    }

    /// The file holds people's data in clear, so that taking it is a reading with a reason, and is logged as one.
    private void noted(Officer officer, Batch batch) {
        var reason = new Purpose.Unmask(Words.CHINESE.say("clerk.returned.reason", batch.number()));
        var department = batch.content().orElseThrow().department();
        reads.unplaced(officer, reason, sight -> {
            dictionary.attributes().stream()
                    .filter(attribute -> attribute.precedenceOf(department).isPresent())
                    .forEach(sight::at);
            return Optional.empty();
        });
    }

    private static void head(Batch batch, HttpServletResponse response) {
        int dot = batch.name().lastIndexOf('.');
        var ending = dot < 0 ? "" : batch.name().substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        var name = Words.CHINESE.say("clerk.returned.file", batch.number()) + ending;
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private void write(Batch batch, Which which, HttpServletResponse response) throws IOException {
        var bytes = batches.bytes(batch);
        switch (Workbook.open(bytes)) {
            case Opening.Opened(var book) ->
                new Returned(bytes, book, remarks.heading(batch), remarks.of(batch))
                        .writeTo(response.getOutputStream(), which);
            case Opening.Refused(var why) -> throw new IllegalStateException("an applied batch opens: " + why);
        }
    }
}
