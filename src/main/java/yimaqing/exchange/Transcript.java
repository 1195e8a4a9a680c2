package yimaqing.exchange;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yimaqing.exchange.Whereabouts.Stay;
import yimaqing.ledger.Fact;
import yimaqing.pack.Attribute;
import yimaqing.pack.Notation;
import yimaqing.pack.Speech;
import yimaqing.pack.Type;
import yimaqing.pack.Value;
import yimaqing.place.Places;

/// Writes a change down as a program reads it. What is not known or not said is simply not there.
@Component
class Transcript {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SPOKEN = "zh";

    private final Speech speech;
    private final Places places;

    Transcript(Speech speech, Places places) {
        this.speech = speech;
        this.places = places;
    }

    /// What may be said of a subject that no longer stands in the reader's areas: only the number.
    ObjectNode bare(Fact fact) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", fact.number())
                .put("subject", fact.about().key())
                .put("recordedAt", fact.recordedAt().toString());
    }

    ObjectNode whole(Fact fact, Attribute attribute, Stay stay) {
        var change = bare(fact);
        stay.household().ifPresent(household -> change.put("household", household.key()));
        change.put("village", stay.village().digits());
        places.find(stay.village()).ifPresent(village -> change.put("villageName", village.shortName()));
        change.put("attribute", attribute.key()).put("label", attribute.label().in(SPOKEN));
        if (!fact.slot().isEmpty()) change.put("slot", fact.slot());
        change.put("since", fact.since().toString())
                .put("department", fact.by().department())
                .put("origin", kind(fact.by().origin()));
        switch (fact.says()) {
            case Fact.Holds(var value) -> say(change, attribute.type(), value);
            case Fact.Withdraws(var number) -> change.put("withdraws", number);
            case Fact.Forgotten() -> change.put("forgotten", true);
        }
        return change;
    }

    /// Where it was said: in a file, a survey, on a visit or at the desk. The rest of the origin is for the county.
    private static String kind(String origin) {
        return origin.substring(0, origin.indexOf('/'));
    }

    private void say(ObjectNode change, Type type, Value value) {
        change.set("value", told(type, JSON.readTree(Notation.write(type, value))));
        var said = speech.say(type, value, SPOKEN);
        if (!said.isEmpty()) change.put("said", said);
    }

    /// An entry without the fields that serve this program alone; the household stands beside the value.
    private static JsonNode told(Type type, JsonNode written) {
        if (!(type instanceof Type.Entry entry) || !(written instanceof ObjectNode fields)) return written;
        for (var field : entry.fields().values())
            if (!field.shown() || field.type() instanceof Type.Refers) fields.remove(field.key());
        return fields;
    }
}
