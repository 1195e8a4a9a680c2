package yimaqing.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yimaqing.copy.FamilyCopy.Held;
import yimaqing.copy.FamilyCopy.Look;
import yimaqing.copy.FamilyCopy.Name;
import yimaqing.copy.FamilyCopy.Part;
import yimaqing.copy.FamilyCopy.Policy;
import yimaqing.copy.FamilyCopy.Said;

/// A family's copy for programs. Its form is described in `docs/copy.md`; `form` names the form and its version.
final class CopyJson {
    static final String FORM = "yimaqing-copy/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CopyJson() {}

    static byte[] bytes(FamilyCopy copy, String language) {
        var all = JSON.createObjectNode();
        var head = copy.head();
        all.put("form", FORM);
        all.put("language", language);
        all.put("made", text(head.made()));
        all.putObject("county").put("code", head.county()).put("name", head.countyName());
        all.put("village", head.village());
        all.put("plate", head.plate());
        var parts = all.putArray("parts");
        copy.parts().forEach(part -> part(parts.addObject(), part));
        var policies = all.putArray("policies");
        copy.policies().forEach(policy -> policy(policies.addObject(), policy));
        var looks = all.putArray("looks");
        copy.looks().forEach(look -> look(looks.addObject(), look));
        // the same letters, in a spelling that nothing takes for markup
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(all)
                .replace("<", "\\u003c")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void part(ObjectNode node, Part part) {
        node.put("of", part.whom().name().toLowerCase(Locale.ROOT));
        node.put("title", part.title());
        put(node, "relation", part.relation());
        var facts = node.putArray("facts");
        part.held().forEach(held -> held(facts.addObject(), held));
    }

    private static void held(ObjectNode node, Held held) {
        node.put("group", held.group().key());
        node.put("group_name", held.group().label());
        node.put("attribute", held.attribute().key());
        node.put("name", held.attribute().label());
        said(node, held.said());
        var others = node.putArray("others");
        held.others().forEach(other -> said(others.addObject(), other));
    }

    private static void said(ObjectNode node, Said said) {
        node.put("shown", said.shown().name().toLowerCase(Locale.ROOT));
        put(node, "value", said.value());
        var fields = node.putArray("fields");
        said.fields()
                .forEach(field -> fields.addObject()
                        .put("field", field.name().key())
                        .put("name", field.name().label())
                        .put("value", field.value()));
        node.put("department", said.department().key());
        node.put("said_by", said.department().label());
        node.put("since", said.since().toString());
    }

    private static void policy(ObjectNode node, Policy policy) {
        node.put("policy", policy.name().key());
        node.put("name", policy.name().label());
        node.put("standing", policy.standing().key().toLowerCase(Locale.ROOT));
        node.put("standing_name", policy.standing().label());
        node.put("amount", policy.amount());
        put(node, "received", policy.received());
        texts(node.putArray("reasons"), policy.reasons());
        texts(node.putArray("missing"), policy.missing());
    }

    private static void look(ObjectNode node, Look look) {
        node.put("at", text(look.at()));
        node.put("who", look.who());
        node.put("why", look.why());
        texts(node.putArray("kinds"), look.kinds().stream().map(Name::label).toList());
        node.put("unmasked", look.unmasked());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /// What nobody said is `null`, never an empty text.
    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(said -> node.put(name, said), () -> node.putNull(name));
    }
}
