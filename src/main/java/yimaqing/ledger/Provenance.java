package yimaqing.ledger;

import java.util.regex.Pattern;

/// Where a statement comes from: the department that makes it, and the row, visit or survey it was made in.
/// `origin` is `batch/12/良马镇/7` (batch, sheet and physical row), `survey/<name>`, `visit/<id>`,
/// `desk/<account>`, or `door/<plate>` for what a family says on its own page.
public record Provenance(String department, String origin) {
    private static final int MOST_LETTERS = 200;
    private static final Pattern ORIGIN = Pattern.compile("(batch|survey|visit|desk|door)/.+");

    public Provenance {
        if (department.isBlank()) throw new IllegalArgumentException("a statement names its department");
        if (!ORIGIN.matcher(origin).matches() || origin.length() > MOST_LETTERS)
            throw new IllegalArgumentException("an origin is batch/…, survey/…, visit/…, desk/… or door/…");
    }

    /// A physical row (the first is 1) of a sheet of a department's batch.
    public static Provenance row(String department, long batch, String sheet, int row) {
        return new Provenance(department, "batch/" + batch + "/" + sheet + "/" + row);
    }
}
