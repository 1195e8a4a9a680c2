package yimaqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import yimaqing.CountyTest;
import yimaqing.Program;
import yimaqing.Program.Answer;

/// The description that departments' programmers write by says what the running product does.
class DescriptionTest extends CountyTest {
    private static final JsonNode DESCRIPTION =
            Program.withHeaders(url(""), Map.of()).get("/api/v1/openapi.json").json();

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        var described = new TreeSet<String>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(registered());
    }

    private static Set<String> registered() {
        var routes = new TreeSet<String>();
        part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
            for (var pattern : info.getPatternValues())
                if (pattern.startsWith("/api/v1/"))
                    info.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + pattern));
        });
        return routes;
    }

    @Test
    void whatIsAnsweredIsAsDescribed() {
        var program = Program.withKey(url(""), Keys.fresh(ANZE, "civil_affairs", ANZE));
        var page = program.get("/api/v1/changes?limit=1000");
        assertThat(page.changes()).isNotEmpty();
        assertThat(faults("/api/v1/changes", "get", page)).isEmpty();
        assertThat(faults("/api/v1/changes", "get", program.get("/api/v1/changes?after=x")))
                .isEmpty();
        assertThat(faults("/api/v1/changes", "get", program.get("/api/v1/changes?limit=1001")))
                .isEmpty();
        var stranger = Program.withHeaders(url(""), Map.of());
        assertThat(faults("/api/v1/changes", "get", stranger.get("/api/v1/changes")))
                .isEmpty();
        assertThat(faults("/api/v1/openapi.json", "get", stranger.get("/api/v1/openapi.json")))
                .isEmpty();
    }

    @Test
    void aPlantedAnswerThatIsNotAsDescribedIsFound() {
        var wrong = new Answer(
                200,
                "{\"changes\":[{\"number\":\"one\"}],\"next\":1,\"more\":false}",
                Map.of("Content-Type", List.of("application/json")));
        assertThat(faults("/api/v1/changes", "get", wrong)).isNotEmpty();
        assertThat(faults("/api/v1/changes", "get", new Answer(418, "{}", wrong.headers())))
                .isNotEmpty();
    }

    /// Where an answer is not what the description says of this call.
    static List<String> faults(String path, String method, Answer answer) {
        var described =
                DESCRIPTION.get("paths").get(path).get(method).get("responses").get(Integer.toString(answer.status()));
        if (described == null) return List.of("the status " + answer.status() + " is not described");
        if (described.has("$ref"))
            described = DESCRIPTION.at(described.get("$ref").stringValue().substring(1));
        var kind = answer.header("Content-Type").orElse("").split(";")[0];
        var content = described.get("content").get(kind);
        if (content == null) return List.of("the content " + kind + " is not described");
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .set("components", DESCRIPTION.get("components"))
                .set("allOf", JsonNodeFactory.instance.arrayNode().add(content.get("schema")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JsonMapper.builder().build().readTree(answer.body()))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
