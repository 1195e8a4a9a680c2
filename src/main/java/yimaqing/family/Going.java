package yimaqing.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yimaqing.family.PolicyPage.Caller;
import yimaqing.family.PolicyPage.Ways;
import yimaqing.policy.Sheet;
import yimaqing.policy.Sheet.Topic;
import yimaqing.profile.SeenHousehold;

/// Tells where to go with what, and whom to call.
record Going(Voice voice, SeenHousehold seen) {

    /// What nobody has set is gathered into one line.
    Ways ways(Sheet sheet) {
        var unset = sheet.ways().unset();
        return new Ways(
                sheet.ways().lines(),
                sheet.ways().papers(),
                unset.isEmpty()
                        ? Optional.empty()
                        : Optional.of(voice.say("family.unset", String.join(voice.say("door.and"), unset))),
                callers(sheet),
                voice.say("door.contact.unset"));
    }

    /// The contact official, or those of the village to call; and the department where its phone is set.
    private List<Caller> callers(Sheet sheet) {
        var callers = new ArrayList<Caller>();
        seen.home()
                .find(Homecoming.CONTACT)
                .ifPresent(b -> b.text("name")
                        .ifPresent(name ->
                                callers.add(new Caller(name, voice.say("family.contact.line"), b.text("phone")))));
        if (callers.isEmpty())
            voice.known().villages().officials(seen.village()).stream()
                    .filter(o -> o.contact())
                    .forEach(o -> callers.add(new Caller(o.name(), o.post().orElse(""), o.workPhone())));
        sheet.ways().phone().ifPresent(phone -> callers.add(new Caller(office(sheet), "", Optional.of(phone))));
        return callers;
    }

    /// The department by its name, or only as what it is where nobody has entered which.
    private String office(Sheet sheet) {
        return sheet.ways().about(Topic.OFFICE).orElseGet(() -> voice.say("policy.office"));
    }
}
