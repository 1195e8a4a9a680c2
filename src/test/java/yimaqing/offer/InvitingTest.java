package yimaqing.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yimaqing.access.Viewer.Resident;
import yimaqing.due.Dues;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.offer.Call.Answer;

/// Officials see whom of their own area an offer fits, and what each answered.
class InvitingTest extends OfferOffice {
    @Test
    void aListHoldsTheOwnAreaAndSaysWhoIsBarredAndWhy() {
        var far = TOWN.farmer(TOWN.elsewhere(), 3);
        var faraway = member(far, "head", "ordinary", 1990);
        var offer = announced();
        var page = cadre.get("/desk/offers/" + offer.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(able.key()).doesNotContain(old.key()).doesNotContain(faraway.key());
        var barred = cadre.get("/desk/offers/" + offer.number() + "?which=barred");
        assertThat(barred.body()).contains(old.key()).doesNotContain(able.key());
        assertThat(barred.words()).contains("登记为丧失劳动力");
        assertThat(employment.get("/desk/offers/" + offer.number()).body()).contains(able.key(), faraway.key());
        assertThat(cadre.get("/desk/offers/" + offer.number() + "/people/" + far.key() + "/" + faraway.key())
                        .status())
                .as("outside the area")
                .isEqualTo(404);
        var elsewhere = announced("别处" + home.key(), TOWN.elsewhere());
        assertThat(employment.get("/desk/offers/" + elsewhere.number()).body())
                .contains(faraway.key())
                .doesNotContain(able.key());
        for (var odd : new String[] {"?from=99999999", "?area=%3Cb%3E", "?which=nosuch&state='"})
            assertThat(cadre.get("/desk/offers/" + offer.number() + odd).status())
                    .as(odd)
                    .isEqualTo(200);
    }

    @Test
    void whatIsNotKnownIsAskedFirstAndBarsNobody() {
        var unknown = PersonId.fresh();
        TOWN.told(belongs(unknown, home, "spouse"), says(unknown, "person.labour", "ordinary"));
        var offer = announced();
        var asks = cadre.get("/desk/offers/" + offer.number() + "?which=asks");
        assertThat(asks.body()).contains(unknown.key());
        assertThat(asks.words()).contains("先问：年龄");
        assertThat(cadre.get("/desk/offers/" + offer.number()).body()).doesNotContain(unknown.key());
    }

    @Test
    void whatTheFamilySaysIsSeenOnTheListAtOnce() {
        var offer = announced();
        var family = new Resident(TOWN.county, home);
        assertThat(calls.tell(family, able, offer, true)).isInstanceOf(Calls.Done.class);
        assertThat(calls.tell(family, able, offer, true)).isInstanceOf(Calls.Already.class);
        var list = cadre.get("/desk/offers/" + offer.number() + "?state=coming");
        assertThat(list.body()).contains(able.key());
        assertThat(list.words()).contains("要去").contains("家里，").contains("说要去的有1人");
        assertThat(calls.tell(family, able, offer, false))
                .as("changed its mind")
                .isInstanceOf(Calls.Done.class);
        assertThat(standing(offer))
                .singleElement()
                .satisfies(c -> assertThat(c.said().answer()).isEqualTo(Answer.NOT_COMING));
        assertThat(calls.takeBack(family, able, offer.number())).isInstanceOf(Calls.Done.class);
        assertThat(standing(offer)).isEmpty();
        assertThat(calls.tell(family, PersonId.fresh(), offer, true)).isInstanceOf(Calls.NotTheirs.class);
        offers.end(EMPLOYMENT, offer.number(), Offer.End.How.CLOSED, "");
        var closed = offers.find(TOWN.county, offer.number()).orElseThrow();
        assertThat(calls.tell(family, able, closed, true)).isInstanceOf(Calls.TooLate.class);
    }

    @Test
    void whomSomebodyPromisedToCallAgainIsDueToThatOfficialUntilItIsDone() {
        var offer = announced();
        var day = today().plusDays(2);
        var again = new Call.Said(Answer.AGAIN, Optional.of(day), Optional.empty());
        int before = part(Dues.class).of(CADRE, 0).all();
        assertThat(calls.log(CADRE, about(able), offer, again)).isInstanceOf(Calls.Done.class);
        assertThat(part(Dues.class).of(CADRE, 0).all()).isEqualTo(before + 1);
        assertThat(part(CallsDue.class).dueTo(CADRE, 20)).singleElement().satisfies(due -> {
            assertThat(due.day()).isEqualTo(day);
            assertThat(due.household()).contains(home);
            assertThat(cadre.get(due.link()).status()).isEqualTo(200);
        });
        assertThat(part(CallsDue.class).countDueTo(COLLEAGUE))
                .as("another promised nothing")
                .isZero();
        assertThat(calls.log(CADRE, about(able), offer, Call.Said.plain(Answer.NOT_COMING)))
                .isInstanceOf(Calls.Done.class);
        assertThat(part(CallsDue.class).dueTo(CADRE, 20)).isEmpty();
    }

    @Test
    void aFaultyFormKeepsWhatWasTypedAndACallIsWrittenDownOnThePage() {
        var form = Map.of(
                "kind",
                "TRAINING",
                "trade",
                "pastry",
                "title",
                "面点班甲",
                "organiser",
                "县职校",
                "place",
                "镇上",
                "area",
                "",
                "from",
                today().plusDays(3).toString(),
                "seats",
                "0",
                "pay",
                "每天15元",
                "paper",
                "");
        var faulty = employment.post("/desk/offers", form);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("value=\"面点班甲\"").contains("value=\"每天15元\"");
        assertThat(faulty.words()).contains("名额请写1到10000的整数").contains("就要写依据的文件");
        assertThat(cadre.post("/desk/offers", form).status()).isEqualTo(404);
    }

    @Test
    void aCallIsWrittenDownOnThePageAndItsNoteIsShownOnce() {
        var offer = announced();
        var person = "/desk/offers/" + offer.number() + "/people/" + home.key() + "/" + able.key();
        assertThat(cadre.get(person).words()).contains("条件都符合").contains("有劳动能力");
        assertThat(cadre.post(person + "/calls", Map.of("note", "说话算话")).status())
                .isEqualTo(422);
        var again = cadre.post(person + "/calls", Map.of("answer", "again", "again", "x", "note", "说话算话"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("说话算话");
        assertThat(cadre.post(person + "/calls", Map.of("answer", "coming", "note", "带身份证"))
                        .status())
                .isEqualTo(303);
        assertThat(cadre.get(person).words()).contains("有说明").doesNotContain("带身份证");
        assertThat(cadre.post(person + "/words", Map.of()).words()).contains("带身份证");
        assertThat(cadre.get("/desk/households/" + home.key()).words()).contains("怎么帮这一户");
    }
}
