package yimaqing.registry;

import java.util.List;
import yimaqing.proof.AccountBook.Search;

/// A county's accounts, a page at a time. `waiting` is how many requests wait for a second person, and
/// `keys` how many keys of departments do.
public record AccountListPage(Search search, List<Row> rows, boolean more, int waiting, int keys) {

    /// An account in a line: `duties` is what it holds today, or its office. `state` is the last part of a key.
    public record Row(String username, String name, String post, List<String> duties, String state) {
        public Row {
            duties = List.copyOf(duties);
        }
    }

    public AccountListPage {
        rows = List.copyOf(rows);
    }

    public String typed() {
        return search.text();
    }

    public boolean narrows() {
        return !search.text().isEmpty() || search.which() != yimaqing.proof.AccountBook.Which.ALL;
    }

    /// The address of the page before or after, with what was looked for.
    public String address(int page) {
        return "/admin/accounts?page=" + page + "&which=" + search.which() + "&q="
                + java.net.URLEncoder.encode(search.text(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
