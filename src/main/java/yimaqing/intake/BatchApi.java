package yimaqing.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Department;
import yimaqing.batch.Received;
import yimaqing.credential.Problem;
import yimaqing.credential.Receipts;
import yimaqing.profile.Households;
import yimaqing.returned.Which;
import yimaqing.web.Limits;
import yimaqing.web.Limits.Limit;

/// Departments' files as their programs hand them in. A file is kept and tried, never applied, from here: a person says
/// yes to it.
@RestController
class BatchApi {
    static final Limit FILES = new Limit("batches", 30, Duration.ofMinutes(1));
    private static final String ADDRESS = "/api/v1/batches/";

    private final Intake intake;
    private final SentBatches batches;
    private final Receipts receipts;
    private final Households households;
    private final Limits limits;

    BatchApi(Intake intake, SentBatches batches, Receipts receipts, Households households, Limits limits) {
        this.intake = intake;
        this.batches = batches;
        this.receipts = receipts;
        this.households = households;
        this.limits = limits;
    }

    @PostMapping(
            path = "/api/v1/batches",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<Object> handIn(Viewer viewer, HttpServletRequest request) {
        if (!(viewer instanceof Department sender) || !sender.may(Department.Use.SEND))
            return Problem.of(request, HttpStatus.FORBIDDEN, "send").answer();
        limits.take(FILES, sender.county().digits() + " " + sender.keyNumber());
        return switch (Handed.read(request, households.today())) {
            case Handed.Wrong(var problem) -> problem.answer();
            case Handed.Fine(var handed) -> received(sender, handed, request);
        };
    }

    private ResponseEntity<Object> received(Department sender, Handed handed, HttpServletRequest request) {
        var digest = sha256(handed.bytes());
        var known = receipts.find(sender, handed.operation(), digest);
        if (known.isPresent()) return receipt(sender, known.get(), request);
        var upload = new Intake.Upload(handed.filename(), handed.bytes(), SentBatches.by(sender), handed.day());
        return switch (intake.receive(sender.county(), upload)) {
            case Received.Fresh(long number) -> kept(sender, handed, digest, number, request);
            case Received.AlreadyHere(long number) -> kept(sender, handed, digest, number, request);
            case Received.Refused(var _, var why, var which) ->
                Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "file", why, which)
                        .answer();
        };
    }

    private ResponseEntity<Object> kept(
            Department sender, Handed handed, byte[] digest, long number, HttpServletRequest request) {
        if (batches.find(sender, number).isEmpty())
            return Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "otherdepartment")
                    .answer();
        return receipt(sender, receipts.keep(sender, handed.operation(), digest, number), request);
    }

    private ResponseEntity<Object> receipt(Department sender, Receipts.Known known, HttpServletRequest request) {
        return switch (known) {
            case Receipts.Same(long number) ->
                ResponseEntity.created(URI.create(ADDRESS + number))
                        .header("Cache-Control", "no-store")
                        .body(batches.find(sender, number).orElseThrow());
            case Receipts.Other() ->
                Problem.of(request, HttpStatus.CONFLICT, "operationused").answer();
        };
    }

    @GetMapping("/api/v1/batches/{number}")
    ResponseEntity<Object> batch(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        if (!(viewer instanceof Department sender) || !sender.may(Department.Use.SEND))
            return Problem.of(request, HttpStatus.FORBIDDEN, "send").answer();
        limits.take(FILES, sender.county().digits() + " " + sender.keyNumber() + " told");
        Optional<SentBatches.Told> told = number(number).flatMap(n -> batches.find(sender, n));
        return told.<ResponseEntity<Object>>map(batch ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(batch))
                .orElseGet(
                        () -> Problem.of(request, HttpStatus.NOT_FOUND, "batch").answer());
    }

    private static Optional<Long> number(String letters) {
        return letters.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(letters)) : Optional.empty();
    }

    /// The department's own file back, with what is wrong with each row.
    @GetMapping("/api/v1/batches/{number}/returned")
    @Nullable
    ResponseEntity<Object> returned(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "faults") String rows,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!(viewer instanceof Department sender) || !sender.may(Department.Use.SEND))
            return Problem.of(request, HttpStatus.FORBIDDEN, "send").answer();
        limits.take(FILES, sender.county().digits() + " " + sender.keyNumber() + " returned");
        switch (batches.back(sender, number(number), Which.named(rows))) {
            case SentBatches.Kept(var status, var code) -> {
                return Problem.of(request, status, code).answer();
            }
            // the file is written into the answer while it is made
            case SentBatches.Back(var parcel) -> parcel.sendTo(response);
        }
        return null;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
