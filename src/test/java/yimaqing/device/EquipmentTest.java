package yimaqing.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import yimaqing.Village;
import yimaqing.pack.PackFault;
import yimaqing.pack.PackNode;

class EquipmentTest {
    @Test
    void everyKindOfDeviceIsDescribed() {
        for (var code : Village.DICTIONARY.codes("equipment").codes())
            assertThat(Equipment.SHIPPED.of(code.code())).as(code.code()).isPresent();
        assertThat(Equipment.SHIPPED.care()).isNotEmpty();
        assertThat(Equipment.SHIPPED.emergency()).isNotEmpty();
    }

    @Test
    void aMisspeltPackIsRefusedWithItsLine() {
        var file = PackNode.parse("equipment.yaml", "care: []\nemergency: []\nkindz: []\n");
        assertThatThrownBy(() -> Equipment.read(file)).isInstanceOf(PackFault.class);
    }
}
