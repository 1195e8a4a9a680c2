package yimaqing;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample county's tour, as `/sample.json` gives it; `device` is the token of its first heating device.
public record Tour(
        List<Home> households,
        List<Official> officials,
        List<Administrator> administrators,
        List<Sealed> sealed,
        String device) {

    public record Home(String token, String typed, String pin, String village, String number) {}

    public record Official(String role, String area, String username, String password) {}

    public record Administrator(String office, String username, String password) {}

    /// A door whose slip has not been used yet.
    public record Sealed(String token, String slip) {}

    public static Tour of(String home) {
        var json = JsonMapper.builder()
                .build()
                .readTree(new Phone(home).get("/sample.json").body());
        return new Tour(
                list(json.get("households"))
                        .map(h -> new Home(
                                text(h, "token"),
                                text(h, "typed"),
                                text(h, "pin"),
                                text(h, "village"),
                                text(h, "number")))
                        .toList(),
                list(json.get("officials"))
                        .map(o -> new Official(
                                text(o, "role"), text(o, "area"), text(o, "username"), text(o, "password")))
                        .toList(),
                list(json.get("administrators"))
                        .map(a -> new Administrator(text(a, "office"), text(a, "username"), text(a, "password")))
                        .toList(),
                list(json.get("slips"))
                        .map(s -> new Sealed(text(s, "token"), text(s, "slip")))
                        .toList(),
                text(json.get("devices").get(0), "token"));
    }

    private static java.util.stream.Stream<JsonNode> list(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    /// The first administrator of this office.
    public Administrator administrator(String office) {
        return administrators.stream()
                .filter(a -> a.office().equals(office))
                .findFirst()
                .orElseThrow();
    }

    /// The first official with this role and area.
    public Official official(String role, String area) {
        return officials.stream()
                .filter(o -> o.role().equals(role) && o.area().equals(area))
                .findFirst()
                .orElseThrow();
    }
}
