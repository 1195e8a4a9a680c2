package yimaqing.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import yimaqing.web.Frame;

/// Lets every page say that the people it shows are invented, as long as the sample county is on show.
@Component
@Order(3)
class SampleBanner extends OncePerRequestFilter {
    private final SampleCounty county;

    SampleBanner(SampleCounty county) {
        this.county = county;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (county.isOn()) request.setAttribute(Frame.SAMPLE, true);
        chain.doFilter(request, response);
    }
}
