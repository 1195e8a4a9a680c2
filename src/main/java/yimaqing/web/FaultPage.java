package yimaqing.web;

import org.springframework.http.HttpStatus;

/// What a page of refusal says: the keys of its title and its advice, and for a bug the reference number.
public record FaultPage(String titleKey, String adviceKey, String reference) {

    static FaultPage of(HttpStatus status, String reference) {
        var kind = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "notfound";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS -> "toomany";
            case SERVICE_UNAVAILABLE -> "busy";
            case CONTENT_TOO_LARGE -> "toolarge";
            default -> status.is4xxClientError() ? "badrequest" : "bug";
        };
        return new FaultPage("fault." + kind + ".title", "fault." + kind + ".advice", reference);
    }
}
