package yimaqing.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.place.Places;

class SpeechTest {
    private static final Speech SPEECH = new Speech(Dictionary.shipped(), Places.shipped());

    @Test
    void aYearIsSaidWithoutAComma() {
        var built = Dictionary.shipped().attribute("house.built_year");
        assertThat(SPEECH.say(built.type(), Value.Amount.of(2009), "zh")).isEqualTo("2009");
    }

    @Test
    void anAmountIsSaidWithACommaAndItsUnit() {
        var yuan = new Type.Number(Optional.of("yuan"), Optional.empty(), 2, 10_000_000);
        assertThat(SPEECH.say(yuan, new Value.Amount(new BigDecimal("2009.5")), "zh"))
                .isEqualTo("2,009.5 元");
    }

    @Test
    void anEntrySaysItsNumberWithTheUnitBesideIt() {
        var line = Dictionary.shipped().attribute("industry.line");
        var fields = new LinkedHashMap<String, Value>();
        fields.put("item", Value.text(firstCode("industry")));
        fields.put("size", Value.Amount.of(10));
        fields.put("unit", Value.text("mu"));
        assertThat(SPEECH.say(line.type(), new Value.Entry(fields), "zh")).endsWith(" · 10 亩");
    }

    @Test
    void aFieldThatIsNotShownIsSaidToNobody() {
        var contact = Dictionary.shipped().attribute("help.contact");
        var fields = new LinkedHashMap<String, Value>();
        fields.put("account", Value.text("somebody.contact"));
        fields.put("name", Value.text("李四"));
        assertThat(SPEECH.say(contact.type(), new Value.Entry(fields), "zh")).isEqualTo("李四");
    }

    private static String firstCode(String list) {
        return Dictionary.shipped().codes(list).codes().getFirst().code();
    }
}
