package yimaqing.device;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yimaqing.access.Viewer.Officer;
import yimaqing.access.Wall;
import yimaqing.due.Caretakers;
import yimaqing.due.Contact;
import yimaqing.ledger.Subject.DeviceId;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.place.PlaceCode;

/// The tables `device` and `device_fault`, derived from the facts about devices so that lists and desks can ask them.
@Repository
class DeviceStore {
    /// The open faults of one desk.
    private static final String OPEN = "from device_fault s where s.county = :county and " + Caretakers.LIES_WITH;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Wall wall;

    DeviceStore(JdbcClient sql, JdbcTemplate batches, Wall wall) {
        this.sql = sql;
        this.batches = batches;
        this.wall = wall;
    }

    /// A device in lists.
    record Line(DeviceId device, HouseholdId household, PlaceCode village, Said said) {}

    /// What lists say of a device: its kind, its serial number as it is compared, and its state.
    record Said(String kind, Optional<String> serial, String state) {}

    /// A fault that is not closed, where it is, and whom the household names as its contact.
    record Open(
            DeviceId device, HouseholdId household, PlaceCode village, Device.Fault fault, Optional<String> contact) {}

    /// Lets one transaction at a time tell of this device or serial number, until it ends.
    void lock(PlaceCode county, String key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 26))")
                .param(county.digits() + "|" + key)
                .query((_, _) -> true)
                .single();
    }

    void replace(PlaceCode county, Collection<HouseholdId> households, List<Line> lines, List<Open> open) {
        var keys = households.stream().map(HouseholdId::key).toArray(String[]::new);
        sql.sql("delete from device where county = ? and household = any(?)")
                .params(county.digits(), keys)
                .update();
        // a device that moved here is still kept where it was until that household is heard, too
        sql.sql("delete from device_fault where county = ? and (household = any(?) or device = any(?))")
                .params(
                        county.digits(),
                        keys,
                        lines.stream().map(line -> line.device().key()).toArray(String[]::new))
                .update();
        lines.forEach(line -> put(county, line));
        batches.batchUpdate(
                """
                insert into device_fault (county, device, nth, household, village, contact, what, day)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                open.stream()
                        .map(o -> new Object[] {
                            county.digits(),
                            o.device().key(),
                            o.fault().nth(),
                            o.household().key(),
                            o.village().digits(),
                            o.contact().orElse(null),
                            o.fault().what(),
                            o.fault().toldOn()
                        })
                        .toList());
    }

    void put(PlaceCode county, Line line) {
        sql.sql("""
                insert into device (county, device, household, village, kind, serial, state)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (county, device) do update set household = excluded.household, village = excluded.village,
                    kind = excluded.kind, serial = excluded.serial, state = excluded.state
                """)
                .params(
                        county.digits(),
                        line.device().key(),
                        line.household().key(),
                        line.village().digits(),
                        line.said().kind())
                .param(line.said().serial().orElse(null))
                .param(line.said().state())
                .update();
    }

    void clear(PlaceCode county) {
        sql.sql("delete from device where county = ?").param(county.digits()).update();
        sql.sql("delete from device_fault where county = ?")
                .param(county.digits())
                .update();
    }

    /// Those of these households for which a device is kept here.
    List<HouseholdId> having(PlaceCode county, Collection<HouseholdId> households) {
        return sql.sql("select distinct household from device where county = ? and household = any(?)")
                .params(
                        county.digits(),
                        households.stream().map(HouseholdId::key).toArray(String[]::new))
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list();
    }

    List<Line> of(PlaceCode county, HouseholdId household) {
        return lines("household = ?", county, household.key());
    }

    /// The devices with this serial number, in whatever state.
    List<Line> bySerial(PlaceCode county, String serial) {
        return lines("serial = ?", county, serial);
    }

    private List<Line> lines(String which, PlaceCode county, String value) {
        return sql.sql("select device, household, village, kind, serial, state from device where county = ? and "
                        + which + " order by device")
                .params(county.digits(), value)
                .query((row, _) -> new Line(
                        new DeviceId(row.getString(1)),
                        new HouseholdId(row.getString(2)),
                        new PlaceCode(row.getString(3)),
                        new Said(row.getString(4), Optional.ofNullable(row.getString(5)), row.getString(6))))
                .list();
    }

    /// The accounts that households with open faults name as their contacts, and where they live.
    List<Contact> contacts(PlaceCode county) {
        return sql.sql("select distinct contact, village from device_fault where county = ? and contact is not null")
                .param(county.digits())
                .query((row, _) -> new Contact(row.getString(1), new PlaceCode(row.getString(2))))
                .list();
    }

    /// The open faults of this official's desk, the first told first.
    List<Open> open(Officer officer, List<Contact> contacts, int most) {
        return wall.around(
                officer,
                List.of(),
                inside -> asked(
                                inside,
                                "select device, household, village, nth, what, day " + OPEN
                                        + " order by day, device, nth limit " + most,
                                officer,
                                contacts)
                        .query((row, _) -> new Open(
                                new DeviceId(row.getString(1)),
                                new HouseholdId(row.getString(2)),
                                new PlaceCode(row.getString(3)),
                                new Device.Fault(
                                        row.getInt(4),
                                        row.getString(5),
                                        row.getObject(6, LocalDate.class),
                                        Optional.empty()),
                                Optional.empty()))
                        .list());
    }

    int countOpen(Officer officer, List<Contact> contacts) {
        return wall.around(
                officer,
                0,
                inside -> asked(inside, "select count(*) " + OPEN, officer, contacts)
                        .query(Integer.class)
                        .single());
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient inside, String statement, Officer officer, List<Contact> contacts) {
        return Caretakers.asked(inside.sql(statement), officer, contacts)
                .param("county", officer.county().digits());
    }
}
