package yimaqing.sample;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.place.PlaceCode;

/// The tables `sample_secret` and `sample_step`.
@Repository
class SampleStore {
    private final JdbcClient sql;

    SampleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What the tour has to show; the subject of a password is a username, of the others a household's key. What is
    /// kept
    /// of a device is its kind.
    enum Kind {
        PASSWORD,
        PIN,
        SLIP,
        DEVICE
    }

    boolean hasBegun(PlaceCode county) {
        return sql.sql("select exists (select 1 from sample_step where county = ?)")
                .param(county.digits())
                .query(Boolean.class)
                .single();
    }

    boolean isDone(PlaceCode county, String step) {
        return sql.sql("select exists (select 1 from sample_step where county = ? and step = ?)")
                .params(county.digits(), step)
                .query(Boolean.class)
                .single();
    }

    void markDone(PlaceCode county, String step) {
        sql.sql("insert into sample_step (county, step) values (?, ?)")
                .params(county.digits(), step)
                .update();
    }

    void keep(PlaceCode county, Kind kind, String subject, String secret) {
        sql.sql("insert into sample_secret (county, kind, subject, secret) values (?, ?, ?, ?)")
                .params(county.digits(), name(kind), subject, secret)
                .update();
    }

    /// The secrets of one kind by their subjects.
    SequencedMap<String, String> secrets(PlaceCode county, Kind kind) {
        var secrets = new LinkedHashMap<String, String>();
        sql.sql("select subject, secret from sample_secret where county = ? and kind = ? order by subject")
                .params(county.digits(), name(kind))
                .query(row -> {
                    secrets.put(row.getString(1), row.getString(2));
                });
        return secrets;
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case PASSWORD -> "password";
            case PIN -> "pin";
            case SLIP -> "slip";
            case DEVICE -> "device";
        };
    }
}
