package yimaqing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.Phone;
import yimaqing.Village;
import yimaqing.batch.Batch;
import yimaqing.batch.BatchStore;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.RowStore;
import yimaqing.intake.Intake;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.pack.CodeList;
import yimaqing.pack.Value;
import yimaqing.profile.Household;

/// The sample county as it stands after the first start.
class SampleCountyTest extends CountyTest {
    private static final SampleSurvey SURVEY =
            new SampleSurvey(Village.DICTIONARY, new Provenance("township", "survey/test"));

    /// Yuan per head and year over everybody whose year was answered, by kind of income.
    private record Totals(Map<String, Double> perHead, int households) {
        double sum() {
            return perHead.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double share(String kind) {
            return perHead.getOrDefault(kind, 0.0) / sum();
        }
    }

    @Test
    void theSurveyIsAsRuralIncomeInShanxiIs() {
        var years = java.util.stream.IntStream.of(2023, 2024, 2025)
                .mapToObj(this::totals)
                .toList();
        assertThat(years).allSatisfy(year -> {
            assertThat(year.sum()).isBetween(15_500.0, 21_500.0);
            assertThat(year.share("wage")).isBetween(0.40, 0.55);
            assertThat(year.share("business")).isBetween(0.20, 0.32);
            assertThat(year.share("property")).isBetween(0.005, 0.04);
            assertThat(year.share("transfer")).isBetween(0.18, 0.30);
        });
        assertThat(years.get(0).sum()).isLessThan(years.get(1).sum());
        assertThat(years.get(1).sum()).isLessThan(years.get(2).sum());
    }

    private Totals totals(int year) {
        var households = part(SampleHouseholds.class).all(ANZE).values();
        var sums = new HashMap<String, Double>();
        int people = 0;
        int answered = 0;
        for (var household : households) {
            var lines = SURVEY.of(household).stream()
                    .map(c -> (Claim.Statement) c)
                    .filter(c -> year(c) == year)
                    .toList();
            if (lines.isEmpty()) continue;
            answered++;
            people += household.members().size();
            for (var line : lines) {
                var entry = (Value.Entry) line.value();
                double yuan = entry.number("yuan").orElseThrow().doubleValue();
                if (line.attribute().key().equals("income.expense")) sums.merge("business", -yuan, Double::sum);
                else if (item(entry).counts().orElse(true))
                    sums.merge(item(entry).group().orElseThrow(), yuan, Double::sum);
            }
        }
        int heads = people;
        sums.replaceAll((_, sum) -> sum / heads);
        assertThat(answered)
                .as("a few were not asked, most were")
                .isBetween((int) (households.size() * 0.95), households.size() - 1);
        return new Totals(sums, answered);
    }

    private static CodeList.Code item(Value.Entry entry) {
        return Village.DICTIONARY
                .codes("income_item")
                .find(entry.text("item").orElseThrow())
                .orElseThrow();
    }

    private static int year(Claim.Statement claim) {
        return ((Value.Entry) claim.value()).number("year").orElseThrow().intValueExact();
    }

    @Test
    void theSameHouseholdAlwaysAnswersTheSame() {
        var household = some();
        assertThat(SURVEY.of(household)).isNotEmpty().isEqualTo(SURVEY.of(household));
    }

    private Household some() {
        return part(SampleHouseholds.class)
                .these(ANZE, List.of("1410261042070032"))
                .values()
                .iterator()
                .next();
    }

    @Test
    void everyFileIsInAndASecondPersonSaidYesToEach() {
        var batches = batches();
        assertThat(batches).hasSize(14).allSatisfy(batch -> {
            assertThat(batch.stage()).isEqualTo(Batch.Stage.APPLIED);
            assertThat(batch.acceptance().orElseThrow().by()).isEqualTo(SampleFiles.ACCEPTOR);
            assertThat(counts(batch).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(batch.rows());
        });
    }

    @Test
    void theFilesAreAppliedInTheOrderInWhichFilesAreBestApplied() {
        var numbers = batches().stream().map(Batch::number).sorted().toList();
        assertThat(part(Intake.class).inOrder(ANZE, numbers)).isEqualTo(numbers);
    }

    @Test
    void theSameTableInAnotherEncodingAddsNothing() {
        var again = batches().stream()
                .filter(batch -> batch.name().contains("UTF8"))
                .findFirst()
                .orElseThrow();
        assertThat(counts(again).getOrDefault(Kind.ACCEPTED, 0)).isZero();
        assertThat(counts(again).get(Kind.UNCHANGED)).isPositive();
    }

    private static List<Batch> batches() {
        return part(BatchStore.class).newest(ANZE, Optional.empty(), 200).stream()
                .filter(batch -> batch.received().by().equals(SampleFiles.SENDER))
                .toList();
    }

    private static Map<Kind, Integer> counts(Batch batch) {
        return part(RowStore.class).counts(ANZE, batch.number());
    }

    @Test
    void aSecondStartSeedsNothing() {
        long before = part(Ledger.class).lastNumber(ANZE);
        var said = new ArrayList<String>();
        part(SampleCounty.class).seed(said::add);
        assertThat(said).isEmpty();
        assertThat(part(Ledger.class).lastNumber(ANZE)).isEqualTo(before);
    }

    @Test
    void theTourIsForWhoeverSitsAtTheMachine() {
        assertThat(new Phone(url("")).get("/sample").status()).isEqualTo(200);
        assertThat(new Phone(url("")).postBare("/sample", Map.of(), Map.of()).status())
                .isEqualTo(405);
        for (var proxied : new String[] {"X-Forwarded-For", "Forwarded"})
            assertThat(status("/sample.json", proxied)).as(proxied).isEqualTo(404);
    }

    private static int status(String path, String header) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(url(path)))
                                    .header(header, "for=203.0.113.7")
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void everyRoleHasOneOfficialAndNoTwoShareAPassword() {
        var tour = yimaqing.Tour.of(url(""));
        assertThat(tour.officials())
                .extracting(yimaqing.Tour.Official::role)
                .contains(
                        "VILLAGE_CADRE", "CONTACT_OFFICIAL", "TOWNSHIP_OFFICER", "DEPARTMENT_OFFICER", "COUNTY_LEADER");
        assertThat(tour.officials())
                .extracting(yimaqing.Tour.Official::password)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(12));
        assertThat(tour.households()).hasSize(3);
    }
}
