package yimaqing.casebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.notice.RuleBook;
import yimaqing.pack.PackNode;
import yimaqing.rule.Answer;
import yimaqing.rule.Answer.Amount;
import yimaqing.rule.Because;
import yimaqing.rule.Rule;
import yimaqing.slot.Given;
import yimaqing.slot.RuleFault;
import yimaqing.slot.RuleText;
import yimaqing.slot.Slots;

/// Households that exist nowhere, as an array of `{name, household}`, and the answers a rule gives for them.
record Cases(List<Case> cases, List<RuleFault> faults) {
    static final int MOST_LETTERS = 20_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Case(String name, Slots household) {}

    /// Reads cases; faults name their line and column.
    static Cases read(String file, String json, RuleBook book) {
        var text = new RuleText(file);
        var cases = new ArrayList<Case>();
        text.whole(asYaml(json), MOST_LETTERS).ifPresent(node -> {
            for (var one : text.list(node)) {
                if (!text.holds(one, Set.of("name", "household"))) continue;
                var name = one.find("name").map(PackNode::written).orElse("");
                text.part(one, "household")
                        .ifPresent(h -> cases.add(new Case(name, Given.read(book.dictionary(), h, text))));
            }
        });
        return new Cases(cases, text.faults());
    }

    /// JSON is YAML but for tabs between its parts and for `\/`; both are mended without moving a letter's line.
    private static String asYaml(String json) {
        return json.replace("\uFEFF", "").replace('\t', ' ').replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\/", "$1/");
    }

    /// The answers as JSON: the same cases, rule and day give the same bytes.
    String answered(Rule rule, LocalDate day) {
        var decider = rule.decider(day);
        var all = new ArrayList<Map<String, Object>>();
        for (var one : cases) all.add(said(one.name(), decider.answer(one.household())));
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> said(String name, Answer answer) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", name);
        said.put("outcome", answer.outcome());
        said.put("amount", amount(answer.amount()));
        said.put("failed", answer.failed());
        said.put("missing", answer.missing());
        var members = new LinkedHashMap<String, Object>();
        for (var member : answer.members()) {
            // two of one name are told apart by their place
            var called = members.containsKey(member.name()) ? member.member().path() : member.name();
            members.put(called, member.decided().outcome());
        }
        said.put("members", members);
        var because = new ArrayList<>(
                answer.decided().because().stream().map(b -> said("", b)).toList());
        for (var member : answer.members())
            member.decided().because().forEach(b -> because.add(said(member.name(), b)));
        for (var why : Answer.incomputable(answer.decided().gaps())) {
            var line = new LinkedHashMap<String, Object>();
            line.put("zh", why.in("zh"));
            line.put("en", why.in("en"));
            because.add(line);
        }
        said.put("because", because);
        return said;
    }

    private static @Nullable Object amount(Amount amount) {
        return switch (amount) {
            case Amount.Known(var number) ->
                new BigDecimal(number.stripTrailingZeros().toPlainString());
            case Amount.Unknown _ -> "unknown";
            case Amount.Unset _ -> "unset";
            case Amount.None _ -> null;
        };
    }

    private static Map<String, Object> said(String member, Because because) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", because.id());
        if (!member.isEmpty()) said.put("member", member);
        said.put("verdict", because.holds().name().toLowerCase(Locale.ROOT));
        // whoever describes a household may read all of it
        said.put("zh", Answer.said(because, "zh", _ -> true));
        said.put("en", Answer.said(because, "en", _ -> true));
        var values = new LinkedHashMap<String, Object>();
        because.used().forEach(used -> values.put(used.path(), used.said("en")));
        said.put("values", values);
        said.put("missing", because.missing());
        return said;
    }
}
