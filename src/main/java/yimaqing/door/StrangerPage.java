package yimaqing.door;

import java.util.List;
import java.util.Optional;

/// What a door shows to anybody: where one stands, whom to call, and the family's own way in. Nothing on it comes from
/// the household. `host` is our address, to be compared with the browser's; `desk` is the address of the household for
/// an official who may open it; `then` is the policy that the
/// family wanted to read, or its page about heating; empty when it only came to its door.
public record StrangerPage(
        DoorPlate plate, List<Contact> contacts, String host, ProofForm form, Optional<String> desk, String then) {
    private static final String POLICY = "[a-z0-9_]{1,60}";
    /// No policy bears the name of the page about electric heating.
    private static final String HEATING = "heating";

    public StrangerPage {
        if (!then.matches(POLICY)) then = "";
    }

    StrangerPage leadingTo(String policy) {
        return new StrangerPage(plate, contacts, host, form, desk, policy);
    }

    StrangerPage with(ProofForm filled) {
        return new StrangerPage(plate, contacts, host, filled, desk, then);
    }

    /// Whom to ask by phone whether the plate is genuine.
    public Optional<Contact> toRing() {
        return contacts.stream().filter(c -> c.workPhone().isPresent()).findFirst();
    }

    /// Where the family finds itself when it has proved who it is.
    String onwards() {
        var door = "/h/" + plate.token();
        if (then.equals(HEATING)) return door + "/" + then;
        return then.isEmpty() ? door : door + "/policies/" + then;
    }
}
