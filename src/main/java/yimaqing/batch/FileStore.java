package yimaqing.batch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.place.PlaceCode;
import yimaqing.seal.Vault;
import yimaqing.seal.WrappedKey;

/// The table `batch_file`: the bytes of each batch as they were received, sealed under a key of their own. Destroying
/// the key forgets the file.
@Repository
class FileStore implements WrappedKey.Keeper {
    private final JdbcClient sql;
    private final Vault vault;

    FileStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public List<WrappedKey.Table> keyTables() {
        return List.of(new WrappedKey.Table(
                "batch_file",
                "wrapped_by",
                "batch",
                (county, number) -> Batch.binding(new PlaceCode(county), Long.parseLong(number))));
    }

    void add(Batch batch, byte[] bytes) {
        var binding = Batch.binding(batch.county(), batch.number());
        var key = vault.newKey();
        var wrapped = vault.wrap(key, binding);
        sql.sql("insert into batch_file (county, batch, wrapped_by, wrapped, sealed) values (?, ?, ?, ?, ?)")
                .params(
                        batch.county().digits(),
                        batch.number(),
                        wrapped.masterKeyId(),
                        wrapped.bytes(),
                        key.seal(bytes, binding))
                .update();
    }

    byte[] bytes(Batch batch) {
        var binding = Batch.binding(batch.county(), batch.number());
        return sql.sql("select wrapped_by, wrapped, sealed from batch_file where county = ? and batch = ?")
                .params(batch.county().digits(), batch.number())
                .query((row, _) -> vault.unwrap(new WrappedKey(row.getString(1), row.getBytes(2)), binding)
                        .open(row.getBytes(3), binding))
                .single();
    }
}
