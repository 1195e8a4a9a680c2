package yimaqing.errand;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// For what officials said they open households: said once, it stands until midnight for this account and this
/// household, and is what the family reads of each look.
@Component
public class Errands {
    public static final int FEWEST_LETTERS = 4;
    public static final int MOST_LETTERS = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient sql;
    private final Clock clock;

    Errands(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// An errand as it was said; the words are there where the errand asks for them.
    public record Stated(Errand errand, Optional<String> words) {
        public Stated {
            words = words.map(String::strip).filter(w -> !w.isEmpty());
            int letters = words.map(String::length).orElse(0);
            if (letters > MOST_LETTERS || errand.asksWords() && letters < FEWEST_LETTERS)
                throw new IllegalArgumentException("an errand is said in 4 to 100 letters");
        }

        /// As it stands in the log; the log is the family's to read, and so in Chinese.
        public String said() {
            return words.map(w -> errand.label().zh() + "：" + w)
                    .orElse(errand.label().zh());
        }
    }

    /// Writes down for what this account opens this household today; what was said before is replaced.
    public void state(PlaceCode county, String account, HouseholdId household, Stated stated) {
        sql.sql("""
                insert into errand (county, account, household, day, errand, words) values (?, ?, ?, ?, ?, ?)
                on conflict (county, account, household, day) do update set errand = excluded.errand,
                    words = excluded.words
                """)
                .params(
                        county.digits(),
                        account,
                        household.key(),
                        today(),
                        stated.errand().key())
                .param(stated.words().orElse(null))
                .update();
    }

    /// What stands for today; empty when nothing was said.
    public Optional<Stated> standing(PlaceCode county, String account, HouseholdId household) {
        return sql.sql("""
                select errand, words from errand where county = ? and account = ? and household = ? and day = ?
                """)
                .params(county.digits(), account, household.key(), today())
                .query((row, _) -> stated(row.getString(1), Optional.ofNullable(row.getString(2))))
                .optional()
                .flatMap(stated -> stated);
    }

    /// An errand that the county pack no longer names says nothing.
    private static Optional<Stated> stated(String key, Optional<String> words) {
        return Errand.of(key).map(errand -> new Stated(errand, words));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
