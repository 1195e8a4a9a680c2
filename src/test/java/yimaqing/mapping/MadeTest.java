package yimaqing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yimaqing.mapping.Fault.Kind;
import yimaqing.pack.Dictionary;
import yimaqing.source.Layout;
import yimaqing.source.Source;
import yimaqing.source.Sources;

/// The form in which a person says how a table is read, and what is refused of it.
class MadeTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    static final Made.OneColumn NAME = checks("姓名", "person.name");
    static final Made.OneColumn ID = checks("身份证号", "person.id_number");
    static final Made.OneColumn COURSE = says("工种", "training.course", "course");
    static final Made.OneColumn FROM = says("开班", "training.course", "from");

    private static Made.OneColumn column(String name, Made.Use use) {
        return new Made.OneColumn(name, List.of(), true, use, Made.Written.PLAIN);
    }

    private static Made.OneColumn checks(String name, String attribute) {
        return column(name, new Made.Checks(attribute));
    }

    private static Made.OneColumn says(String name, String attribute, String field) {
        return column(name, new Made.Says(List.of(new Made.Target(attribute, field, Map.of()))));
    }

    static Made made(Made.OneColumn... columns) {
        return made("human_resources", List.of(columns));
    }

    private static Made made(String department, List<Made.OneColumn> columns) {
        return new Made(
                new Made.About("", "培训名单", "", new Source.Sender(department, false), Made.Reading.PLAIN),
                List.of(new Made.Table("list", "名单", "", columns, Made.Rules.NONE)));
    }

    private static List<Fault> faults(Made made) {
        return MadeChecks.faults(made, DICTIONARY, Sources.shipped(DICTIONARY));
    }

    private static List<Kind> kinds(Made made) {
        return faults(made).stream().map(Fault::kind).distinct().toList();
    }

    @Test
    void aSoundFormHasNoFault() {
        assertThat(faults(made(NAME, ID, COURSE, FROM))).isEmpty();
    }

    @Test
    void everyShippedSourceComesBackTheSameThroughTheForm() {
        for (var source : Sources.shipped(DICTIONARY).all()) {
            var made = Made.of(source);
            var read = Sources.read("made", MadeText.of(source.key(), made), DICTIONARY);
            assertThat(Made.of(read)).isEqualTo(made);
            assertThat(read.layouts())
                    .extracting(Layout::columns)
                    .isEqualTo(source.layouts().stream().map(Layout::columns).toList());
            assertThat(faults(made)).as(source.key()).isEmpty();
        }
    }

    @Test
    void wordsThatYamlWouldTakeForSomethingElseComeBackAsWords() {
        var odd = column("yes: {1} # 'x'\"", new Made.LeftOut("no\n- null"));
        var wages = new Made.OneColumn(
                "2026",
                List.of("true", "~"),
                false,
                new Made.LeftOut("1"),
                new Made.Written("", "[,，]", Set.of("至今", "-"), "9000"));
        var source = Sources.read("made", MadeText.of("made-1", made(NAME, ID, COURSE, FROM, odd, wages)), DICTIONARY);
        assertThat(Made.of(source).tables().getFirst().columns().getLast().name())
                .isEqualTo("2026");
        assertThat(Made.of(source).tables().getFirst().columns().getLast().written())
                .isEqualTo(wages.written());
        assertThat(Made.of(source).tables().getFirst().columns().get(4).use()).isEqualTo(odd.use());
    }

    @Test
    void everyFaultIsToldAtOnceAndWhere() {
        assertThat(faults(made(NAME, ID, COURSE, FROM, checks("甲", "person.nmae"), says("乙", "land.area", ""))))
                .contains(
                        new Fault(Kind.NO_SUCH_ATTRIBUTE, "甲"),
                        new Fault(Kind.MAY_NOT_STATE, "乙"),
                        new Fault(Kind.FIELD_NEEDED, "乙"));
        assertThat(kinds(made("nobody", List.of(NAME, ID, COURSE, FROM)))).contains(Kind.NO_SUCH_DEPARTMENT);
        assertThat(kinds(made())).contains(Kind.NO_COLUMN);
        assertThat(kinds(new Made(made().about(), List.of()))).contains(Kind.NO_SHEET);
        assertThat(kinds(made(ID, COURSE, FROM, checks(" ", "person.name")))).contains(Kind.NO_NAME);
    }

    @Test
    void twoColumnsOfOneNameOrOfOneMeaningAreRefused() {
        assertThat(faults(made(NAME, ID, COURSE, FROM, checks("身份证\n号", "person.sex"))))
                .contains(new Fault(Kind.NAME_TWICE, "身份证号"));
        assertThat(faults(made(NAME, ID, COURSE, FROM, says("开始", "training.course", "from"))))
                .contains(new Fault(Kind.SAID_TWICE, "开始"));
    }

    @Test
    void anEntryWithoutWhatTellsItApartIsRefused() {
        assertThat(faults(made(NAME, ID, COURSE))).containsExactly(new Fault(Kind.KEY_NEEDED, "training.course"));
    }

    @Test
    void aTableThatNeedsOnlyWhatManyHoldIsRefused() {
        assertThat(kinds(made(NAME, ID))).containsExactly(Kind.NOTHING_OF_ITS_OWN);
    }

    @Test
    void aPartingThatCouldKeepAServerBusyIsRefused() {
        assertThat(kinds(made(NAME, ID, COURSE, FROM, parted("(a+)+$")))).containsExactly(Kind.PARTING_ODD);
        assertThat(kinds(made(NAME, ID, COURSE, FROM, parted("[,，、;；]")))).isEmpty();
        assertThat(kinds(made(NAME, ID, COURSE, FROM, parted("、")))).isEmpty();
    }

    private static Made.OneColumn parted(String parting) {
        return new Made.OneColumn(
                "甲", List.of(), false, new Made.LeftOut("?"), new Made.Written("", parting, Set.of(), ""));
    }

    @Test
    void aRowOfDataTakenForTheHeaderIsNotKept() {
        for (var value : List.of("142628197007159019", "15446653389", "6299 99912345678"))
            assertThat(faults(made(NAME, ID, COURSE, FROM, column(value, new Made.Remark()))))
                    .containsExactly(new Fault(Kind.LOOKS_PRIVATE, ""));
    }

    @Test
    void everyNumberOfThingsHasALimit() {
        var long101 = "长".repeat(MadeChecks.LONGEST_TEXT + 1);
        assertThat(kinds(made(NAME, ID, COURSE, FROM, column(long101, new Made.Remark()))))
                .contains(Kind.TOO_LONG);
        assertThat(kinds(made(NAME, ID, COURSE, FROM, column(long101.substring(1), new Made.Remark()))))
                .isEmpty();
        var many = IntStream.rangeClosed(0, MadeChecks.MOST_COLUMNS)
                .mapToObj(i -> column("列" + i, new Made.LeftOut("?")))
                .toList();
        assertThat(kinds(made("education", many))).containsExactly(Kind.TOO_MANY_COLUMNS);
        assertThat(kinds(made("education", many.subList(1, many.size())))).isEmpty();
        var sheets = Collections.nCopies(
                MadeChecks.MOST_SHEETS + 1,
                made(NAME, ID, COURSE, FROM).tables().getFirst());
        assertThat(kinds(new Made(made().about(), sheets))).containsExactly(Kind.TOO_MANY_SHEETS);
        var names = IntStream.rangeClosed(0, MadeChecks.MOST_NAMES)
                .mapToObj(i -> "名" + i)
                .toList();
        assertThat(kinds(made(
                        NAME,
                        ID,
                        COURSE,
                        FROM,
                        new Made.OneColumn("甲", names, false, new Made.Town(), Made.Written.PLAIN))))
                .containsExactly(Kind.TOO_MANY_NAMES);
    }
}
