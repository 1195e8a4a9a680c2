package yimaqing.slot;

import java.util.List;
import yimaqing.pack.PackNode.Place;
import yimaqing.web.Words;

/// One thing wrong in a file that people write rules with, at its place, with what its sentence names.
public record RuleFault(String file, Place at, Wrong wrong, List<Object> with) {
    public RuleFault {
        with = List.copyOf(with);
    }

    /// What is wrong and how to mend it, in `zh` or `en`.
    public String sentence(String language) {
        return new Said("rule.fault." + wrong, with).in(language);
    }

    /// The sentence behind its file, line and column.
    public String in(String language) {
        return Words.in(language).say("rule.at", file, at.line(), at.column(), sentence(language));
    }

    @Override
    public String toString() {
        return in("en");
    }
}
