package yimaqing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static yimaqing.Village.belongs;
import static yimaqing.Village.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Officer;
import yimaqing.ledger.Followers;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.Subject.PersonId;
import yimaqing.place.Level;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Two villages of one county, a family in the first.
class DirectoryTest extends CountyTest {
    private static final PlaceCode COUNTY = new PlaceCode("140223");
    private static final List<PlaceCode> VILLAGES = Places.shipped().villagesIn(COUNTY).stream()
            .filter(p -> p.level() == Level.VILLAGE)
            .map(Place::code)
            .limit(2)
            .toList();
    private final HouseholdId home = HouseholdId.fresh();

    @BeforeEach
    void aFamilyLivesInTheFirstVillage() {
        var head = PersonId.fresh();
        part(Ledger.class)
                .append(
                        COUNTY,
                        List.of(
                                says(home, "home.village", VILLAGES.getFirst().digits()),
                                says(home, "home.number", VILLAGES.getFirst().digits() + "0417"),
                                belongs(head, home, "head"),
                                says(head, "person.name", "单小满"),
                                says(head, "person.phone", "15412340987"),
                                says(head, "person.id_number", "11010519491231002X")),
                        CLOCK.instant());
    }

    private static Officer cadreOf(PlaceCode village) {
        var grant = new Grant(Role.VILLAGE_CADRE, village, LocalDate.of(2026, 1, 1), Optional.empty());
        return new Officer(COUNTY, "cadre", "某某", "village", "村委会主任", List.of(grant));
    }

    private static List<HouseholdId> found(PlaceCode village, String text) {
        return part(SeenList.class).search(cadreOf(village), text).stream()
                .map(SeenList.Entry::household)
                .toList();
    }

    @Test
    void aHouseholdIsFoundByNameInitialsNumberAndPhone() {
        for (var text : List.of(
                "单小满",
                "单小",
                "sxm",
                "sx",
                "shanxiaoman",
                "15412340987",
                "0987",
                VILLAGES.getFirst().digits() + "0417"))
            assertThat(found(VILLAGES.getFirst(), text)).as(text).contains(home);
    }

    @Test
    void outsideTheScopeNothingIsFoundCountedOrListed() {
        for (var text : List.of("单小满", "sxm", "15412340987", VILLAGES.getFirst().digits() + "0417"))
            assertThat(found(VILLAGES.get(1), text)).as(text).isEmpty();
        var list = part(SeenList.class);
        assertThat(list.villages(cadreOf(VILLAGES.get(1)))).isEmpty();
        assertThat(list.ofVillage(cadreOf(VILLAGES.get(1)), VILLAGES.getFirst(), 0))
                .isEmpty();
    }

    @Test
    void namesInListsAreMasked() {
        var entry =
                part(SeenList.class).search(cadreOf(VILLAGES.getFirst()), "单小满").getFirst();
        assertThat(entry.headName()).contains("单**");
    }

    @Test
    void aSurnameAloneFindsNothing() {
        assertThat(found(VILLAGES.getFirst(), "单")).isEmpty();
    }

    @Test
    void aPersonIsLinkedByItsIdNumber() {
        assertThat(part(Directory.class)
                        .persons(COUNTY, List.of("11010519491231002X", "110105194912310011"))
                        .keySet())
                .containsExactly("11010519491231002X");
    }

    @Test
    void rebuiltFromTheFirstFactTheDirectoryIsTheSame() {
        var before = fingerprint();
        part(Followers.class).rebuild(COUNTY, part(Directory.class));
        assertThat(fingerprint()).isEqualTo(before);
    }

    private static String fingerprint() {
        return part(JdbcClient.class)
                .sql("""
                select md5(string_agg(line, ',' order by line)) from (
                    select c::text as line from directory_card c where county = :county
                    union all select t::text from directory_term t where county = :county) lines
                """)
                .param("county", COUNTY.digits())
                .query(String.class)
                .single();
    }
}
