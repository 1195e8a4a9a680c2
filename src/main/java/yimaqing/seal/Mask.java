package yimaqing.seal;

import java.time.LocalDate;
import java.util.Set;

/// What may be seen of a value by someone who need not know it. The only place that hides letters behind stars.
/// Where sources differ, the stricter holds. A value too short to hide anything becomes stars altogether.
public final class Mask {

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "上官", "司马", "司徒", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "长孙", "宇文", "轩辕", "申屠", "钟离", "端木",
            "南宫", "独孤", "呼延", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "仲孙", "鲜于", "闾丘", "赫连", "万俟", "西门");

    private Mask() {}

    /// 王小明 → 王**, 欧阳华 → 欧阳*: the surname, and a star for each further letter. Source: the Beijing health
    /// code's repair (sina.com.cn, 2020-08-14), which shows the surname only.
    public static String name(String name) {
        boolean compound = length(name) > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2));
        return shown(name, compound ? 2 : 1, 0, 2);
    }

    /// 140926198701010052 → 14**************52: first two and last two. Source: the same repair; city offices that
    /// publish lists show the last three (Yong'an, 2023-01-04).
    public static String idNumber(String number) {
        return shown(number, 2, 2, 15);
    }

    /// 15434567789 → 154*****789: first and last three. Source: the same repair; stricter than the usual three and
    /// four. A number of fewer than 11 digits is a local one, of which six digits would be nearly all.
    public static String phone(String phone) {
        return shown(phone, 3, 3, 11);
    }

    /// 6217000012345678 → ************5678: the last four, as bank receipts have it.
    public static String bankAccount(String account) {
        return shown(account, 0, 4, 12);
    }

    /// 1956-03-14 → 1956: the year, from which an age can be judged; the day is half an ID number.
    public static String birthDate(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    private static String shown(String value, int first, int last, int shortest) {
        int letters = length(value);
        if (letters < shortest || value.isBlank()) {
            return "*".repeat(Math.max(1, letters));
        }
        int[] points = value.codePoints().toArray();
        return new String(points, 0, first)
                + "*".repeat(letters - first - last)
                + new String(points, letters - last, last);
    }

    // rare characters in old names take two places in a string but are one letter to a reader
    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
