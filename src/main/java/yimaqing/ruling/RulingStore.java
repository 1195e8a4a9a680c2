package yimaqing.ruling;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.hearing.Reason;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.link.About;
import yimaqing.place.PlaceCode;
import yimaqing.ruling.Rulings.Kept;
import yimaqing.ruling.Rulings.Marks;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// The table `ruling`: what people decided about rows, with the texts sealed.
@Repository
public class RulingStore implements WrappedKey.Keeper {
    private static final String PART = "\n";

    private final JdbcClient sql;
    private final Vault vault;
    private final BlindIndex blind;

    RulingStore(JdbcClient sql, Vault vault, BlindIndex blind) {
        this.sql = sql;
        this.vault = vault;
        this.blind = blind;
    }

    @Override
    public List<WrappedKey.Table> keyTables() {
        return List.of(new WrappedKey.Table(
                "ruling",
                "wrapped_by",
                "number",
                (county, number) -> binding(new PlaceCode(county), Long.parseLong(number))));
    }

    /// A row on which somebody ruled: of which batch, on which sheet (its position), which physical row.
    public record Place(PlaceCode county, String source, long batch, int sheet, int row) {}

    /// A ruling with its number in the county and who made it.
    public record Made(long number, Ruling ruling, String by, Instant at, Optional<String> takenBackBy) {}

    /// Forgets what was decided about rows that speak of one of these: the next file would be led back to them by it.
    public void forget(PlaceCode county, Collection<String> subjects) {
        var keys = subjects.toArray(String[]::new);
        sql.sql("""
                delete from ruling r where r.county = ? and (r.person = any(?) or r.household = any(?)
                    or exists (select from batch_row b where b.county = r.county and b.batch = r.batch
                        and b.sheet = r.sheet and b.row = r.row and (b.person = any(?) or b.household = any(?))))
                """).params(county.digits(), keys, keys, keys, keys).update();
    }

    /// Keeps a ruling on this row, as it was typed. The caller holds the county's turn, so that numbers do not collide.
    public void add(Place place, Typed typed, Ruling ruling, String by, Instant at) {
        var marks = new Marks(Optional.of(blind), place.source());
        long number = next(place.county());
        var about = ruling instanceof Ruling.SpeaksOf(var who) ? Optional.of(who) : Optional.<About>empty();
        var key = vault.newKey();
        var binding = binding(place.county(), number);
        var wrapped = vault.wrap(key, binding);
        sql.sql("""
                insert into ruling (county, number, source, term, kind, column_key, person, household, wrapped_by,
                                    wrapped, sealed, batch, sheet, row, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        place.county().digits(),
                        number,
                        place.source(),
                        HexFormat.of().parseHex(marks.who(typed)),
                        ruling.kind().name(),
                        HexFormat.of().parseHex(marks.holdsFor(ruling, typed)))
                .param(about.map(a -> a.person().key()).orElse(null))
                .param(about.map(a -> a.household().key()).orElse(null))
                .params(
                        wrapped.masterKeyId(),
                        wrapped.bytes(),
                        key.seal(text(ruling).getBytes(StandardCharsets.UTF_8), binding),
                        place.batch(),
                        place.sheet(),
                        place.row(),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long next(PlaceCode county) {
        return sql.sql("select coalesce(max(number), 0) + 1 from ruling where county = ?")
                .param(county.digits())
                .query(Long.class)
                .single();
    }

    private static String text(Ruling ruling) {
        return switch (ruling) {
            case Ruling.SpeaksOf _, Ruling.IsNew _ -> PART;
            case Ruling.Stands(var reason, var column) -> reason.name() + PART + column;
            case Ruling.ReadsAs(var column, var text) -> column + PART + text;
            case Ruling.LeftOut(var note) -> note + PART;
        };
    }

    /// The rulings in force for a source, in the order they were made.
    public Rulings inForce(PlaceCode county, String source) {
        var rulings = new Rulings(new Marks(Optional.of(blind), source));
        sql.sql("select * from ruling where county = ? and source = ? and taken_back_at is null order by number")
                .params(county.digits(), source)
                .query(row -> {
                    rulings.add(
                            HexFormat.of().formatHex(row.getBytes("term")),
                            new Kept(ruling(county, row), HexFormat.of().formatHex(row.getBytes("column_key"))));
                });
        return rulings;
    }

    /// Everything decided on one row, the newest first, also what was taken back.
    public List<Made> on(Place place) {
        return sql.sql("""
                select * from ruling where county = ? and batch = ? and sheet = ? and row = ? order by number desc
                """)
                .params(place.county().digits(), place.batch(), place.sheet(), place.row())
                .query((row, _) -> new Made(
                        row.getLong("number"),
                        ruling(place.county(), row),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("taken_back_by"))))
                .list();
    }

    /// Takes a ruling on this row back; false when there is none in force under this number.
    public boolean takeBack(Place place, long number, String by, Instant at) {
        return sql.sql("""
                update ruling set taken_back_by = ?, taken_back_at = ?
                where county = ? and number = ? and batch = ? and sheet = ? and row = ? and taken_back_at is null
                """)
                        .params(
                                by,
                                at.atOffset(ZoneOffset.UTC),
                                place.county().digits(),
                                number,
                                place.batch(),
                                place.sheet(),
                                place.row())
                        .update()
                == 1;
    }

    private Ruling ruling(PlaceCode county, ResultSet row) throws SQLException {
        var kind = Ruling.Kind.valueOf(row.getString("kind"));
        var binding = binding(county, row.getLong("number"));
        var text = new String(
                        vault.unwrap(new WrappedKey(row.getString("wrapped_by"), row.getBytes("wrapped")), binding)
                                .open(row.getBytes("sealed"), binding),
                        StandardCharsets.UTF_8)
                .split(PART, 2);
        return switch (kind) {
            case SPEAKS_OF ->
                new Ruling.SpeaksOf(
                        new About(new PersonId(row.getString("person")), new HouseholdId(row.getString("household"))));
            case IS_NEW -> new Ruling.IsNew();
            case STANDS -> new Ruling.Stands(Reason.valueOf(text[0]), text[1]);
            case READS_AS -> new Ruling.ReadsAs(text[0], text[1]);
            case LEFT_OUT -> new Ruling.LeftOut(text[0]);
        };
    }

    private static byte[] binding(PlaceCode county, long number) {
        return ("ruling|" + county.digits() + "|" + number).getBytes(StandardCharsets.UTF_8);
    }
}
