package yimaqing.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.pack.IdNumber;
import yimaqing.place.Place;

/// People who exist nowhere, four to a household, spread over villages; the same place in the list is always the same
/// person. Their ID numbers begin with 99, which no division's do, and no two have the same.
public final class InventedPeople {
    /// The most there can be: every day of birth with every number of a day.
    public static final int MOST = 14_000_000;

    private static final List<String> RELATIONS = List.of("户主", "配偶", "长子", "长女");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴郭任马孙胡朱高林何罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "明芳伟静强敏军丽建国秀兰志红平英文华春生玉梅海燕永福桂花成林小云天佑子涵雨轩晓东俊杰" + "淑珍爱莲根旺银锁喜来富贵家乐长青";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 28_000;
    private static final int STRIDE = 7_919;
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private final List<Place> villages;

    /// Only villages whose name no other of the county has: a list that knows no household numbers can name just these.
    public InventedPeople(List<Place> villages) {
        var named = villages.stream().collect(Collectors.groupingBy(Place::shortName, Collectors.counting()));
        this.villages = villages.stream()
                .filter(village -> named.get(village.shortName()) == 1)
                .toList();
    }

    /// One of them, with what a ledger has of a person: `household` counts from 0, `number` is its household number.
    public record One(int household, String number, Place village, String relation, Self self) {
        public boolean isHead() {
            return relation.equals("户主");
        }
    }

    /// The person itself.
    public record Self(String name, boolean isMale, String idNumber, LocalDate birth, String phone) {}

    public One one(int place) {
        if (place < 0 || place >= MOST) throw new IllegalArgumentException("there are people from 0 to " + MOST);
        int household = place / RELATIONS.size();
        var village = villages.get(household % villages.size());
        var relation = RELATIONS.get(place % RELATIONS.size());
        return new One(
                household,
                "%s%05d".formatted(village.code().digits(), 1 + household / villages.size()),
                village,
                relation,
                self(place));
    }

    private static Self self(int place) {
        boolean isMale = place % 2 == 0;
        var birth = FIRST_BIRTH.plusDays((long) place * STRIDE % DAYS);
        var digits = "990000%s%03d".formatted(birth.toString().replace("-", ""), place / DAYS * 2 + (isMale ? 1 : 0));
        long mixed = place * MIXING;
        var name = "" + letter(SURNAMES, mixed >>> 40) + letter(GIVEN, mixed >>> 20) + letter(GIVEN, mixed >>> 50);
        return new Self(
                name,
                isMale,
                digits + IdNumber.checkSymbol(digits),
                birth,
                "154%08d".formatted((mixed >>> 24) % 100_000_000));
    }

    private static char letter(String letters, long any) {
        return letters.charAt((int) (any % letters.length()));
    }
}
