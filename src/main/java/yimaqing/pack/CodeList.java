package yimaqing.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The codes an attribute may hold, each with its labels and the spellings departments use for it.
/// `source` names the standard or the form it was taken from.
public record CodeList(String key, String source, List<Code> codes) {

    /// One code. `also` are other spellings that mean the same; `counts` is set only where a list says which
    /// items count, such as income items counted into the net income of a household.
    public record Code(String code, Label label, List<String> also, Optional<Boolean> counts, Optional<String> group) {}

    public CodeList {
        codes = List.copyOf(codes);
        Map<String, Code> seen = new LinkedHashMap<>();
        for (var code : codes)
            if (seen.put(code.code(), code) != null)
                throw new IllegalArgumentException("code list " + key + " has the code " + code.code() + " twice");
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /// The code that a department means by this spelling: a code, a label in either language, or another spelling.
    public Optional<Code> meantBy(String spelling) {
        return codes.stream()
                .filter(c -> c.code().equals(spelling)
                        || c.label().zh().equals(spelling)
                        || c.label().en().equalsIgnoreCase(spelling)
                        || c.also().contains(spelling))
                .findFirst();
    }
}
