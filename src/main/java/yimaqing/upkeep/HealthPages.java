package yimaqing.upkeep;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server can serve, for whoever watches it: up or down and nothing more.
@RestController
class HealthPages {
    private final JdbcClient sql;

    HealthPages(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            sql.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "UP");
        } catch (org.springframework.dao.DataAccessException down) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(Map.of("status", word));
    }
}
