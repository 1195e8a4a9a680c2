package yimaqing.sample;

import java.util.List;
import java.util.Optional;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.pack.PackNode;
import yimaqing.place.PlaceCode;

/// The invented officials of the sample county, one of each role and one of another village, and the public contact of
/// every village.
record SampleOfficials(List<Official> officials, List<Steward> stewards, List<Contact> contacts) {

    record Official(
            String username,
            String name,
            String department,
            String post,
            Optional<String> phone,
            Role role,
            PlaceCode area) {}

    /// An administrator.
    record Steward(String username, String name, String department, String post, Office office) {}

    record Contact(PlaceCode village, String name, String post, String duty, String phone) {}

    static SampleOfficials shipped() {
        var file = PackNode.read("sample/officials.yaml");
        return new SampleOfficials(
                file.part("officials").list().stream()
                        .map(SampleOfficials::official)
                        .toList(),
                file.part("administrators").list().stream()
                        .map(SampleOfficials::steward)
                        .toList(),
                file.part("contacts").list().stream()
                        .map(SampleOfficials::contact)
                        .toList());
    }

    private static Official official(PackNode node) {
        return new Official(
                node.part("username").text(),
                node.part("name").text(),
                node.part("department").text(),
                node.part("post").text(),
                Optional.of(node.part("phone").text()),
                Role.valueOf(node.part("role").text()),
                new PlaceCode(node.part("area").text()));
    }

    private static Steward steward(PackNode node) {
        return new Steward(
                node.part("username").text(),
                node.part("name").text(),
                node.part("department").text(),
                node.part("post").text(),
                Office.valueOf(node.part("office").text()));
    }

    private static Contact contact(PackNode node) {
        return new Contact(
                new PlaceCode(node.part("village").text()),
                node.part("name").text(),
                node.part("post").text(),
                node.part("duty").text(),
                node.part("phone").text());
    }

    Official named(String username) {
        return officials.stream()
                .filter(o -> o.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
