package yimaqing.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import yimaqing.stock.DeadEnd;
import yimaqing.web.Page;

/// An answer that needs nothing but its own words, and the address it leads on to.
public record Plain(String onwards) {

    /// Unknown, malformed and withdrawn codes all get this one answer.
    static Page unreadable() {
        return DeadEnd.unreadable();
    }

    /// The plate was followed by another; this page never says which.
    static Page replaced() {
        return DeadEnd.replaced();
    }

    static View seeOther(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    static String inPath(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
