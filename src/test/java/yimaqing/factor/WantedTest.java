package yimaqing.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WantedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/desk//evil.example",
                "/desk/../sign-out",
                "/desk/..",
                "/sign-out",
                "/desk\\evil",
                "/desk/a?b=c",
                "/deskevil",
                ""
            })
    void nothingButAnOfficialsPageIsGoneOnTo(String path) {
        assertThatThrownBy(() -> new Wanted(path, Wanted.How.SEND, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var form = new MockHttpServletRequest("POST", "/desk/second-factor/code");
        form.setParameter(Wanted.PATH, path);
        form.setParameter(Wanted.HOW, "SEND");
        assertThat(Wanted.carried(form)).isEqualTo(Wanted.NOTHING);
    }

    @Test
    void whatWasTypedTravelsWithAllItsValuesAndWithoutTokensAndCodes() {
        var form = new MockHttpServletRequest("POST", "/exchange/keys");
        form.setParameter("areas", "141026", "141027");
        form.setParameter("_csrf", "token");
        form.setParameter(Wanted.CODE, "123456");
        var wanted = Wanted.of(form, Fresh.Then.GO_ON);
        assertThat(wanted.how()).isEqualTo(Wanted.How.SEND);
        assertThat(wanted.typed())
                .containsExactly(new Wanted.Typed("areas", "141026"), new Wanted.Typed("areas", "141027"));
    }

    @Test
    void whatIsTooMuchToCarryLeadsBackToThePageAbove() {
        var form = new MockHttpServletRequest("POST", "/desk/households/h1/unmasking");
        form.setParameter("reason", "x".repeat(20_001));
        var wanted = Wanted.of(form, Fresh.Then.GO_ON);
        assertThat(wanted.typed()).isEmpty();
        assertThat(wanted.address()).isEqualTo("/desk/households/h1");
    }

    @Test
    void aPageThatIsOpenedKeepsItsQuestion() {
        var page = new MockHttpServletRequest("GET", "/desk/second-factor/offer");
        page.setParameter("lang", "en & zh");
        assertThat(Wanted.of(page, Fresh.Then.GO_ON).address()).isEqualTo("/desk/second-factor/offer?lang=en+%26+zh");
    }
}
