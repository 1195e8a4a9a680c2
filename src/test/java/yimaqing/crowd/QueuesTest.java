package yimaqing.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class QueuesTest {

    private static Queues with(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new Queues(environment);
    }

    @Test
    void soManyAreServedAndAPlaceThatIsLeftIsTakenAgain() {
        var queues = with(Map.of("yimaqing.crowd.files", "2+0", "yimaqing.crowd.patience", "10ms"));
        assertThat(queues.enter(Queue.FILES)).isTrue();
        assertThat(queues.enter(Queue.FILES)).isTrue();
        assertThat(queues.enter(Queue.FILES)).isFalse();
        assertThat(queues.enter(Queue.PUBLIC)).isTrue();
        queues.leave(Queue.FILES);
        assertThat(queues.enter(Queue.FILES)).isTrue();
    }

    @Test
    void whoWaitsIsServedWhenSomebodyLeaves() throws InterruptedException {
        var queues = with(Map.of("yimaqing.crowd.files", "1+1", "yimaqing.crowd.patience", "20s"));
        assertThat(queues.enter(Queue.FILES)).isTrue();
        var waiting = Thread.ofPlatform().start(() -> queues.enter(Queue.FILES));
        queues.leave(Queue.FILES);
        waiting.join(10_000);
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void queuesThatLeaveNoThreadToRefuseWithAreRefused() {
        var queues = with(Map.of());
        assertThat(queues.size()).isEqualTo(78);
        assertThatThrownBy(() -> new WebServer(queues, new Patience(new StandardEnvironment()), null, 78))
                .hasMessageContaining("78 requests");
        assertThatThrownBy(() -> with(Map.of("yimaqing.crowd.public", "many"))).hasMessageContaining("6+12");
    }
}
