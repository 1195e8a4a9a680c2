package yimaqing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yimaqing.notice.RuleBook;
import yimaqing.policy.Sheet;
import yimaqing.rule.RuleFolder;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.Slots;
import yimaqing.web.Words;

/// How policies are shown to everybody: each in one group, in plain words, and what nobody entered named once.
class GroupsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Slots NOTHING_SET =
            Slots.empty(RuleBook.shipped().dictionary().household(), RuleDictionary.HOUSEHOLD_NAME);
    private static final Path SHELF = Path.of("src/main/resources/county/policies");

    private static List<Sheet> sheets(Words words) throws IOException {
        var folder = RuleFolder.read(SHELF, RuleBook.shipped());
        assertThat(folder.broken()).isEmpty();
        return folder.rules().stream()
                .map(rule -> Sheet.of(rule, DAY, NOTHING_SET, words))
                .toList();
    }

    private static Sheet sheet(String policy) throws IOException {
        return sheets(Words.CHINESE).stream()
                .filter(s -> s.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyShippedPolicyStandsInOneGroupAndEveryNameIsOnTheShelf() throws IOException {
        var named = Groups.SHIPPED.named().stream()
                .flatMap(g -> g.policies().stream())
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        try (var files = Files.list(SHELF)) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString().replace(".yaml", ""))
                                    .toList());
        }
    }

    @Test
    void aPolicyOfTheCountysOwnComesLastAndAnEmptyGroupIsLeftOut() throws IOException {
        var dibao = sheet("dibao");
        var own = new Sheet("own", "本县的", dibao.caution(), dibao.terms(), dibao.ways(), List.of());
        var groups = Groups.SHIPPED.of(List.of(own, dibao), Words.CHINESE);
        assertThat(groups).extracting(Groups.Group::title).containsExactly("家里困难", "其他");
        assertThat(Groups.SHIPPED.of(List.of(), Words.CHINESE)).isEmpty();
    }

    @Test
    void whatTheCountyHasNotEnteredReadsAsNotSetAndNothingAsHidden() throws IOException {
        assertThat(sheet("dibao").terms().gives().text()).contains("本县低保标准（未设置）");
        assertThat(sheet("heating_running_xinrong").terms().gives().text()).isEqualTo("采暖季用电每度补0.2元，最多按12000度算");
        for (var words : List.of(Words.CHINESE, Words.ENGLISH))
            for (var sheet : sheets(words))
                assertThat(sheet.toString()).as(sheet.policy()).doesNotContain("“" + words.say("rule.say.unknown"));
    }

    @Test
    void whatIsNotEnteredIsGatheredAndWhatIsSaidTwiceStandsOnce() throws IOException {
        var ways = sheet("public_post").ways();
        assertThat(ways.unset()).containsExactly("什么时候前", "主管部门电话");
        assertThat(ways.lines()).extracting(Sheet.Line::heading).contains("怎么发、什么时候发");
        assertThat(ways.lines())
                .extracting(Sheet.Line::text)
                .doesNotHaveDuplicates()
                .doesNotContain("未设置");
    }
}
