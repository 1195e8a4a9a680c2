package yimaqing.exchange;

import static yimaqing.Village.says;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;
import yimaqing.CountyTest;
import yimaqing.access.Viewer.Department;
import yimaqing.ledger.Claim;
import yimaqing.ledger.Ledger;
import yimaqing.ledger.Provenance;
import yimaqing.ledger.Subject;
import yimaqing.ledger.Subject.HouseholdId;
import yimaqing.ledger.SubjectKeys;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;

/// Two towns of one county, and departments' programs that may read one of them or both.
final class Neighbours extends CountyTest {
    final PlaceCode county;
    final PlaceCode east;
    final PlaceCode west;

    Neighbours(String county) {
        this.county = new PlaceCode(county);
        var towns = part(Places.class).children(this.county);
        this.east = towns.get(0).code();
        this.west = towns.get(1).code();
    }

    PlaceCode village(PlaceCode town) {
        return part(Places.class).villagesIn(town).getFirst().code();
    }

    Department reader(String department, PlaceCode... areas) {
        var reads = part(Dictionary.class).department(department).reads();
        return new Department(county, department, 1, Set.of(Department.Use.READ), reads, List.of(areas));
    }

    long told(Claim... claims) {
        return part(Ledger.class)
                .append(county, List.of(claims), CLOCK.instant())
                .last();
    }

    Claim stands(HouseholdId home, PlaceCode town) {
        return says(home, "home.village", village(town).digits());
    }

    Claim withdraws(long number) {
        return new Claim.Withdrawal(number, yimaqing.Village.SPRING, new Provenance("township", "survey/test"));
    }

    /// Destroys the key of a subject, which only the owner of the database can, and looks as another server would.
    void forget(Subject subject) {
        var settings = part(Environment.class);
        var owner = JdbcClient.create(new DriverManagerDataSource(
                settings.getProperty("spring.flyway.url"),
                settings.getProperty("spring.flyway.user"),
                settings.getProperty("spring.flyway.password")));
        owner.sql("delete from subject_key where county = ? and subject = ?")
                .params(county.digits(), subject.key())
                .update();
        ((Cache<?, ?>) ReflectionTestUtils.getField(part(SubjectKeys.class), "opened")).invalidateAll();
    }

    /// Everything the reader is told, in pages of this size.
    List<JsonNode> read(Department reader, int pageSize) {
        var all = new java.util.ArrayList<JsonNode>();
        var page = part(Changes.class).after(reader, 0, pageSize);
        all.addAll(page.changes());
        while (page.more()) {
            page = part(Changes.class).after(reader, page.next(), pageSize);
            all.addAll(page.changes());
        }
        return all;
    }

    List<JsonNode> read(Department reader) {
        return read(reader, Changes.MOST);
    }

    List<JsonNode> readAfter(Department reader, long number) {
        return List.copyOf(
                part(Changes.class).after(reader, number, Changes.MOST).changes());
    }
}
