package yimaqing.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.entitlement.Deciding;
import yimaqing.figure.Figures.Done;
import yimaqing.figure.Figures.NotTheirs;
import yimaqing.figure.Figures.OutOfBounds;
import yimaqing.figure.Figures.OwnEntry;
import yimaqing.figure.Figures.TooLate;
import yimaqing.place.PlaceCode;

class FiguresTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("141023");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Officer CIVIL = officer("civil", "civil_affairs", Role.DEPARTMENT_OFFICER);
    private static final Officer LEADER = officer("leader", "county_office", Role.COUNTY_LEADER);
    private static final Officer HOUSING = officer("housing", "housing", Role.DEPARTMENT_OFFICER);
    private final Figures figures = part(Figures.class);
    private final Figure line = figures.known("dibao_line").orElseThrow();

    private static Officer officer(String account, String department, Role role) {
        var grant = new Grant(role, COUNTY, LocalDate.of(2020, 1, 1), Optional.empty());
        return new Officer(COUNTY, "test." + account, account, department, account, List.of(grant));
    }

    private Figures.Outcome enter(Officer officer, LocalDate from, String yuan) {
        var value = Optional.of(yuan).filter(y -> !y.isEmpty()).map(BigDecimal::new);
        return figures.enter(officer, line, from, value, "县政发〔2026〕1号");
    }

    private int latest() {
        return figures.entered(COUNTY).getFirst().number();
    }

    @Test
    void aFigureHoldsOnceASecondPersonConfirmedItAndEndsWhenItIsUnset() {
        assertThat(enter(CIVIL, SPRING, "560.5")).isInstanceOf(Done.class);
        assertThat(figures.on(COUNTY, SPRING)).as("nobody confirmed it").isEmpty();
        assertThat(figures.answer(CIVIL, latest(), true)).isInstanceOf(OwnEntry.class);
        assertThat(figures.answer(HOUSING, latest(), true)).isInstanceOf(NotTheirs.class);
        assertThat(figures.answer(LEADER, latest(), true)).isInstanceOf(Done.class);
        assertThat(figures.answer(LEADER, latest(), false)).isInstanceOf(TooLate.class);
        assertThat(figures.on(COUNTY, SPRING)).containsEntry("dibao_line", new BigDecimal("560.5"));
        assertThat(figures.on(COUNTY, SPRING.minusDays(1))).isEmpty();
        assertThat(part(Deciding.class).countywide(COUNTY).figures()).containsKey("dibao_line");

        assertThat(enter(LEADER, SPRING.plusMonths(1), "")).isInstanceOf(Done.class);
        assertThat(figures.answer(CIVIL, latest(), true)).isInstanceOf(Done.class);
        assertThat(figures.on(COUNTY, SPRING.plusMonths(1))).isEmpty();
        assertThat(figures.on(COUNTY, SPRING)).isNotEmpty();

        enter(CIVIL, SPRING.plusMonths(2), "600");
        assertThat(figures.answer(CIVIL, latest(), false))
                .as("one's own may be dropped")
                .isInstanceOf(Done.class);
        assertThat(figures.on(COUNTY, SPRING.plusMonths(2))).isEmpty();
        assertThat(figures.answer(CIVIL, 999, true)).isInstanceOf(NotTheirs.class);
    }

    @Test
    void whatAFigureCannotBeIsRefusedAndSoIsWhoseOfficeItIsNot() {
        assertThat(enter(HOUSING, SPRING, "560")).isInstanceOf(NotTheirs.class);
        assertThat(enter(CIVIL, SPRING, "10000.01")).isInstanceOf(OutOfBounds.class);
        assertThat(enter(CIVIL, SPRING, "-0.01")).isInstanceOf(OutOfBounds.class);
        assertThat(enter(CIVIL, LocalDate.of(1999, 12, 31), "560")).isInstanceOf(OutOfBounds.class);
        assertThat(enter(CIVIL, LocalDate.of(2999, 1, 1), "560")).isInstanceOf(OutOfBounds.class);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneComesSecond() throws Exception {
        enter(CIVIL, SPRING, "580");
        int number = latest();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(
                    List.of(() -> figures.answer(LEADER, number, true), () -> figures.answer(LEADER, number, false)));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .hasAtLeastOneElementOfType(Done.class)
                    .hasAtLeastOneElementOfType(TooLate.class);
        }
    }
}
