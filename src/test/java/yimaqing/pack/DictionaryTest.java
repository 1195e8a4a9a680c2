package yimaqing.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.DICTIONARY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final PackNode DEPARTMENTS =
            PackNode.parse("departments.yaml", "departments:\n  - {key: township, zh: 乡镇, en: Township}\n");
    private static final PackNode CODES = PackNode.parse(
            "codes.yaml", "sex:\n  source: test\n  entries:\n    - {code: \"1\", zh: 男, en: Male, also: [男性]}\n");

    private static final String HOUSEHOLD_RECORD = """
            home.number home.village home.kind home.bank_account person.name person.sex person.id_number
            person.membership person.education person.school person.labour health.state work.job
            insurance.cover income.line income.expense land.area industry.line house.grade house.built_year
            water.source water.safe water.hard living.fuel living.toilet living.market_km help.contact
            help.plan help.measure help.visit monitoring.status monitoring.risk benefit.paid
            training.course disability.card""";

    private static Dictionary with(String attribute) {
        return DictionaryFile.read(DEPARTMENTS, CODES, PackNode.parse("dictionary.yaml", """
                groups:
                  - key: basic
                    zh: 基本
                    en: Basic
                    of: household
                    audience: [household]
                    stated_by: [township]
                    attributes:
                      - %s
                """.formatted(attribute)));
    }

    @Test
    void everythingOfTheHouseholdRecordCanBeSaid() {
        for (var key : HOUSEHOLD_RECORD.split("\\s+"))
            assertThat(DICTIONARY.find(key)).as(key).isPresent();
    }

    @Test
    void anAttributeTakesFromItsGroupWhatItDoesNotSayItself() {
        var attribute =
                with("{key: home.sex, zh: 性别, en: Sex, type: code, codes: sex}").attribute("home.sex");
        assertThat(attribute.audience()).containsExactly(Audience.HOUSEHOLD);
        assertThat(attribute.statedBy()).containsExactly("township");
        assertThat(attribute.freshDays()).isEmpty();
    }

    @Test
    void aFaultIsSaidWithFileAndLine() {
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, en: Sex, type: code, codes: sexes}"))
                .isInstanceOf(PackFault.class)
                .hasMessageContaining("dictionary.yaml, line 9")
                .hasMessageContaining("sexes");
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, en: Sex, type: code, codes: sex, stated_by: [nobody]}"))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, en: Sex, type: colour}"))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, en: Sex, type: code, codes: sex, sealled: yes}"))
                .hasMessageContaining("sealled");
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, type: code, codes: sex}"))
                .hasMessageContaining("“en”");
        assertThatThrownBy(() -> with("{key: home.sex, zh: 性别, en: Sex, type: code, codes: sex, audience: [village]}"))
                .hasMessageContaining("village");
    }

    @Test
    void aCodeIsFoundUnderEverySpelling() {
        assertThat(DICTIONARY.codes("sex").meantBy("男性"))
                .map(CodeList.Code::code)
                .contains("1");
        assertThat(DICTIONARY.codes("sex").meantBy("Female"))
                .map(CodeList.Code::code)
                .contains("2");
        assertThat(DICTIONARY.codes("sex").meantBy("公")).isEmpty();
    }

    @Property
    void aValueIsReadBackAsItWasWritten(
            @ForAll @BigRange(min = "0", max = "9999999") @Scale(2) BigDecimal yuan,
            @ForAll @IntRange(min = 1990, max = 2090) int year) {
        var type = DICTIONARY.attribute("income.line").type();
        var fields = new LinkedHashMap<String, Value>();
        fields.put("yuan", new Value.Amount(yuan));
        fields.put("year", Value.Amount.of(year));
        fields.put("item", Value.text("grain"));
        var value = new Value.Entry(fields);
        assertThat(Notation.read(type, Notation.write(type, value))).isEqualTo(value);
    }

    @Test
    void equalValuesAreEqualLettersHoweverTheyWereSaid() {
        var type = DICTIONARY.attribute("house.area").type();
        assertThat(Notation.write(type, new Value.Amount(new BigDecimal("100.0"))))
                .isEqualTo(Notation.write(type, Value.Amount.of(100)))
                .isEqualTo("100");
    }

    @Test
    void valuesAreSaidAsAPersonWouldSayThem() {
        var speech = new Speech(DICTIONARY, yimaqing.place.Places.shipped());
        assertThat(speech.say(
                        DICTIONARY.attribute("house.area").type(), new Value.Amount(new BigDecimal("1236.5")), "zh"))
                .isEqualTo("1,236.5 平方米");
        assertThat(Speech.day(LocalDate.of(2026, 3, 1), "zh")).isEqualTo("2026年3月1日");
        assertThat(Speech.day(LocalDate.of(2026, 3, 1), "en")).isEqualTo("1 March 2026");
        assertThat(Speech.month(YearMonth.of(2025, 7), "en")).isEqualTo("July 2025");
        assertThat(speech.say(DICTIONARY.attribute("home.village").type(), Value.text("141026104207"), "zh"))
                .isEqualTo("小李村");
        assertThat(speech.say(DICTIONARY.attribute("water.safe").type(), new Value.YesNo(false), "en"))
                .isEqualTo("no");
    }
}
