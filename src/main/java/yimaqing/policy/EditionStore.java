package yimaqing.policy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.policy.Editions.Edition;

/// The table `policy_edition`: the texts of the pack's policies, and since when the product came with each.
@Repository
class EditionStore {
    private final JdbcClient sql;

    EditionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// All editions, the oldest of each policy first.
    List<Edition> all() {
        return sql.sql("select policy, since, text from policy_edition order by policy, since")
                .query((row, _) -> new Edition(
                        row.getString("policy"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("text"))))
                .list();
    }

    /// Keeps an edition; what another server kept at the same moment stands.
    void add(Edition edition) {
        sql.sql("""
                insert into policy_edition (policy, since, text) values (:policy, :since, :text)
                on conflict (policy, since) do nothing
                """)
                .param("policy", edition.policy())
                .param("since", edition.since().atOffset(ZoneOffset.UTC))
                .param("text", edition.text().orElse(null), java.sql.Types.VARCHAR)
                .update();
    }
}
