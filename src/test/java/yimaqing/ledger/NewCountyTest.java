package yimaqing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.db.LongWork;

class NewCountyTest extends CountyTest {
    private final JdbcClient sql = part(JdbcClient.class);

    @Test
    void aCountyThatStatisticsHaveNeverSeenIsReadByTheIndexThatFits() throws SQLException {
        analysed();
        assertThat(plan("number > 1 and number <= 5000")).contains("fact_pkey").doesNotContain("fact_subject");
        assertThat(plan("subject = 'p0'")).contains("fact_subject");
        assertThat(plan("withdraws = 7")).contains("fact_withdraws");
    }

    @Test
    void noTableThatGrowsWithTheCountyHasStatisticsOfCounties() throws SQLException {
        analysed();
        assertThat(sql.sql("select tablename from pg_stats where attname = 'county' and tablename = any(?)")
                        .param(new String[] {
                            "fact",
                            "subject_key",
                            "directory_card",
                            "directory_term",
                            "batch_row",
                            "batch_facts",
                            "held_trace",
                            "name_witness",
                            "dispute",
                            "read_log"
                        })
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static void analysed() throws SQLException {
        var owner = part(Flyway.class).getConfiguration().getDataSource();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private String plan(String where) {
        List<String> lines = part(TransactionTemplate.class).execute(_ -> {
            LongWork.begin(sql);
            return sql.sql("explain select attribute from fact where county = '140199' and " + where)
                    .query(String.class)
                    .list();
        });
        return String.join("\n", lines);
    }
}
