package yimaqing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Example;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import yimaqing.web.PublicHost;

class CodeHostTest {
    static final PlateToken DOOR = new PlateToken("7K3M9Q2XWB01YZTV5HJ0");

    @Example
    void anAddressHasASmallSchemeAndCapitalsAfterIt() {
        assertThat(CodeHost.of("ymq.example").address(PlateKind.HOUSEHOLD, DOOR))
                .isEqualTo("https://YMQ.EXAMPLE/H/7K3M9Q2XWB01YZTV5HJ0");
        assertThat(CodeHost.of("ymq.example:8443").address(PlateKind.DEVICE, DOOR))
                .isEqualTo("https://YMQ.EXAMPLE:8443/E/7K3M9Q2XWB01YZTV5HJ0");
    }

    @Example
    void thisMachineKeepsItsLettersAndHasNoCertificate() {
        assertThat(CodeHost.of("localhost:8080").address(PlateKind.HOUSEHOLD, DOOR))
                .isEqualTo("http://localhost:8080/H/7K3M9Q2XWB01YZTV5HJ0");
        assertThat(CodeHost.of("127.0.0.1").address(PlateKind.HOUSEHOLD, DOOR)).startsWith("http://127.0.0.1/H/");
        assertThat(CodeHost.of("localhost.example").address(PlateKind.HOUSEHOLD, DOOR))
                .startsWith("https://LOCAL");
    }

    @Example
    void whatIsNoHostIsRefused() {
        for (var wrong :
                new String[] {"", "https://ymq.example", "ymq.example/h", "a@b.example", "x y", "a".repeat(61)})
            assertThatThrownBy(() -> CodeHost.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void theHostComesFromTheProperty() {
        assertThat(configured(Map.of())).isEqualTo(CodeHost.of("localhost:8080"));
        assertThat(configured(Map.of("yimaqing.host", "ymq.example"))).isEqualTo(CodeHost.of("ymq.example"));
    }

    private static CodeHost configured(Map<String, Object> properties) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.register(PropertySourcesPlaceholderConfigurer.class, PublicHost.class, CodeHost.class);
            context.refresh();
            return context.getBean(CodeHost.class);
        }
    }
}
