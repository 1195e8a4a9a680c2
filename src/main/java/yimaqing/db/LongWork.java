package yimaqing.db;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Says to PostgreSQL that a transaction is about many rows: its statements may take 10 minutes, and rows are looked up
/// by index, each statement planned anew. What such a transaction has added nobody has analysed yet; left to itself
/// PostgreSQL takes the tables for what they were before, and reads them from end to end for every few rows.
public final class LongWork {
    private LongWork() {}

    /// For the rest of the transaction that is open.
    public static void begin(JdbcClient sql) {
        sql.sql("""
                set local statement_timeout = '10min'; set local enable_seqscan = off;
                set local plan_cache_mode = force_custom_plan
                """).update();
    }
}
