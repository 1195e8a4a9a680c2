package yimaqing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.CountyTest;
import yimaqing.entitlement.Neighbours;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;
import yimaqing.offer.Call.Said;

/// A county's offices announce courses and jobs, and officials write down what was answered.
class OffersTest extends OfferOffice {
    @Test
    void anOfficeAnnouncesAndNobodyElseDoes() {
        var course = said("只一次", TOWN.county);
        var first = offers.announce(EMPLOYMENT, course);
        assertThat(first).isInstanceOf(Offers.Done.class);
        assertThat(offers.announce(EMPLOYMENT, course))
                .as("twice by mistake")
                .isEqualTo(new Offers.Already(((Offers.Done) first).number()));
        assertThat(List.of(
                        offers.announce(CADRE, said("村里", TOWN.county)),
                        offers.announce(TOWN.department("health"), said("卫健", TOWN.county)),
                        offers.announce(EMPLOYMENT, said("外县", ANZE))))
                .allSatisfy(o -> assertThat(o).isInstanceOf(Offers.NotTheirs.class));
        int number = ((Offers.Done) first).number();
        assertThat(offers.end(TOWN.department("agriculture"), number, Offer.End.How.CLOSED, ""))
                .as("another office's")
                .isInstanceOf(Offers.NotTheirs.class);
        assertThat(offers.end(EMPLOYMENT, number, Offer.End.How.CALLED_OFF, "没人报"))
                .isInstanceOf(Offers.Done.class);
        assertThat(offers.end(EMPLOYMENT, number, Offer.End.How.CLOSED, "")).isInstanceOf(Offers.TooLate.class);
        assertThat(offers.find(TOWN.county, number).orElseThrow().on(today())).isEqualTo(Offer.State.CALLED_OFF);
        assertThat(offers.open(TOWN.county)).noneMatch(o -> o.number() == number);
    }

    @Test
    void callsOfTwoPeopleStandBesideEachOtherAndAreTakenBackOneByOne() {
        var offer = announced();
        var noAnswer = new Said(Answer.NO_ANSWER, Optional.empty(), Optional.of("没人接"));
        assertThat(calls.log(CADRE, about(able), offer, noAnswer)).isInstanceOf(Calls.Done.class);
        assertThat(calls.log(CADRE, about(able), offer, noAnswer))
                .as("one click too many")
                .isInstanceOf(Calls.Already.class);
        var coming = Said.plain(Answer.COMING);
        assertThat(calls.log(COLLEAGUE, about(able), offer, coming)).isInstanceOf(Calls.Done.class);
        assertThat(standing(offer)).extracting(c -> c.said().answer()).containsExactly(Answer.NO_ANSWER, Answer.COMING);
        long fact = standing(offer).getLast().told().fact();
        assertThat(calls.takeBack(EMPLOYMENT, about(able), fact))
                .as("another office's word")
                .isInstanceOf(Calls.TooLate.class);
        assertThat(calls.takeBack(CADRE, about(able), fact)).isInstanceOf(Calls.Done.class);
        assertThat(calls.takeBack(CADRE, about(able), fact)).isInstanceOf(Calls.TooLate.class);
        assertThat(standing(offer)).extracting(c -> c.said().answer()).containsExactly(Answer.NO_ANSWER);
        assertThat(calls.log(TOWN.department("health"), about(able), offer, coming))
                .isInstanceOf(Calls.NotTheirs.class);
        assertThat(calls.log(CADRE, about(PersonId.fresh()), offer, coming)).isInstanceOf(Calls.NotTheirs.class);
    }

    @Test
    void aCallHasItsLimits() {
        var offer = announced();
        var longest = "长".repeat(Calls.LONGEST_NOTE);
        var note = new Said(Answer.COMING, Optional.empty(), Optional.of(longest + "长"));
        assertThat(calls.log(CADRE, about(able), offer, note)).isEqualTo(new Calls.NoteTooLong(Calls.LONGEST_NOTE));
        var fits = new Said(Answer.COMING, Optional.empty(), Optional.of(longest));
        assertThat(calls.log(CADRE, about(able), offer, fits)).isInstanceOf(Calls.Done.class);
        for (var day : List.of(today().minusDays(1), today().plusDays(Calls.MOST_DAYS + 1)))
            assertThat(calls.log(CADRE, about(able), offer, new Said(Answer.AGAIN, Optional.of(day), Optional.empty())))
                    .isInstanceOf(Calls.NoDay.class);
        assertThat(calls.log(CADRE, about(able), offer, Said.plain(Answer.AGAIN)))
                .isInstanceOf(Calls.NoDay.class);
    }

    @Test
    void noMoreThanSoManyAreOpen() {
        var crowded = new Neighbours("141081", CountyTest::part, CLOCK.instant());
        var office = crowded.department("human_resources");
        Offers.Outcome last = new Offers.Done(0);
        for (int i = 0; i <= Offers.MOST_OPEN && last instanceof Offers.Done; i++)
            last = offers.announce(office, said("第" + i, crowded.county));
        assertThat(last).isEqualTo(new Offers.TooMany(Offers.MOST_OPEN));
        assertThat(offers.open(crowded.county)).hasSize(Offers.MOST_OPEN);
    }
}
