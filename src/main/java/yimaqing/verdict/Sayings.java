package yimaqing.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.hearing.Reason;
import yimaqing.ledger.Claim.Statement;
import yimaqing.link.About;
import yimaqing.pack.Value;
import yimaqing.source.Draft.Doubt;
import yimaqing.verdict.Remembered.Standing;

/// Everything one row says, to be compared with what the rows before it said: the same again, or something else.
record Sayings(List<Spoken> spoken, Remembered remembered) {

    /// A thing spoken of and what was said of it, and the doubt it raises where an earlier row says otherwise.
    record Spoken(String thing, String value, Doubt ifOtherwise) {}

    static Sayings of(List<Statement> statements, About about, Remembered remembered) {
        var spoken = new ArrayList<Spoken>();
        for (var said : statements) {
            // two names for one ID number: the number is that of somebody else
            var reason = said.attribute().key().equals("person.name") ? Reason.ID_OF_ANOTHER : Reason.SAID_OTHERWISE;
            spoken.add(new Spoken(
                    Claims.thing(said),
                    Claims.written(said),
                    new Doubt(reason, said.attribute().label().zh())));
        }
        if (isHead(statements))
            spoken.add(new Spoken(
                    "head|" + about.household().key(), about.person().key(), new Doubt(Reason.SECOND_HEAD, "")));
        return new Sayings(spoken, remembered);
    }

    private static boolean isHead(List<Statement> statements) {
        return statements.stream()
                .anyMatch(s -> s.attribute().key().equals("person.membership")
                        && ((Value.Entry) s.value())
                                .text("relation")
                                .filter("head"::equals)
                                .isPresent());
    }

    private String whole() {
        return spoken.stream().map(Spoken::toString).collect(Collectors.joining());
    }

    /// Whether the whole row stands in the file above, and whether that row waits for a person.
    Standing asAWhole() {
        return remembered.standing(whole(), "");
    }

    /// What an earlier row of this file says otherwise, be it recorded or under review.
    List<Doubt> contradicted() {
        return spoken.stream()
                .filter(s -> remembered.standing(s.thing(), s.value()) == Standing.OTHERWISE)
                .map(Spoken::ifOtherwise)
                .toList();
    }

    /// Whether an earlier row recorded just this.
    boolean isSaid(Statement said) {
        return remembered.standing(Claims.thing(said), Claims.written(said)) == Standing.SAID;
    }

    void recorded() {
        spoken.forEach(s -> remembered.say(s.thing(), s.value()));
        remembered.say(whole(), "");
    }

    void held() {
        spoken.forEach(s -> remembered.hold(s.thing(), s.value()));
        remembered.hold(whole(), "");
    }
}
