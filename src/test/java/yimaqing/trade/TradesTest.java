package yimaqing.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yimaqing.cel.Expr;
import yimaqing.cel.Parts;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.rule.Because.Holds;
import yimaqing.rule.Condition;
import yimaqing.slot.Slots;
import yimaqing.trade.Matching.Came;
import yimaqing.trade.Matching.Told;
import yimaqing.truth.Truth;

/// Who can be offered what: conditions decide, and what fits only sorts.
class TradesTest {
    private static final RuleBook BOOK = RuleBook.shipped();
    private static final Dictionary DICTIONARY = Dictionary.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Trades TRADES = Trades.shipped(BOOK);

    private static Slots home() {
        return Slots.empty(BOOK.dictionary().household(), "h");
    }

    private static Slots member(Slots home) {
        return home.fill(home.shape().field("members"), 1)[0];
    }

    /// Somebody of this age and ability of whom nothing else is known.
    private static Slots member(Slots home, int age, String labour) {
        var member = member(home);
        member.put(member.shape().field("age"), age);
        member.put(member.shape().field("labour"), labour);
        return member;
    }

    private static Came came(String trade, Slots home, Slots member) {
        return new Matching(TRADES.find(trade).orElseThrow(), DAY, _ -> true).came(home, member);
    }

    @Test
    void theTradesOfThePackAreSound() {
        assertThat(TRADES.broken()).isEmpty();
        assertThat(TRADES.all()).hasSizeGreaterThan(10);
        assertThat(TRADES.lanes()).extracting(Lane::way).containsExactlyInAnyOrder(Lane.Way.values());
        assertThat(TRADES.announcers()).contains("human_resources").doesNotContain("health");
    }

    @Test
    void aConditionBarsAndWhatFitsSorts() {
        var home = home();
        var woman = member(home, 40, "ordinary");
        assertThat(came("welding", home, woman).truth()).isEqualTo(Truth.TRUE);
        int before = came("home_care", home, woman).points();
        woman.put(woman.shape().field("sex"), "2");
        assertThat(came("home_care", home, woman).points()).as("suggested").isGreaterThan(before);
        assertThat(came("welding", home, woman).truth()).as("not barred").isEqualTo(Truth.TRUE);
        assertThat(came("welding", home, member(home(), 40, "weak")).truth()).isEqualTo(Truth.FALSE);
        assertThat(came("pastry", home, member(home(), 40, "weak")).truth()).isEqualTo(Truth.TRUE);
        assertThat(came("pastry", home, member(home(), 15, "ordinary")).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void whatNobodyKnowsBarsNobodyAndCountsForNothing() {
        var home = home();
        var unknown = member(home);
        assertThat(came("pastry", home, unknown)).isEqualTo(new Came(Truth.UNKNOWN, 0));
        var told = new Matching(TRADES.find("pastry").orElseThrow(), DAY, _ -> true).told(home, unknown);
        assertThat(told.lacks().stream().map(gap -> gap.field().name())).contains("age", "labour");
        assertThat(Told.that(Holds.UNKNOWN, told.fits())).as("and it is said").isNotEmpty();
        var post = member(home, 55, "weak");
        assertThat(came("public_post", home, post).truth())
                .as("whether the household left poverty is unknown")
                .isEqualTo(Truth.UNKNOWN);
        home.put(home.shape().field("alleviated"), true);
        assertThat(came("public_post", home, post).truth()).isEqualTo(Truth.TRUE);
    }

    /// Age and sex suggest: whoever may take a trade may take it at any other age and as anybody, unless a condition of
    /// that trade names the age.
    @Test
    void sexAndAgeNeverChangeWhoMayUnlessAConditionNamesThem() {
        var dice = new Random(4);
        for (var trade : TRADES.all()) {
            assertThat(asks(trade, "sex"))
                    .as("no condition of %s names the sex", trade.key())
                    .isFalse();
            for (int i = 0; i < 200; i++) {
                var home = home();
                if (dice.nextBoolean()) home.put(home.shape().field("alleviated"), dice.nextBoolean());
                if (dice.nextBoolean()) home.put(home.shape().field("monitored"), dice.nextBoolean());
                // a grown person, for whom the bounds of the law are behind
                var one = member(
                        home,
                        23 + dice.nextInt(60),
                        List.of("ordinary", "weak", "lost").get(dice.nextInt(3)));
                int may = came(trade.key(), home, one).truth();
                one.put(one.shape().field("age"), 23 + dice.nextInt(60));
                one.put(one.shape().field("sex"), dice.nextBoolean() ? "1" : "2");
                assertThat(came(trade.key(), home, one).truth()).as(trade.key()).isEqualTo(may);
            }
        }
    }

    private static boolean asks(Trade trade, String field) {
        return trade.conditions().stream().map(Condition::when).anyMatch(when -> asks(when, field));
    }

    private static boolean asks(Expr expr, String field) {
        return expr instanceof Expr.Attribute a && a.field().name().equals(field)
                || Parts.of(expr).stream().anyMatch(part -> asks(part, field));
    }

    @Test
    void whatNobodyMaySeeSortsNothing() {
        var home = home();
        var ill = member(home, 40, "ordinary");
        ill.put(ill.shape().field("health"), new String[] {"chronic"});
        var trade = TRADES.find("ecommerce").orElseThrow();
        var all = new Matching(trade, DAY, _ -> true).came(home, ill);
        var family = new Matching(trade, DAY, fit -> !Trade.isPersonal(fit, DICTIONARY)).came(home, ill);
        assertThat(all.points()).isGreaterThan(family.points());
        assertThat(family.truth()).isEqualTo(all.truth());
        assertThat(TRADES.all()).noneMatch(t -> t.isPersonal(DICTIONARY));
    }

    @Test
    void aLaneHoldsByASignAndUnknownPutsNobodyOnIt() {
        var home = home();
        var one = member(home);
        var lanes = new Lanes(TRADES.lanes(), DAY, sign -> !Trade.isPersonal(sign, DICTIONARY));
        assertThat(lanes.of(home, List.of(one)))
                .allSatisfy(on -> assertThat(on.truth()).isEqualTo(Truth.UNKNOWN));
        one.put(one.shape().field("age"), 30);
        one.put(one.shape().field("labour"), "ordinary");
        one.put(one.shape().field("work_place"), "none");
        home.put(home.shape().field("dibao"), true);
        home.fill(home.shape().field("industries"), 0);
        one.put(one.shape().field("skills"), new String[0]);
        one.put(one.shape().field("disability"), "2");
        var on = lanes.of(home, List.of(one));
        assertThat(on.stream().filter(Lanes.On::holds).map(Lanes.On::way))
                .containsExactlyInAnyOrder(Lane.Way.WORK, Lane.Way.SUPPORT);
        home.put(home.shape().field("dibao"), false);
        home.put(home.shape().field("tekun"), false);
        home.put(home.shape().field("monitored"), false);
        assertThat(lanes.of(home, List.of(one)).getLast().truth())
                .as("disability says nothing on a page of the whole family")
                .isEqualTo(Truth.FALSE);
        var officials = new Lanes(TRADES.lanes(), DAY, _ -> true).of(home, List.of(one));
        assertThat(officials.getLast().holds()).isTrue();
    }

    private static final String SOUND = """
            announced_by: [human_resources]
            common: {conditions: [{id: grown, when: m.age >= 16, say: {zh: 满16, en: Is 16}}]}
            trades:
              - {key: pastry, zh: 面点, en: Pastry, fits: [{id: age, points: 1, when: m.age < 50, say: {zh: 一, en: a}}]}
              - {key: welding, zh: 焊, en: Weld, fits: [{id: sex, points: 2, when: m.sex == '1', say: {zh: 二, en: b}}]}
            """;

    private static Trades read(String from, String to) {
        assertThat(SOUND).contains(from);
        return Trades.read("trades.yaml", SOUND.replace(from, to), BOOK);
    }

    @Test
    void aBrokenTradeStopsItselfAlone() {
        assertThat(read("pastry", "pastry").all()).hasSize(2);
        for (var broken : new String[][] {
            {"points: 2", "points: 20"},
            {"m.sex == '1'", "m.sex == 'male'"},
            {"m.sex == '1'", "m.sexx == '1'"},
            {"key: welding", "key: pastry"},
            {"zh: 焊, ", ""},
            {"id: sex", "id: grown"}
        }) {
            var trades = read(broken[0], broken[1]);
            assertThat(trades.all()).as(broken[1]).extracting(Trade::key).containsExactly("pastry");
            assertThat(trades.broken()).as(broken[1]).isNotEmpty();
            assertThat(trades.broken().getFirst().in("en")).startsWith("trades.yaml, line ");
        }
        assertThat(read("m.age >= 16", "m.age >=").all())
                .as("what all ask is left out of none")
                .isEmpty();
        assertThat(read("human_resources", "nosuch").announcers()).isEmpty();
        assertThat(Trades.read("trades.yaml", "trades: [", BOOK).broken()).hasSize(1);
    }
}
