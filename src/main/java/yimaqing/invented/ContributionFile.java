package yimaqing.invented;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;

/// What a health insurance bureau keeps of invented people's contributions, as the text table it sends: a header, one
/// row a person with its ID number, in GB18030.
public final class ContributionFile {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "序号,参保单位,姓名,证件号码,性别,出生日期,险种代码,缴费年度,缴费金额,资助类别,资助金额,缴费日期,联系电话";
    private static final int DAYS = 90;

    private ContributionFile() {}

    /// The people from one place of the list up to another, which is not among them.
    public static byte[] of(InventedPeople people, int from, int to) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "\r\n").getBytes(GB18030));
        for (int place = from; place < to; place++)
            bytes.writeBytes((String.join(",", cells(people.one(place), 1 + place - from)) + "\r\n").getBytes(GB18030));
        return bytes.toByteArray();
    }

    private static List<String> cells(InventedPeople.One one, int row) {
        var self = one.self();
        return List.of(
                Integer.toString(row),
                one.village().shortName(),
                self.name(),
                self.idNumber(),
                self.isMale() ? "男" : "女",
                self.birth().toString().replace("-", ""),
                "390",
                "2026",
                "400",
                "",
                "",
                LocalDate.of(2025, 9, 1).plusDays(row % DAYS).toString(),
                self.phone());
    }
}
