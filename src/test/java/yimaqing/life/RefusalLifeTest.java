package yimaqing.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;

/// What is refused, and how it is said.
class RefusalLifeTest extends CountyTest {
    private final Phone phone = new Phone(url(""));

    @Test
    void aProgramIsRefusedWithAProblemDocument() {
        var refused = phone.get("/api/v1/households");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"status\":401").doesNotContain("Exception");
    }

    @Test
    void aPersonIsRefusedWithAPage() {
        var refused = phone.get("/h/not-a-code");
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.words()).contains("这个码打不开");
    }
}
