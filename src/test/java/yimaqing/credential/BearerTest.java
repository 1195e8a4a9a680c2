package yimaqing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department.Use;
import yimaqing.web.Limits;

/// Somebody who tries keys.
class BearerTest extends CountyTest {
    private final DepartmentKeys keys = part(DepartmentKeys.class);
    private final Bearer bearer =
            new Bearer(keys, new Limits(1), JsonMapper.builder().build());

    private MockHttpServletResponse brought(String letters, String address) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/changes");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer " + letters);
        var response = new MockHttpServletResponse();
        try {
            bearer.doFilter(request, response, new MockFilterChain());
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void tenThousandWrongKeysAreHeldUpAndARightOneIsNot() throws Exception {
        var permit = new Permit("civil_affairs", "试验系统", Set.of(Use.READ), List.of(ANZE), keys.today(), keys.today());
        var right = ((DepartmentKeys.Made) keys.make(ANZE, permit, "anze.leader"))
                .letters()
                .letters();
        var refused = new AtomicInteger();
        for (int i = 0; i < 10_000; i++) {
            var response = brought(KeyLetters.fresh().letters(), "10.9.8.7");
            assertThat(response.getStatus()).isIn(401, 429);
            if (response.getStatus() == 401) refused.incrementAndGet();
            else assertThat(response.getHeader("Retry-After")).matches("[1-9][0-9]*");
        }
        assertThat(refused).hasValueBetween(20, 40);
        assertThat(brought(right, "10.9.8.6").getStatus()).isEqualTo(200);
        assertThat(brought(right, "10.9.8.7").getStatus()).isEqualTo(200);
        assertThat(brought("garbage", "10.9.8.6").getStatus()).isEqualTo(401);
    }

    @Test
    void aKeyIsNotSaidInMessages() {
        var letters = KeyLetters.fresh();
        assertThat(letters.toString()).doesNotContain(letters.letters());
    }
}
