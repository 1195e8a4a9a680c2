package yimaqing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page for what was refused before it reached any page of ours.
@Controller
class FaultPages implements ErrorController {
    private final Faults faults;

    FaultPages(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        faults.answer(
                status instanceof Integer code ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND,
                "",
                request,
                response);
    }
}
