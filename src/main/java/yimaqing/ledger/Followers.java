package yimaqing.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.db.LongWork;
import yimaqing.place.PlaceCode;

/// Lets every follower hear the facts past its cursor: after each committed append, and on a timer for what another
/// server appended or what failed before. A follower that fails stays where it is and is told again.
@Component
public class Followers {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int CHUNK = 5_000;
    private static final int MOST_LATELY = 8;

    private final JdbcClient sql;
    private final ObjectProvider<Follower> followers;
    private final ObjectProvider<Ledger> ledger;
    private final TransactionTemplate ownTransaction;
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final Cache<Asked, Optional<News>> lately =
            Caffeine.newBuilder().maximumSize(MOST_LATELY).build();

    private record Asked(PlaceCode county, long cursor, String state) {}

    Followers(
            JdbcClient sql,
            ObjectProvider<Follower> followers,
            ObjectProvider<Ledger> ledger,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.sql = sql;
        this.followers = followers;
        this.ledger = ledger;
        meters.gaugeMapSize("yimaqing.followers.failing", Tags.empty(), failing);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Lets every follower hear everything of this county that it has not heard yet.
    public void catchUp(PlaceCode county) {
        var behind = new ArrayList<Follower>();
        followers.forEach(behind::add);
        // side by side, not one after the other: they fold the same households, and the later find them folded
        while (!behind.isEmpty()) behind.removeIf(follower -> !hearsOn(county, follower));
    }

    /// Lets one follower hear everything of this county, also what the caller's own transaction has appended, as part
    /// of
    /// that transaction: for whoever is about to decide by what the follower knows.
    public void hearWithin(PlaceCode county, Follower follower) {
        if (!isBehind(county, follower.name())) return;
        while (hearNext(county, follower))
            ;
    }

    /// Does something to what a follower derived, in a transaction of its own, while the follower hears nothing of this
    /// county.
    public void whileItWaits(PlaceCode county, Follower follower, Runnable work) {
        ownTransaction.executeWithoutResult(_ -> {
            LongWork.begin(sql);
            cursor(county, follower);
            work.run();
        });
    }

    @Scheduled(fixedDelayString = "PT5S")
    void catchUpEverywhere() {
        var names = followers.stream().map(Follower::name).toArray(String[]::new);
        countiesAhead(names).forEach(this::catchUp);
    }

    /// Makes one follower forget what it derived in this county and hear everything from the first fact.
    public void rebuild(PlaceCode county, Follower follower) {
        whileItWaits(county, follower, () -> {
            follower.forget(county);
            moveCursor(county, follower, 0);
        });
        while (hearsOn(county, follower))
            ;
    }

    /// The followers that failed at their last hearing, by name, with what went wrong.
    public Map<String, String> failing() {
        return Map.copyOf(failing);
    }

    /// How many facts a follower has still to hear in a county; 0 where it has heard all of them.
    public record Lag(PlaceCode county, String follower, long behind) {}

    /// How far behind every follower is in every county.
    public List<Lag> lags() {
        var names = followers.stream().map(Follower::name).toArray(String[]::new);
        return sql.sql("""
                select h.county, f.name, h.number - coalesce(c.number, 0)
                from ledger_head h cross join unnest(:followers::text[]) as f(name)
                left join follower_cursor c on c.county = h.county and c.follower = f.name
                order by h.county, f.name
                """)
                .param("followers", names)
                .query((row, _) ->
                        new Lag(new PlaceCode(row.getString(1)), row.getString(2), Math.max(0, row.getLong(3))))
                .list();
    }

    // The append is already committed when a follower hears it, so its failure must not fail the append: it is logged
    // once, counted in the metric yimaqing.followers.failing, and the timer tries again.
    private boolean hearsOn(PlaceCode county, Follower follower) {
        try {
            boolean more = ownTransaction.execute(_ -> hearNext(county, follower));
            if (!more) failing.remove(follower.name());
            return more;
        } catch (RuntimeException failed) {
            if (failing.put(follower.name(), failed.toString()) == null)
                LOG.error("the follower {} stopped in county {}", follower.name(), county.digits(), failed);
            return false;
        }
    }

    private boolean hearNext(PlaceCode county, Follower follower) {
        LongWork.begin(sql);
        var news = news(county, cursor(county, follower));
        if (news.isEmpty()) return false;
        follower.hear(county, news.get());
        moveCursor(county, follower, news.get().last());
        return news.get().count() == CHUNK;
    }

    /// Followers that have come equally far hear the same, so it is gathered once. The hash tells whether the ledger
    /// is still the same: numbers that were taken back return.
    private Optional<News> news(PlaceCode county, long cursor) {
        return lately.get(
                new Asked(county, cursor, ledger.getObject().state(county)),
                asked -> ledger.getObject().news(asked.county(), asked.cursor(), CHUNK));
    }

    private boolean isBehind(PlaceCode county, String follower) {
        return sql.sql("""
                select coalesce((select number from ledger_head where county = :county), 0)
                    > coalesce((select number from follower_cursor where county = :county and follower = :follower), 0)
                """)
                .param("county", county.digits())
                .param("follower", follower)
                .query(Boolean.class)
                .single();
    }

    /// The counties whose ledger is ahead of one of these followers.
    private List<PlaceCode> countiesAhead(String[] followers) {
        return sql.sql("""
                select distinct h.county from ledger_head h cross join unnest(:followers::text[]) as f(name)
                left join follower_cursor c on c.county = h.county and c.follower = f.name
                where h.number > coalesce(c.number, 0)
                """)
                .param("followers", followers)
                .query((row, _) -> new PlaceCode(row.getString(1)))
                .list();
    }

    private long cursor(PlaceCode county, Follower follower) {
        sql.sql("insert into follower_cursor (county, follower, number) values (?, ?, 0) on conflict do nothing")
                .params(county.digits(), follower.name())
                .update();
        return sql.sql("select number from follower_cursor where county = ? and follower = ? for update")
                .params(county.digits(), follower.name())
                .query(Long.class)
                .single();
    }

    private void moveCursor(PlaceCode county, Follower follower, long number) {
        sql.sql("update follower_cursor set number = ? where county = ? and follower = ?")
                .params(number, county.digits(), follower.name())
                .update();
    }
}
