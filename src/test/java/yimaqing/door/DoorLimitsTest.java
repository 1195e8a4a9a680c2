package yimaqing.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import yimaqing.place.PlaceCode;
import yimaqing.web.Limits;
import yimaqing.web.TooMany;

/// A whole village behind one address of its mobile network.
class DoorLimitsTest {
    private static final PlaceCode XIAOLI = new PlaceCode("141026104207");
    private final DoorLimits limits = new DoorLimits(new Limits(1));

    private void scan(String path, String browser) {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("10.9.8.7");
        request.addHeader("User-Agent", browser);
        limits.preHandle(request, new MockHttpServletResponse(), this);
    }

    @Test
    void aMeetingOfTheVillageScansAllItsDoors() {
        for (int door = 0; door < 143; door++) scan("/h/" + XIAOLI + door, "phone " + door % 40);
    }

    @Test
    void oneTokenBearsSixHundredScansInAMinuteOfAMeetingBehindOneAddress() {
        for (int phone = 0; phone < 600; phone++) scan("/h/ABCDEFGHJK0123456789", "phone " + phone % 300);
        // what refills while this runs is less than twice as many
        assertThatThrownBy(() -> {
                    for (int more = 0; more < 600; more++) scan("/H/abcdefghjk0123456789", "other " + more);
                })
                .isInstanceOf(TooMany.class);
        scan("/h/ABCDEFGHJK0123456780", "phone 301");
    }

    @Test
    void aThousandTokensFromOneAddressOfFortyPhonesAreReadInAMinute() {
        for (int door = 0; door < 1_000; door++) scan("/h/B" + door, "phone " + door % 40);
    }

    @Test
    void onePhoneScansSixtyDoorsAMinuteAndNoMore() {
        for (int door = 0; door < 60; door++) scan("/h/A" + door, "one phone");
        assertThatThrownBy(() -> scan("/h/A60", "one phone")).isInstanceOf(TooMany.class);
        scan("/h/A60", "another phone");
    }

    @Test
    void twentyUnreadableCodesAnHourAreForgivenAndNoMore() {
        var request = new MockHttpServletRequest("GET", "/h/x");
        for (int i = 0; i < 20; i++) limits.unreadable(request);
        assertThatThrownBy(() -> limits.unreadable(request)).isInstanceOf(TooMany.class);
    }

    @Test
    void tenTypedCodesAMinuteAreReadAndNoMore() {
        for (int i = 0; i < 10; i++) typed(i);
        assertThatThrownBy(() -> typed(10)).isInstanceOf(TooMany.class);
    }

    private void typed(int code) {
        var request = new MockHttpServletRequest("GET", "/c");
        request.setParameter("code", "CODE" + code);
        request.addHeader("User-Agent", "phone " + code);
        limits.preHandle(request, new MockHttpServletResponse(), this);
    }
}
