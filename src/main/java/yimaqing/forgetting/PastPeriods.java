package yimaqing.forgetting;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.profile.Households;

/// Counts what is kept longer than its period, where one is set.
@Repository
public class PastPeriods {
    private final JdbcClient sql;
    private final Dictionary dictionary;

    PastPeriods(JdbcClient sql, Dictionary dictionary) {
        this.sql = sql;
        this.dictionary = dictionary;
    }

    /// How many (families, people and devices of whom nothing was said for so long; files; entries of the log) are past
    /// the period today; empty where no period is set, and for what does not lie in the database.
    public Optional<Long> of(PlaceCode county, Period period, LocalDate today) {
        return period.monthsIn(county)
                .map(today::minusMonths)
                .flatMap(before -> period.holds()
                        .store()
                        .map(store -> switch (store) {
                            case FILES -> Optional.of(files(county, before));
                            case READS -> Optional.of(reads(county, before));
                            case BACKUPS -> Optional.<Long>empty();
                        })
                        .orElseGet(() ->
                                Optional.of(subjects(county, period.holds().groups(), before))));
    }

    private long subjects(PlaceCode county, Collection<String> groups, LocalDate before) {
        var attributes = dictionary.attributes().stream()
                .filter(a -> groups.contains(a.group()))
                .map(a -> a.key())
                .toArray(String[]::new);
        return sql.sql("""
                select count(*) from (
                    select f.subject from fact f where f.county = ? and f.attribute = any(?)
                        and exists (select from subject_key k where k.county = f.county and k.subject = f.subject)
                    group by f.subject
                    having max(greatest(f.since, (f.recorded_at at time zone 'Asia/Shanghai')::date)) <= ?) s
                """)
                .params(county.digits(), attributes, before)
                .query(Long.class)
                .single();
    }

    private long files(PlaceCode county, LocalDate before) {
        return sql.sql("select count(*) from batch where county = ? and day <= ?")
                .params(county.digits(), before)
                .query(Long.class)
                .single();
    }

    private long reads(PlaceCode county, LocalDate before) {
        return sql.sql("select count(*) from read_log where county = ? and at < ?")
                .params(
                        county.digits(),
                        before.atStartOfDay(Households.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
