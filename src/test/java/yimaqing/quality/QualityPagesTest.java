package yimaqing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;

/// Who sees how well the lists come in, and what the pages say.
class QualityPagesTest extends CountyTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    private Office office(String county) {
        return new Office(county, CountyTest::part, part(Quality.class).today());
    }

    private static Phone signedIn(Office office, Officer officer) {
        office.opens(officer);
        var phone = new Phone(url(""));
        phone.signIn(officer.account(), Office.PASSWORD);
        return phone;
    }

    private static Phone leader(Office office) {
        return signedIn(office, office.officer("county_office", Role.COUNTY_LEADER, office.county));
    }

    private static Phone officer(Office office, String department) {
        return signedIn(office, office.officer(department, Role.DEPARTMENT_OFFICER, office.county));
    }

    @Test
    void theLeaderSeesEveryDepartmentAndWhatIsOverdue() {
        var office = office("140721");
        office.ledger(JANUARY, 3, 1);
        office.ledger(FEBRUARY, 4, 0);
        var page = leader(office).get("/quality");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("好转：25.0% → 0.0%")
                .contains("还没有报过")
                .contains("未设置")
                .contains("有 2 张表逾期没有报来");
        assertThat(leader(office).get("/quality?lang=en").words())
                .contains("Better: 25.0% → 0.0%")
                .contains("Overdue lists: 2.");
    }

    @Test
    void aDepartmentSeesItsOwnListsAndNoOthers() {
        var office = office("140722");
        office.ledger(JANUARY, 3, 1);
        var township = officer(office, "township");
        var own = township.get("/quality");
        assertThat(own.words()).contains("乡镇人民政府：数据质量").contains("4 行里有 1 行");
        assertThat(township.get("/quality/township").words()).isEqualTo(own.words());
        assertThat(township.get("/quality/education").status()).isEqualTo(404);
        assertThat(township.get("/quality/education").words())
                .isEqualTo(township.get("/quality/nowhere").words());
        assertThat(leader(office).get("/quality/education").status()).isEqualTo(200);
        assertThat(leader(office).get("/quality/nowhere").status()).isEqualTo(404);
    }

    @Test
    void theMenuShowsThePlaceToThoseWhoMaySeeIt() {
        var office = office("140723");
        assertThat(leader(office).get("/desk").body()).contains("href=\"/quality\"");
        assertThat(officer(office, "finance").get("/desk").body()).contains("href=\"/quality\"");
        var cadre = signedIn(office, office.officer("village", Role.VILLAGE_CADRE, office.village()));
        assertThat(cadre.get("/desk").body()).doesNotContain("href=\"/quality\"");
        assertThat(cadre.get("/quality").status()).isEqualTo(404);
    }

    @Test
    void aMonthIsLookedAtByItsOwnFaults() {
        var office = office("140724");
        office.ledger(JANUARY, 3, 1);
        office.ledger(FEBRUARY, 4, 0);
        var township = officer(office, "township");
        assertThat(township.get("/quality").words()).contains("2026年2月的一份错在哪里").contains("这一份没有有问题的行");
        var january = township.get("/quality/township?list=township-ledger&month=2026-01");
        assertThat(january.words()).contains("2026年1月的一份错在哪里").contains("照证件逐位核对");
        for (var odd : new String[] {"month=2031-07", "month=%00", "month=" + "9".repeat(500), "list=no-such-list"})
            assertThat(township.get("/quality/township?list=township-ledger&" + odd)
                            .words())
                    .contains("2026年2月的一份错在哪里");
    }

    @Test
    void noPageShowsWhatARowSays() {
        var office = office("140725");
        office.ledger(JANUARY, 1, 3);
        for (var body : new String[] {
            leader(office).get("/quality").body(),
            leader(office).get("/quality/township").body()
        }) assertThat(body).doesNotContain("马小").doesNotContain("142628");
    }

    @Test
    void whoLooksAfterOneTownSeesTheVillagesOfThatTown() {
        var office = office("140727");
        office.ledger(JANUARY, 1, 1);
        var village = yimaqing.place.Places.shipped().fullName(office.village());
        var here = office.officer(
                "township", Role.DEPARTMENT_OFFICER, office.village().town());
        assertThat(signedIn(office, here).get("/quality").words())
                .contains(village)
                .contains("只列您管的地方的村");
        var other = yimaqing.place.Places.shipped().children(office.county).getFirst();
        var elsewhere = office.officer("township", Role.DEPARTMENT_OFFICER, other.code());
        assertThat(signedIn(office, elsewhere).get("/quality").words())
                .contains("2 行里有 1 行")
                .doesNotContain(village);
        assertThat(officer(office, "township").get("/quality").words()).contains(village);
    }

    @Test
    void aDepartmentThatSendsNothingIsToldWhatWillAppear() {
        var office = office("140728");
        assertThat(officer(office, "health").get("/quality").words()).contains("还没有登记这个部门要报的表");
        assertThat(officer(office, "education").get("/quality").words())
                .contains("这张表还没有报过")
                .contains("逾期");
    }
}
