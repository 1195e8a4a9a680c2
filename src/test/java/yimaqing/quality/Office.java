package yimaqing.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.batch.Batch.Came;
import yimaqing.batch.Received;
import yimaqing.intake.Intake;
import yimaqing.intake.Intake.Upload;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.Accounts;
import yimaqing.proof.Password;
import yimaqing.sheet.Books;

/// Sends a county's lists, for tests: ledgers with so many sound rows and so many whose ID number is wrong.
final class Office {
    static final String PASSWORD = "a long enough one 42";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static int sent;

    final PlaceCode county;
    private final Function<Class<?>, Object> parts;
    private final Came by;

    Office(String county, Function<Class<?>, Object> parts, LocalDate today) {
        this.county = new PlaceCode(county);
        this.parts = parts;
        this.by = new Came("wei", today.atTime(4, 0).toInstant(ZoneOffset.UTC));
    }

    <T> T part(Class<T> type) {
        return type.cast(parts.apply(type));
    }

    PlaceCode village() {
        return Places.shipped().villagesIn(county).getLast().code();
    }

    /// A township's ledger that describes this day.
    long ledger(LocalDate day, int sound, int wrong) {
        var number = village().digits();
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("户编号", "村", "姓名", "身份证号码", "与户主关系", "玉米"));
        for (int i = 1; i <= sound + wrong; i++)
            rows.add(List.of(
                    number + "%04d".formatted(i),
                    Places.shipped().get(village()).shortName(),
                    "马小" + (char) ('一' + i),
                    id(i, i > sound),
                    "户主",
                    ++sent));
        rows.add(List.of("合计"));
        return applied(day, Books.of("户", rows));
    }

    /// The hospitals' list that describes this day, with a row about somebody nobody knows.
    long stays(LocalDate day) {
        return applied(
                day,
                Books.of(
                        "住院",
                        List.of(
                                List.of("姓名", "身份证号", "就诊医院", "入院日期", "出院日期", "医疗总费用", "个人自付"),
                                List.of("马大满", id(9_000, false), "县医院", "2026-01-03", "2026-01-09", ++sent, sent))));
    }

    private static String id(int number, boolean wrong) {
        var body = "14262819700315%03d".formatted(number % 1_000);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += (body.charAt(i) - '0') * WEIGHTS[i];
        int right = sum % 11;
        return body + "10X98765432".charAt(wrong ? (right + 1) % 11 : right);
    }

    private long applied(LocalDate day, byte[] bytes) {
        var intake = part(Intake.class);
        long batch = ((Received.Fresh) intake.receive(county, new Upload("台账.xlsx", bytes, "ma", day))).batch();
        apply(batch);
        return batch;
    }

    void apply(long batch) {
        part(Intake.class).accept(county, batch, by);
        part(Intake.class).apply(county, batch, (_, _) -> {});
    }

    void undo(long batch) {
        part(Intake.class).undo(county, batch, by, (_, _) -> {});
    }

    Officer officer(String department, Role role, PlaceCode area) {
        var grant = new Grant(role, area, LocalDate.of(2026, 1, 1), Optional.empty());
        return new Officer(county, "q" + county.digits() + ++sent, "某某", department, "干部", List.of(grant));
    }

    /// Opens an account for this official, so that it can sign in.
    void opens(Officer officer) {
        var newcomer = new Accounts.Newcomer(
                county, officer.account(), officer.name(), officer.department(), officer.post(), Optional.empty());
        part(Accounts.class).open(newcomer, new Password(PASSWORD), officer.grants());
    }

    Came by() {
        return by;
    }
}
