package yimaqing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yimaqing.Village.SPRING;
import static yimaqing.Village.says;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.chain.Chain;
import yimaqing.chain.Line;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.pack.Value;
import yimaqing.place.PlaceCode;

class LedgerTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140221");
    private static final PlaceCode CHAINED = new PlaceCode("140212");
    private final Ledger ledger = part(Ledger.class);
    private final HouseholdId home = HouseholdId.fresh();

    @Test
    void whatWasAppendedIsReadBack() {
        var appended = ledger.append(COUNTY, List.of(says(home, "house.structure", "cave")), CLOCK.instant());
        assertThat(appended.count()).isEqualTo(1);
        var fact = ledger.around(COUNTY, List.of(home)).getFirst();
        assertThat(fact.says()).isEqualTo(new Fact.Holds(Value.text("cave")));
        assertThat(fact.since()).isEqualTo(SPRING);
        assertThat(fact.by().department()).isEqualTo("township");
    }

    @Test
    void anAppendThatFailsInTheMiddleLeavesNothing() {
        long before = ledger.lastNumber(COUNTY);
        Iterable<Claim> breaking = () -> Stream.concat(
                        IntStream.range(0, 7_000)
                                .mapToObj(i -> (Claim) says(home, "home.group", Value.Amount.of(i % 50))),
                        Stream.<Claim>generate(() -> {
                                    throw new IllegalStateException("the file is cut off here");
                                })
                                .limit(1))
                .iterator();
        assertThatThrownBy(() -> ledger.append(COUNTY, breaking, CLOCK.instant()))
                .hasMessageContaining("cut off");
        assertThat(ledger.lastNumber(COUNTY)).isEqualTo(before);
        assertThat(ledger.around(COUNTY, List.of(home))).isEmpty();
    }

    @Test
    void whatIsSealedAfterAFailedAppendStillOpensOnAnotherServer() {
        var person = PersonId.fresh();
        Iterable<Claim> breaking = () -> Stream.concat(
                        Stream.<Claim>of(says(person, "person.name", "李四")),
                        Stream.<Claim>generate(() -> {
                                    throw new IllegalStateException("cut off");
                                })
                                .limit(1))
                .iterator();
        assertThatThrownBy(() -> ledger.append(COUNTY, breaking, CLOCK.instant()))
                .hasMessageContaining("cut off");
        ledger.append(COUNTY, List.of(says(person, "person.name", "李四")), CLOCK.instant());
        assertThat(part(JdbcClient.class)
                        .sql("select count(*) from subject_key where subject = ?")
                        .param(person.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFactIsNeverChangedOrDeleted() {
        ledger.append(COUNTY, List.of(says(home, "house.structure", "cave")), CLOCK.instant());
        var sql = part(JdbcClient.class);
        for (var change :
                List.of("update fact set value = '\"frame\"' where subject = ?", "delete from fact where subject = ?"))
            assertThatThrownBy(() -> sql.sql(change).param(home.key()).update())
                    .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("truncate fact").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSealedValueStandsNowhereInClear() {
        var person = PersonId.fresh();
        ledger.append(
                COUNTY,
                List.of(says(person, "person.name", "慕容小满"), says(person, "person.id_number", "11010519491231002X")),
                CLOCK.instant());
        var dump = part(JdbcClient.class)
                .sql("select fact::text from fact where subject = ?")
                .param(person.key())
                .query(String.class)
                .list()
                .toString();
        assertThat(dump)
                .contains(person.key())
                .doesNotContain("慕容小满")
                .doesNotContain("11010519491231002X")
                .doesNotContain(
                        java.util.HexFormat.of().formatHex("慕容小满".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(ledger.around(COUNTY, List.of(person)))
                .extracting(Fact::says)
                .contains(new Fact.Holds(Value.text("慕容小满")));
    }

    @Test
    void aStatementThatDoesNotFitTheDictionaryIsRefused() {
        assertThatThrownBy(() -> says(home, "house.grade", "Z")).hasMessageContaining("code of the list");
        assertThatThrownBy(() -> says(home, "person.name", "王五")).hasMessageContaining("kind of subject");
        assertThatThrownBy(() -> says("education", home, "house.grade", Value.text("A"), SPRING))
                .hasMessageContaining("may not state");
        assertThatThrownBy(() -> says(home, "home.group", Value.Amount.of(-1))).hasMessageContaining("between 0");
    }

    @Test
    void appendsAtTheSameMomentAreNumberedInTheOrderOfTheirCommitsAndChained() throws Exception {
        var work = new ArrayList<Callable<Ledger.Appended>>();
        for (int i = 0; i < 40; i++)
            work.add(() -> ledger.append(
                    CHAINED,
                    List.of(
                            says(HouseholdId.fresh(), "house.structure", "cave"),
                            says(PersonId.fresh(), "person.name", "张三")),
                    CLOCK.instant()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work))
                assertThat(done.get().count()).isEqualTo(2);
        }
        var store = part(LedgerStore.class);
        var lines = store.after(CHAINED, 0, 1_000);
        assertThat(lines)
                .extracting(Line::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 80).mapToObj(i -> (long) i).toList());
        var chain = new Chain(Chain.start());
        var hashes = part(JdbcClient.class)
                .sql("select hash from fact where county = ? order by number")
                .param(CHAINED.digits())
                .query((row, _) -> row.getBytes(1))
                .list();
        for (int i = 0; i < lines.size(); i++)
            assertThat(chain.next(CHAINED.digits(), lines.get(i))).isEqualTo(hashes.get(i));
    }

    @Test
    void anEditedFactBreaksTheChain() {
        var line = new Line(
                1,
                home.key(),
                "house.grade",
                "",
                java.util.Optional.of("\"A\""),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                SPRING,
                CLOCK.instant(),
                "housing",
                "survey/test",
                java.util.OptionalLong.empty());
        var edited = new Line(
                1,
                home.key(),
                "house.grade",
                "",
                java.util.Optional.of("\"D\""),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                SPRING,
                line.recordedAt(),
                "housing",
                "survey/test",
                java.util.OptionalLong.empty());
        assertThat(new Chain(Chain.start()).next("140212", line))
                .isNotEqualTo(new Chain(Chain.start()).next("140212", edited));
    }

    @Test
    void aWithdrawalOfWhatIsNotThereIsRefused() {
        var by = new Provenance("township", "desk/test");
        assertThatThrownBy(() ->
                        ledger.append(COUNTY, List.of(new Claim.Withdrawal(999_999_999L, SPRING, by)), CLOCK.instant()))
                .hasMessageContaining("no fact 999999999");
    }
}
