package yimaqing.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts.Newcomer;

/// A row of the table `account_request`, read.
final class RequestRow {
    private RequestRow() {}

    static Request request(ResultSet row) throws SQLException {
        var by = row.getString("settled_by");
        return new Request(
                row.getLong("number"),
                wish(row),
                new Request.Asked(row.getString("asked_by"), instant(row, "asked_at"), instant(row, "expires_at")),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Request.Settled(
                                Request.How.valueOf(row.getString("state")), by, instant(row, "settled_at"))));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        var account = row.getString("username");
        return switch (Wish.Kind.valueOf(row.getString("kind"))) {
            case OPENING -> new Wish.Opening(who(row), grant(row, "role", "area", "valid"));
            case APPOINTING -> new Wish.Appointing(who(row), Office.valueOf(row.getString("office")));
            case ADDING -> new Wish.Adding(account, grant(row, "role", "area", "valid"));
            case EXTENDING ->
                new Wish.Extending(account, grant(row, "held_role", "held_area", "held"), last(row, "valid"));
            case TRANSFERRING ->
                new Wish.Transferring(
                        account, grant(row, "held_role", "held_area", "held"), grant(row, "role", "area", "valid"));
            case REOPENING -> new Wish.Reopening(account);
            case NEW_PASSWORD -> new Wish.NewPassword(account);
            case FACTOR_REMOVAL -> new Wish.FactorRemoval(account);
        };
    }

    private static Newcomer who(ResultSet row) throws SQLException {
        return new Newcomer(
                new PlaceCode(row.getString("county")),
                row.getString("username"),
                row.getString("name"),
                row.getString("department"),
                row.getString("post"),
                Optional.ofNullable(row.getString("work_phone")));
    }

    private static Grant grant(ResultSet row, String role, String area, String days) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString(role)),
                new PlaceCode(row.getString(area)),
                row.getObject(days + "_from", LocalDate.class),
                last(row, days));
    }

    private static Optional<LocalDate> last(ResultSet row, String days) throws SQLException {
        return Optional.ofNullable(row.getObject(days + "_to", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
