package yimaqing.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yimaqing.Phone;
import yimaqing.census.Census;
import yimaqing.census.Headcount;
import yimaqing.ledger.Followers;
import yimaqing.place.PlaceCode;

/// The pages of villages, as everybody sees them.
class VillagePagesTest extends PeopledTest {
    private static String seenByAStranger(PlaceCode village) {
        var page = new Phone(url("")).get("/v/" + village.digits());
        assertThat(page.status()).isEqualTo(200);
        return page.words();
    }

    @Test
    void aStrangerReadsRoughNumbersAndWhomToCall() {
        var page = seenByAStranger(LARGE);
        assertThat(page)
                .contains("约 10 户", "约 30 人", "玉米 约 10 户", "肉牛 不到 10 户")
                .contains("杭会计", "村委会委员", "分工：户口和社保", "0350-0000011")
                .contains("2026年3月", "输入短码", "项政策", "热线：未设置", "公示：未设置")
                .doesNotContain("干部看");
    }

    @Test
    void nothingOfAHouseholdAndNoSmallNumberIsOnThePage() {
        for (var village : List.of(LARGE, SMALL)) {
            var page = new Phone(url("")).get("/v/" + village.digits()).body();
            var names = IntStream.range(0, HOUSEHOLDS).mapToObj(i -> (char) ('甲' + i) + "户");
            assertThat(names).noneMatch(page::contains);
            assertThat(page).doesNotContain(PHONE, "寒", "蜂", "14 户", "28 人", "12 户", "4 户");
        }
    }

    @Test
    void ofAFewHouseholdsNothingElseIsTold() {
        assertThat(seenByAStranger(SMALL))
                .contains("不到 10 户", "户数太少，不公开", "免得看出是哪一家")
                .doesNotContain("羊", "3 户", "6 人", "2026年3月");
    }

    @Test
    void whatNobodyRecordedIsUnsetAndSaysWhatToDo() {
        assertThat(seenByAStranger(EMPTY))
                .contains("户数 未设置", "人口 未设置", "产业：未设置", "报到乡镇", "联系人：未设置")
                .doesNotContain("约", " 0 户", " 0 人");
    }

    @Test
    void anOfficialOfTheVillageReadsItExactlyAndWhatLiesAroundRoughly() {
        var page = as("v.cadre").get("/v/" + LARGE.digits());
        assertThat(page.words()).contains("干部看", "不在辖区", "约 20");
        assertThat(page.body())
                .contains("<a href=\"/desk/villages/" + LARGE.digits() + "\">14</a>", ">28</a>")
                .doesNotContain(">17</a>");
        assertThat(as("v.far").get("/v/" + LARGE.digits()).words()).doesNotContain("干部看");
        assertThat(as("v.leader").get("/v/" + LARGE.digits()).body()).contains(">17</a>", ">34</a>");
    }

    @Test
    void everyListBehindANumberOpens() {
        var leader = as("v.leader");
        var page = leader.get("/v/" + LARGE.digits()).body();
        var links = java.util.regex.Pattern.compile("<td class=\"n\"><a href=\"([^\"]+)\"")
                .matcher(page);
        int found = 0;
        while (links.find()) {
            found++;
            var link = links.group(1).replace("&amp;", "&");
            assertThat(leader.get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(found).isEqualTo(12);
    }

    @Test
    void aRebuiltCensusCountsTheSame() {
        var census = part(Census.class);
        var before = census.of(COUNTY);
        assertThat(before.homes()).isEqualTo(new Headcount.Homes(17, 17, 34));
        assertThat(before.industries()).isEqualTo(Map.of("maize", 12, "cattle", 4, "bees", 1, "sheep", 3));
        part(Followers.class).rebuild(COUNTY, census);
        assertThat(census.of(COUNTY)).isEqualTo(before);
        assertThat(census.of(LARGE).homes().households()).isEqualTo(HOUSEHOLDS);
    }

    @Test
    void aCodeThatDiedSaysSoAndLeadsOn() {
        var moved = new Phone(url("")).get("/v/141026100207");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.words()).contains("这个码已经停用", "小黄村的新代码是 141026100222");
        assertThat(new Phone(url("")).get("/v/141026100200").words()).contains("原来的府城村", "这个村现在是府城社区");
        var gone = new Phone(url("")).get("/v/141026100208");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.words()).contains("大黄村：这个码已经停用", "没有记录", "请问府城镇", "小黄村");
    }

    @Test
    void aCodeThatNeverWasReadsLikeAPlateThatCannotBeRead() {
        var never = new Phone(url("")).get("/v/140981999999");
        var plate = new Phone(url("")).get("/h/not-a-plate");
        assertThat(never.status()).isEqualTo(404).isEqualTo(plate.status());
        assertThat(never.words()).isEqualTo(plate.words());
        assertThat(new Phone(url("")).get("/V/" + LARGE.digits()).status()).isEqualTo(200);
    }
}
