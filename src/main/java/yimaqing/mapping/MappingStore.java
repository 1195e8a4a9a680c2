package yimaqing.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.place.PlaceCode;

/// The table `source_made`, to which rows are only ever added.
@Repository
class MappingStore {
    private static final String COLUMNS = "key, version, yaml, made_by, made_at ";

    private final JdbcClient sql;

    MappingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Takes the county's turn to keep a mapping, held until the transaction ends.
    void lock(PlaceCode county) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("source_made " + county.digits())
                .query()
                .singleRow();
    }

    void add(PlaceCode county, Version version) {
        sql.sql("""
                insert into source_made (county, key, version, yaml, made_by, made_at) values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        county.digits(),
                        version.key(),
                        version.number(),
                        version.yaml(),
                        version.by(),
                        version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest version of every source made in the county, in order of key.
    List<Version> newest(PlaceCode county) {
        return sql.sql("select distinct on (key) " + COLUMNS
                        + "from source_made where county = ? order by key, version desc")
                .param(county.digits())
                .query((row, _) -> version(row))
                .list();
    }

    /// All versions of one source, the newest first.
    List<Version> history(PlaceCode county, String key) {
        return sql.sql("select " + COLUMNS + "from source_made where county = ? and key = ? order by version desc")
                .params(county.digits(), key)
                .query((row, _) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
