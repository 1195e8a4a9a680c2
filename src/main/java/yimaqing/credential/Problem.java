package yimaqing.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import yimaqing.web.Words;

/// A refusal as a program reads it (RFC 9457): the status, and in `detail` what is wrong, which, and what next, in
/// Chinese unless the program asks for English. `code` stays the same in every language.
public record Problem(HttpStatus status, String code, String detail) {

    /// The problem that the sentence `api.problem.<code>` tells.
    public static Problem of(HttpServletRequest request, HttpStatus status, String code, Object... with) {
        var english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        var words = english ? Words.ENGLISH : Words.CHINESE;
        return new Problem(status, code, words.say("api.problem." + code, with));
    }

    public ProblemDetail document() {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    public ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document());
    }
}
