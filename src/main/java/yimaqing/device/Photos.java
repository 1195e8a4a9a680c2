package yimaqing.device;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.place.PlaceCode;

/// Photos of acceptances, in the table `device_photo`, each sealed with its device's own key and bound to its place.
/// Who may see them, [Devices] decides.
@Component
public class Photos {
    /// So many are kept of one device.
    public static final int MOST = 6;

    private final JdbcClient sql;
    private final SubjectKeys keys;
    private final Entries entries;

    Photos(JdbcClient sql, SubjectKeys keys, Entries entries) {
        this.sql = sql;
        this.keys = keys;
        this.entries = entries;
    }

    /// Keeps these photos; the numbers they got. Call it within the transaction that records them as facts.
    List<Integer> add(Officer officer, DeviceId device, List<PhotoFile.Good> photos) {
        if (photos.isEmpty()) return List.of();
        var county = officer.county();
        int kept = count(county, device);
        if (kept + photos.size() > MOST) throw new IllegalArgumentException("at most " + MOST + " photos of a device");
        var key = Objects.requireNonNull(
                keys.forSealing(county, Set.of(device.key())).get(device.key()));
        var numbers = new ArrayList<Integer>();
        for (var photo : photos) {
            int nth = kept + numbers.size() + 1;
            sql.sql("insert into device_photo (county, device, nth, sealed, by, at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            county.digits(),
                            device.key(),
                            nth,
                            key.seal(photo.jpeg(), place(county, device, nth)),
                            officer.account(),
                            entries.clock().instant().atOffset(ZoneOffset.UTC))
                    .update();
            numbers.add(nth);
        }
        return numbers;
    }

    private int count(PlaceCode county, DeviceId device) {
        return sql.sql("select count(*) from device_photo where county = ? and device = ?")
                .params(county.digits(), device.key())
                .query(Integer.class)
                .single();
    }

    /// The JPEG file; empty where there is none, or its device's key was destroyed.
    Optional<byte[]> open(PlaceCode county, DeviceId device, int nth) {
        var key = Optional.ofNullable(keys.of(county, Set.of(device.key())).get(device.key()));
        return key.flatMap(k -> sql.sql("select sealed from device_photo where county = ? and device = ? and nth = ?")
                .params(county.digits(), device.key(), nth)
                .query(byte[].class)
                .optional()
                .map(box -> k.open(box, place(county, device, nth))));
    }

    private static byte[] place(PlaceCode county, DeviceId device, int nth) {
        return ("device_photo|" + county.digits() + "|" + device.key() + "|" + nth).getBytes(StandardCharsets.UTF_8);
    }
}
