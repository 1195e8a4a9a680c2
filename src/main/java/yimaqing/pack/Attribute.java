package yimaqing.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing that can be said about a subject: its name in both languages, its type, who may see it, whether it is
/// sealed, which departments may state it (the first outranks the second), and after how many days it is stale.
public record Attribute(
        String key,
        Label label,
        SubjectKind subject,
        String group,
        Type type,
        Set<Audience> audience,
        boolean sealed,
        List<String> statedBy,
        Optional<Integer> freshDays) {

    public Attribute {
        if (!key.matches("[a-z]+(\\.[a-z_]+)+")) throw new IllegalArgumentException(key + " is no attribute key");
        if (audience.isEmpty()) throw new IllegalArgumentException(key + " names nobody who may see it");
        if (statedBy.isEmpty()) throw new IllegalArgumentException(key + " names no department that may state it");
        if (audience.contains(Audience.VILLAGE) && subject != SubjectKind.VILLAGE)
            throw new IllegalArgumentException(key + ": only facts about a village may be shown to the village");
        audience = Set.copyOf(audience);
        statedBy = List.copyOf(statedBy);
    }

    /// Whether a subject can hold several of these at once, such as lines of income or trainings.
    public boolean isList() {
        return type instanceof Type.Entry entry && !entry.keyedBy().isEmpty();
    }

    /// Whether it is an account that a department keeps for a household, such as a meter: the household is found by it.
    public boolean isAccount() {
        return type instanceof Type.Entry entry
                && entry.keyedBy().size() == 1
                && entry.field(entry.keyedBy().getFirst()).type() instanceof Type.Words(var form, var _)
                && form == Type.Form.ACCOUNT;
    }

    /// The place of a department in the order of precedence, 0 the highest; empty when it may not state this.
    public Optional<Integer> precedenceOf(String department) {
        int place = statedBy.indexOf(department);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
