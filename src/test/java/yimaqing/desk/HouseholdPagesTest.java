package yimaqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Tour;
import yimaqing.code.Plates;
import yimaqing.code.Reading;

/// What officials see of the tour's family in 小李村, through their browsers.
class HouseholdPagesTest extends CountyTest {
    private final Tour tour = Tour.of(url(""));
    private final Tour.Home home = tour.households().getFirst();
    private final String path = "/desk/households/"
            + ((Reading.Found) part(Plates.class).read(home.token()))
                    .plate()
                    .household()
                    .orElseThrow()
                    .key();

    private Phone as(String role, String area) {
        var phone = new Phone(url(""));
        var official = tour.official(role, area);
        assertThat(phone.signIn(official.username(), official.password()).status())
                .isEqualTo(303);
        phone.get("/desk");
        return phone;
    }

    private Phone cadre() {
        return as("VILLAGE_CADRE", "141026104207");
    }

    @Test
    void theCadreSeesEveryFactWithItsSourceAndNoFullNumber() {
        var page = cadre().get(path);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.words())
                .contains("李* 家", "第 1 批 良马镇 第", "乡镇人民政府", "炒茶", "人均")
                .doesNotContainPattern("[0-9]{17}[0-9X]")
                .doesNotContainPattern("\\b154[0-9]{8}\\b(?<!15400000307)");
    }

    @Test
    void twoDepartmentsThatDisagreeBothStandThereWithTheReason() {
        assertThat(cadre().get(path).words()).contains("A级", "C级", "说法不同").contains("住房和城乡建设局先于乡镇人民政府");
    }

    @Test
    void aReasonShowsEverythingOnceAndStandsInTheLog() {
        var phone = cadre();
        var full = phone.post(path + "/unmasking", Map.of("reason", "核对医保参保证件"));
        assertThat(full.status()).isEqualTo(200);
        assertThat(full.header("Cache-Control")).contains("no-store");
        assertThat(full.words()).containsPattern("[0-9]{17}[0-9X]").contains("核对医保参保证件");
        var again = phone.get(path);
        assertThat(again.words()).doesNotContainPattern("[0-9]{17}[0-9X]").contains("核对医保参保证件", "看了完整信息");
    }

    @Test
    void aReasonTooShortIsRefusedAndKept() {
        var refused = cadre().post(path + "/unmasking", Map.of("reason", "看看"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"看看\"").contains("请写明理由");
        assertThat(refused.words()).doesNotContainPattern("[0-9]{17}[0-9X]");
    }

    @Test
    void aPastDayIsShownAsItWasAndAsItWasKnown() {
        var phone = cadre();
        assertThat(phone.get(path + "?on=2022-01-01").words()).contains("B级").doesNotContain("C级");
        assertThat(phone.get(path + "?on=2022-01-01&known=1").words())
                .doesNotContain("B级")
                .contains("未知");
        var faulty = phone.get(path + "?on=31.3.");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("value=\"31.3.\"");
    }

    @Test
    void theHistoryOfAFactNamesEveryStatement() {
        assertThat(cadre().get(path + "/facts/house.grade").words()).contains("B级", "C级", "住房和城乡建设局");
        assertThat(cadre().get(path + "/facts/home.bank_account").status()).isEqualTo(404);
        assertThat(cadre().get(path + "/facts/no.such").status()).isEqualTo(404);
    }

    @Test
    void aDepartmentSeesNothingOfWhatItNeitherStatesNorReads() {
        var department = as("DEPARTMENT_OFFICER", "141026");
        department.post(path + "/errand", Map.of("errand", "check"));
        assertThat(department.get(path).words()).contains("炒茶").doesNotContain("人均", "取暖方式");
    }

    @Test
    void aSearchFindsByInitialsNumberAndPhoneAndOnlyInTheArea() {
        var number = home.number();
        assertThat(cadre().get("/desk/search?q=" + number).body()).contains(path);
        assertThat(cadre().get("/desk/search?q=lb").body()).contains(path);
        var elsewhere = as("VILLAGE_CADRE", "141026104200");
        assertThat(elsewhere.get("/desk/search?q=" + number).body())
                .doesNotContain(path)
                .contains("value=\"" + number + "\"");
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get(path + "/facts/house.grade").status()).isEqualTo(404);
        assertThat(elsewhere.get("/desk/villages/141026104207").status()).isEqualTo(404);
    }

    @Test
    void aContactOfficialSeesItsOwnHouseholdsAndNoOthers() {
        var page = as("CONTACT_OFFICIAL", "141026104207").get("/desk");
        assertThat(page.body().split("/desk/households/h").length - 1).isEqualTo(12);
        assertThat(page.body()).contains(path);
    }
}
