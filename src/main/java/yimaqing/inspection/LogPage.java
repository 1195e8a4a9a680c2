package yimaqing.inspection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One page of the read log, or of the log of accounts, with what was looked for.
public record LogPage(Asked asked, List<Row> rows, boolean more) {

    /// What was asked for, as it was typed.
    public record Asked(String path, String day, String account, String kind, int page) {
        public boolean narrows() {
            return !day.isEmpty() || !account.isEmpty() || !kind.isEmpty();
        }

        public String address(int other) {
            return path + "?page=" + other + "&day=" + encoded(day) + "&account=" + encoded(account) + "&kind="
                    + encoded(kind);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /// A look in words: when, who, why, and what kinds of facts of which household (a mark, never a name).
    public record Row(String at, String who, String why, String what, String mark) {}

    public LogPage {
        rows = List.copyOf(rows);
    }

    /// The looks at the logs themselves.
    public record Looks(List<Row> rows) {
        public Looks {
            rows = List.copyOf(rows);
        }
    }
}
