package yimaqing.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ObjectNode;
import yimaqing.access.Placement;
import yimaqing.access.Round;
import yimaqing.access.Sight;
import yimaqing.exchange.Whereabouts.Stay;
import yimaqing.ledger.Fact;
import yimaqing.ledger.Subject;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;

/// Tells one reader some facts of the ledger, each as far as the reader may know it. A fact is told where its subject
/// stands in the reader's areas today; that it was withdrawn is also told to whoever could have read it before, and
/// that
/// a subject has left the areas to whoever knew it there.
record Telling(
        PlaceCode county,
        Round round,
        Whereabouts whereabouts,
        Map<Long, Fact> withdrawn,
        Dictionary dictionary,
        Transcript transcript) {

    /// What the reader is told of this fact; empty when it is told nothing.
    Optional<ObjectNode> of(Fact fact) {
        var attribute = dictionary.attribute(fact.attribute());
        if (!round.mayAsk(attribute)) return Optional.empty();
        var said = said(fact);
        var change = stay(said, Whereabouts.NOW).map(stay -> whole(fact, attribute, stay));
        boolean taken = change.isEmpty() && fact.withdraws().isPresent() && couldBeRead(said, fact.number());
        boolean left = turned(fact, true, false);
        if (change.isEmpty() && (taken || left)) change = Optional.of(transcript.bare(fact));
        change.ifPresent(told -> {
            if (taken) told.put("withdraws", fact.withdraws().getAsLong());
            if (left) told.put("left", true);
            if (turned(fact, false, true)) told.put("entered", true);
        });
        return change;
    }

    /// The statement a withdrawal is about in the end; a statement itself.
    private Fact said(Fact fact) {
        var said = fact;
        while (said.withdraws().isPresent())
            said = Objects.requireNonNull(withdrawn.get(said.withdraws().getAsLong()));
        return said;
    }

    private Optional<Stay> stay(Fact said, long upTo) {
        return whereabouts.stays(said.about(), upTo).stream()
                .filter(stay -> stay.holds(said.since()) && isInSight(stay))
                .findFirst();
    }

    private boolean isInSight(Stay stay) {
        return round.covers(stay.village())
                && stay.household()
                        .filter(household -> !round.isOpen(household))
                        .isEmpty();
    }

    private ObjectNode whole(Fact fact, Attribute attribute, Stay stay) {
        stay.household().ifPresent(household -> {
            var sight = round.at(new Placement(county, stay.village(), household, Optional.empty()))
                    .orElseThrow();
            if (sight.at(attribute) != Sight.Look.FULL) throw new IllegalStateException("told what is not shown");
        });
        return transcript.whole(fact, attribute, stay);
    }

    /// Whether the reader could have read a statement at some time before the ledger came to this number.
    private boolean couldBeRead(Fact said, long until) {
        var turns = whereabouts.turns(said.about(), said.number(), until - 1).stream()
                .mapToLong(Long::longValue);
        return LongStream.concat(LongStream.of(said.number()), turns)
                .anyMatch(number -> stay(said, number).isPresent());
    }

    /// Whether this fact is where its subject came into the reader's areas, or left them.
    private boolean turned(Fact fact, boolean before, boolean after) {
        return Whereabouts.PLACING.contains(fact.attribute())
                && lives(fact.about(), fact.number() - 1) == before
                && lives(fact.about(), fact.number()) == after;
    }

    private boolean lives(Subject about, long upTo) {
        return whereabouts.stays(about, upTo).stream()
                .anyMatch(stay -> stay.until().isEmpty() && isInSight(stay));
    }
}
