package yimaqing.pack;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads the dictionary's files and refuses them with file, line and a plain sentence when they contradict themselves.
final class DictionaryFile {
    private static final int MOST_LETTERS = 200;
    private static final Set<String> ATTRIBUTE_WORDS =
            words("key zh en of type form letters unit decimals most codes to fields keyed_by"
                    + " audience sealed stated_by fresh");
    private static final Set<String> FIELD_WORDS =
            words("key zh en type form letters unit unit_from decimals most codes to shown named");

    private final SequencedMap<String, Department> departments = new LinkedHashMap<>();
    private final SequencedMap<String, Label> groups = new LinkedHashMap<>();
    private final Map<String, CodeList> codes = new LinkedHashMap<>();
    private final SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();

    static Dictionary read(PackNode departments, PackNode codes, PackNode dictionary) {
        var file = new DictionaryFile();
        departments.part("departments").list().forEach(file::department);
        departments.find("family").ifPresent(file::family);
        codes.parts().forEach(file::codeList);
        dictionary.part("groups").list().forEach(file::group);
        return new Dictionary(file.departments, file.groups, file.codes, file.attributes, file.statuses(dictionary));
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    private Set<String> statuses(PackNode dictionary) {
        for (var key : dictionary.find("status").map(PackNode::list).orElse(List.of()))
            if (!attributes.containsKey(key.text())) throw key.fault("there is no attribute “" + key.text() + "”");
        return Set.copyOf(dictionary.find("status").map(PackNode::texts).orElse(List.of()));
    }

    private void department(PackNode node) {
        var key = node.allowing(Set.of("key", "zh", "en", "reads")).part("key").text();
        departments.put(
                key,
                new Department(
                        key,
                        node.label(),
                        Set.copyOf(node.find("reads").map(PackNode::texts).orElse(List.of()))));
    }

    private void family(PackNode node) {
        departments.put(Department.FAMILY, new Department(Department.FAMILY, node.label(), Set.of()));
    }

    private void codeList(String key, PackNode node) {
        var entries = node.allowing(Set.of("source", "entries")).part("entries").list().stream()
                .map(DictionaryFile::code)
                .toList();
        try {
            codes.put(key, new CodeList(key, node.part("source").text(), entries));
        } catch (IllegalArgumentException twice) {
            throw node.fault(String.valueOf(twice.getMessage()));
        }
    }

    private static CodeList.Code code(PackNode node) {
        node.allowing(Set.of("code", "zh", "en", "also", "counts", "group"));
        return new CodeList.Code(
                node.part("code").text(),
                node.label(),
                node.find("also").map(PackNode::texts).orElse(List.of()),
                node.find("counts").map(PackNode::yes),
                node.find("group").map(PackNode::text));
    }

    private void group(PackNode node) {
        var key = node.allowing(Set.of("key", "zh", "en", "of", "audience", "stated_by", "fresh", "attributes"))
                .part("key")
                .text();
        groups.put(key, node.label());
        for (var attribute : node.part("attributes").list()) attribute(key, node, attribute);
    }

    /// What an attribute does not say itself (subject, audience, departments, freshness) its group says for it.
    private void attribute(String group, PackNode inGroup, PackNode node) {
        var key = node.allowing(ATTRIBUTE_WORDS).part("key").text();
        if (attributes.containsKey(key)) throw node.fault("the attribute " + key + " stands here a second time");
        var statedBy = said("stated_by", node, inGroup).orElseThrow(() -> node.fault("“stated_by” is missing"));
        for (var department : statedBy.list())
            if (!departments.containsKey(department.text()))
                throw department.fault("the department “" + department.text() + "” is not in departments.yaml");
        try {
            attributes.put(
                    key,
                    new Attribute(
                            key,
                            node.label(),
                            SubjectKind.valueOf(said("of", node, inGroup)
                                    .orElseThrow()
                                    .text()
                                    .toUpperCase(Locale.ROOT)),
                            group,
                            type(node),
                            audience(said("audience", node, inGroup).orElseThrow()),
                            node.find("sealed").map(PackNode::yes).orElse(false),
                            statedBy.texts(),
                            said("fresh", node, inGroup).map(PackNode::whole)));
        } catch (IllegalArgumentException refused) {
            throw node.fault(String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<PackNode> said(String word, PackNode node, PackNode inGroup) {
        return node.find(word).or(() -> inGroup.find(word));
    }

    private static Set<Audience> audience(PackNode node) {
        var audience = EnumSet.noneOf(Audience.class);
        for (var circle : node.texts()) audience.add(Audience.valueOf(circle.toUpperCase(Locale.ROOT)));
        return audience;
    }

    private Type type(PackNode node) {
        return switch (node.part("type").text()) {
            case "words" ->
                new Type.Words(
                        node.find("form")
                                .map(f -> Type.Form.valueOf(f.text().toUpperCase(Locale.ROOT)))
                                .orElse(Type.Form.FREE),
                        node.find("letters").map(PackNode::whole).orElse(MOST_LETTERS));
            case "number" ->
                new Type.Number(
                        node.find("unit").map(PackNode::text),
                        node.find("unit_from").map(PackNode::text),
                        node.find("decimals").map(PackNode::whole).orElse(0),
                        node.part("most").whole());
            case "yesno" -> new Type.YesNo();
            case "day" -> new Type.Day();
            case "month" -> new Type.Month();
            case "code" -> new Type.OneOf(codeListNamed(node.part("codes")));
            case "refers" ->
                new Type.Refers(SubjectKind.valueOf(node.part("to").text().toUpperCase(Locale.ROOT)));
            case "entry" -> entry(node);
            default -> throw node.part("type").fault("“" + node.part("type").text() + "” is no type");
        };
    }

    private CodeList codeListNamed(PackNode name) {
        var list = codes.get(name.text());
        if (list == null) throw name.fault("the code list “" + name.text() + "” is not in codes.yaml");
        return list;
    }

    private Type.Entry entry(PackNode node) {
        SequencedMap<String, Type.Field> fields = new LinkedHashMap<>();
        for (var field : node.part("fields").list()) {
            var key = field.allowing(FIELD_WORDS).part("key").text();
            fields.put(
                    key,
                    new Type.Field(
                            key,
                            field.label(),
                            type(field),
                            field.find("shown").map(PackNode::yes).orElse(true),
                            field.find("named").map(PackNode::yes).orElse(true)));
        }
        var keyedBy = node.find("keyed_by").map(PackNode::texts).orElse(List.of());
        if (!fields.keySet().containsAll(keyedBy)) throw node.fault("“keyed_by” names a field that is not there");
        var entry = new Type.Entry(fields, keyedBy);
        if (!fields.keySet().containsAll(entry.units()))
            throw node.fault("“unit_from” names a field that is not there");
        return entry;
    }
}
