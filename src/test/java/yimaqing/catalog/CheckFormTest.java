package yimaqing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import yimaqing.catalog.Question.Asker;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.web.FieldFault;
import yimaqing.web.Words;

/// What is taken of a form, whatever it holds, and that nothing of use is lost with what is not.
class CheckFormTest {
    private static final Asker ASKER =
            new Asker(Questions.shipped(RuleBook.shipped().dictionary()), Dictionary.shipped(), Words.CHINESE);

    private static MockHttpServletRequest sending(String... fields) {
        var request = new MockHttpServletRequest("POST", "/policies/check");
        for (int i = 0; i < fields.length; i += 2) request.addParameter(fields[i], fields[i + 1]);
        return request;
    }

    private static CheckForm form(String... fields) {
        return CheckForm.sent(sending(fields), ASKER);
    }

    private static List<String> faults(CheckForm form) {
        return form.faults().stream().map(FieldFault::sentence).toList();
    }

    @Test
    void whatIsNotKnownIsNotTakenAndTheOtherAnswersStay() {
        var form = form(
                "h.alleviated", "yes",
                "h.monitored", "perhaps",
                "h.dibao_line", "1",
                "h.payments", "3",
                "h.no_such", "x",
                "h.members[0].age", "40",
                "policy", "<script>alert(1)</script>",
                "h.alleviated.class.name", "x",
                "_csrf", "x");
        assertThat(form.answers().given()).containsExactly(Map.entry("h.alleviated", "yes"));
        assertThat(faults(form)).containsExactly("有 7 处内容这里认不出，没有采用；其他的回答都还在，请接着答。");
        assertThat(form.asked()).isEmpty();
    }

    @Test
    void aFaultyAnswerIsAskedAgainWithWhatWasTyped() {
        var form = form("h.alleviated", "yes", "asked", "h.members", "h.members", "三口", "asked", "h.heating");
        assertThat(form.asked()).containsExactly("h.members", "h.heating");
        assertThat(form.typed()).containsEntry("h.members", List.of("三口"));
        assertThat(faults(form))
                .containsExactly("“您家一共几口人？（连您自己）”：请写 1 到 12 之间的数字，不知道就空着。", "“您家冬天怎么取暖？”没有答：请选一个，不知道就选“不知道”。");
        assertThat(form.answers().given()).containsExactly(Map.entry("h.alleviated", "yes"));
    }

    @Test
    void numbersAreTakenAsPeopleTypeThemAndOnlyWithinTheirBounds() {
        assertThat(form("h.members", " １２ ").answers().given()).containsEntry("h.members", "12");
        assertThat(form("h.members", "").answers().given()).containsEntry("h.members", "?");
        for (var wrong : List.of("13", "0", "-1", "1.5", "1e1", "NaN", "0x2", "١"))
            assertThat(form("h.members", wrong).answers().given()).as(wrong).isEmpty();
        assertThat(form("h.members", "1", "h.members[0].age", "130").faults()).isEmpty();
        assertThat(form("h.members", "1", "h.members[0].age", "131").faults()).hasSize(1);
        assertThat(form("h.members", "1", "h.members[1].age", "30").faults())
                .as("a person who is not there")
                .hasSize(1);
        assertThat(form("h.members", "1", "h.members[0].jobs", "6").faults()).hasSize(1);
    }

    @Test
    void whatIsTypedAtLengthIsNeitherTakenNorShownAtLength() {
        var form = form("asked", "h.farmland_mu", "h.farmland_mu", "9".repeat(10_000));
        assertThat(form.faults()).hasSize(1);
        assertThat(form.typed().get("h.farmland_mu").getFirst()).hasSize(Answers.MOST_LETTERS);
    }

    @Test
    void moreThanTheMostAnswersAreNotTaken() {
        var request = sending("h.members", "12");
        for (var field : List.of("age", "school", "labour", "work_place", "wants_course", "wants_post", "pension_paid"))
            for (int i = 0; i < 12; i++) request.addParameter("h.members[" + i + "]." + field, "?");
        for (var list : List.of("jobs", "courses", "covers", "stays", "aids"))
            for (int i = 0; i < 12; i++) {
                request.addParameter("h.members[" + i + "]." + list, "5");
                for (int j = 0; j < 5; j++)
                    for (var field : fieldsOf(list))
                        request.addParameter("h.members[" + i + "]." + list + "[" + j + "]." + field, "?");
            }
        var form = CheckForm.sent(request, ASKER);
        assertThat(form.answers().given()).hasSize(Answers.MOST_ANSWERS);
        assertThat(form.faults()).hasSize(1);
    }

    private static List<String> fieldsOf(String list) {
        return switch (list) {
            case "jobs" -> List.of("months", "monthly", "current", "region");
            case "courses" -> List.of("year", "days");
            case "covers" -> List.of("kind", "year", "paid");
            case "stays" -> List.of("year", "own");
            default -> List.of("yuan");
        };
    }

    @Test
    void answersInTheAddressAreRefused() {
        var request = sending("h.alleviated", "yes");
        request.setQueryString("h.alleviated=yes");
        var form = CheckForm.sent(request, ASKER);
        assertThat(form.answers().given()).isEmpty();
        assertThat(faults(form)).containsExactly("回答不能写在网址里，一个都没有采用。请在下面重新答。");
    }
}
