package yimaqing.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// What the family's way in makes of what was typed.
class ProofFormTest {

    private static ProofForm.Asked read(Map<String, String> typed) {
        return ProofForm.read(typed, Words.CHINESE);
    }

    private static ProofForm faulty(Map<String, String> typed) {
        return ((ProofForm.Faulty) read(typed)).form();
    }

    @Test
    void sixDigitsAskByPin() {
        assertThat(read(Map.of("pin", "２７４ 931"))).isInstanceOf(ProofForm.ByPin.class);
    }

    @Test
    void aSlipAndTheSamePinTwiceAskBySlip() {
        assertThat(read(Map.of("slip", "7k3m-9q2x", "pin", "274931", "again", "274931")))
                .isInstanceOf(ProofForm.BySlip.class);
    }

    @Test
    void everyFaultStandsBesideItsOwnField() {
        assertThat(faulty(Map.of("pin", "12")).faults())
                .extracting(FieldFault::field)
                .containsExactly("pin");
        assertThat(faulty(Map.of("slip", "7K", "pin", "27", "again", "")).faults())
                .extracting(FieldFault::field)
                .containsExactly("slip", "chosen");
        assertThat(faulty(Map.of("slip", "7K3M9Q2X", "pin", "274931", "again", "274932"))
                        .faults())
                .extracting(FieldFault::field)
                .containsExactly("again");
    }

    @Test
    void anEasyPinIsRefusedWhenChosen() {
        var form = faulty(Map.of("slip", "7K3M9Q2X", "pin", "123456", "again", "123456"));
        assertThat(form.faults()).containsExactly(new FieldFault("chosen", Words.CHINESE.say("door.proof.pin.easy")));
    }

    @Test
    void theSlipIsKeptAndThePinIsNot() {
        var form = faulty(Map.of("slip", "7K3M9Q2X", "pin", "274931", "again", "111"));
        assertThat(form.slip()).isEqualTo("7K3M9Q2X");
        assertThat(form.toString()).doesNotContain("274931");
    }
}
