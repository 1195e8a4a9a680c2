package yimaqing.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.profile.SeenBelief;
import yimaqing.profile.SeenHousehold;
import yimaqing.profile.Villages;

/// Somebody to call: the name, what the person is, the work phone where one is set, and who says so.
public record Contact(String name, String line, Optional<String> workPhone, Optional<String> duty, String source) {

    /// An official of a village, as anybody may know it.
    static Contact of(Villages.Official official, Teller teller) {
        return new Contact(
                official.name(),
                official.post().orElse(""),
                official.workPhone(),
                official.duty(),
                teller.source(official.source()));
    }

    /// The official who answers to this household.
    static Optional<Contact> of(SeenHousehold household, Teller teller) {
        return household
                .home()
                .find("help.contact")
                .flatMap(b -> b.text("name")
                        .map(name -> new Contact(
                                name, line(b), b.text("phone"), Optional.empty(), teller.source(b.source()))));
    }

    private static String line(SeenBelief contact) {
        return String.join(
                " · ",
                Stream.of("office", "post")
                        .flatMap(f -> contact.text(f).stream())
                        .toList());
    }

    /// Those of a village whom it names as the ones to call.
    static List<Contact> toCall(List<Villages.Official> officials, Teller teller) {
        return officials.stream()
                .filter(Villages.Official::contact)
                .map(o -> of(o, teller))
                .toList();
    }
}
