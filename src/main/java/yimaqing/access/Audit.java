package yimaqing.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.access.Viewer.Administrator;
import yimaqing.seal.BlindIndex;

/// The read log for whoever audits it: who looked, when, for what and how deep. Of a household only a mark is left,
/// the same for the same household, by which nobody finds it. That somebody audited is written down as well, in the
/// same transaction: no row, no log.
@Component
public class Audit {
    /// How many rows stand on one page.
    public static final int PAGE = 50;

    private static final int LAST_PAGE = 2_000;
    private static final int MARK_BYTES = 4;

    private final ReadLogStore log;
    private final AuditLookStore looks;
    private final BlindIndex blind;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Audit(ReadLogStore log, AuditLookStore looks, BlindIndex blind, Clock clock, TransactionTemplate transaction) {
        this.log = log;
        this.looks = looks;
        this.blind = blind;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What is looked for: a day, an account, a purpose; everything where nothing is named.
    public record Wanted(Optional<LocalDate> day, Optional<String> account, Optional<Kind> kind, int page) {
        public Wanted {
            page = Math.clamp(page, 1, LAST_PAGE);
        }

        int skip() {
            return (page - 1) * PAGE;
        }

        private String said() {
            return "day=" + day.map(LocalDate::toString).orElse("") + " account=" + account.orElse("") + " kind="
                    + kind.map(Kind::name).orElse("") + " page=" + page;
        }
    }

    /// What a household was opened for.
    public enum Kind {
        OWN,
        WORK,
        LIST,
        /// Beyond the own worklist, for what was said.
        ERRAND,
        /// With full names and numbers, for a reason in words.
        REASON
    }

    /// A row of the log without its household: `mark` stands for one household, and is empty for a list.
    public record Entry(LogRow row, Optional<String> mark) {}

    /// One page, the newest first, and whether there is another.
    public record Found(List<Entry> entries, boolean more) {}

    /// Which log was looked at.
    public enum What {
        READS,
        STEPS,
        LOOKS
    }

    /// That a log was looked at: by whom, when, which, and what was looked for.
    public record Look(Instant at, String account, What what, String wanted) {}

    /// Reads one page of the log; that it was read stays written down.
    public Found reads(Administrator auditor, Wanted wanted) {
        return transaction.execute(_ -> {
            note(auditor, What.READS, wanted.said());
            var rows = log.page(auditor.county(), wanted, PAGE + 1);
            return new Found(rows.stream().limit(PAGE).map(this::entry).toList(), rows.size() > PAGE);
        });
    }

    private Entry entry(LogRow row) {
        var mark = row.household()
                .map(h -> HexFormat.of()
                        .formatHex(blind.term("audit mark", row.county().digits() + "|" + h.key()), 0, MARK_BYTES));
        return new Entry(row, mark);
    }

    /// Writes down that another log is looked at.
    public void note(Administrator auditor, What what, String wanted) {
        requireAuditor(auditor);
        looks.add(auditor.county(), new Look(clock.instant(), auditor.account(), what, wanted));
    }

    /// Who looked at the logs, the newest first, this look included.
    public List<Look> looks(Administrator auditor, int most) {
        return transaction.execute(_ -> {
            note(auditor, What.LOOKS, "");
            return looks.latest(auditor.county(), most);
        });
    }

    private static void requireAuditor(Administrator auditor) {
        if (auditor.office() != Administrator.Office.AUDIT)
            throw new IllegalArgumentException("only an audit administrator looks at the logs");
    }
}
