package yimaqing.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Everything that can be said about anything in a county: departments, groups, code lists and attributes.
/// It is data of the county pack; no attribute, kind or code is an enum of the code.
public final class Dictionary {
    private final SequencedMap<String, Department> departments;
    private final SequencedMap<String, Label> groups;
    private final Map<String, CodeList> codes;
    private final SequencedMap<String, Attribute> attributes;
    private final Set<String> statuses;

    Dictionary(
            SequencedMap<String, Department> departments,
            SequencedMap<String, Label> groups,
            Map<String, CodeList> codes,
            SequencedMap<String, Attribute> attributes,
            Set<String> statuses) {
        this.departments = new LinkedHashMap<>(departments);
        this.groups = new LinkedHashMap<>(groups);
        this.codes = Map.copyOf(codes);
        this.attributes = new LinkedHashMap<>(attributes);
        this.statuses = Set.copyOf(statuses);
    }

    /// The dictionary the product ships with.
    ///
    /// @throws PackFault naming file and line of the first fault
    public static Dictionary shipped() {
        return DictionaryFile.read(
                PackNode.read("county/departments.yaml"),
                PackNode.read("county/codes.yaml"),
                PackNode.read("county/dictionary.yaml"));
    }

    /// The attribute with this key.
    ///
    /// @throws IllegalArgumentException when the dictionary has none: a key in code or data is misspelt
    public Attribute attribute(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the dictionary has no attribute " + key));
    }

    public Optional<Attribute> find(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    public Collection<Attribute> attributes() {
        return attributes.sequencedValues();
    }

    /// Whether this attribute is a status of a household or person (a kind of household, a monitoring, a death): a
    /// department's word alone does not change it, unless it is the first that may state it.
    public boolean isStatus(String key) {
        return statuses.contains(key);
    }

    /// The attributes of one group, in the order of the dictionary.
    public List<Attribute> group(String group) {
        return attributes.values().stream().filter(a -> a.group().equals(group)).toList();
    }

    public SequencedMap<String, Label> groups() {
        return java.util.Collections.unmodifiableSequencedMap(groups);
    }

    public CodeList codes(String key) {
        var list = codes.get(key);
        if (list == null) throw new IllegalArgumentException("the dictionary has no code list " + key);
        return list;
    }

    public Optional<CodeList> findCodes(String key) {
        return Optional.ofNullable(codes.get(key));
    }

    public Department department(String key) {
        var department = departments.get(key);
        if (department == null) throw new IllegalArgumentException("the dictionary has no department " + key);
        return department;
    }

    /// All offices that state facts; the family, which states facts too, is none.
    public Collection<Department> departments() {
        return departments.values().stream()
                .filter(d -> !d.key().equals(Department.FAMILY))
                .toList();
    }
}
