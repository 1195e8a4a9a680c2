package yimaqing.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yimaqing.pack.PackNode.Place;
import yimaqing.policy.Publishing.Draft;
import yimaqing.policy.Refusal.Faulty;
import yimaqing.rule.Rule.Reading;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Wrong;

/// The text of a rule's file while it is written: its number is set for it, and what its file says of its stage is left
/// out, since a county's steps say it.
final class Manuscript {
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*(\\R|\\z)");
    private static final Pattern STATUS = Pattern.compile("(?m)^status:.*(\\R|\\z)");
    private static final Pattern POLICY = Pattern.compile("(?m)^policy:.*(\\R|\\z)");

    private Manuscript() {}

    /// Why a text is not kept: it cannot be read, it is about another policy, or that is another department's.
    static Optional<Refusal> refusal(Draft draft, Steward by, Shelf shelf) {
        return switch (shelf.read(draft.policy(), draft.text())) {
            case Reading.Refused(var faults) -> Optional.of(new Faulty(faults));
            case Reading.Read read -> {
                var named = read.rule().about().policy();
                // a number can only be set where the parts of the file stand on lines of their own
                if (!POLICY.matcher(draft.text()).find())
                    yield Optional.of(new Faulty(List.of(
                            new RuleFault(read.rule().file(), new Place(1, 1), Wrong.MISSING_KEY, List.of("policy")))));
                if (!named.equals(draft.policy()))
                    yield Optional.of(otherPolicy(read.rule().file(), draft, named));
                yield by.looksAfter(read) ? Optional.empty() : Optional.of(new Refusal.NotYours());
            }
        };
    }

    private static Refusal otherPolicy(String file, Draft draft, String named) {
        var lines = draft.text().lines().takeWhile(line -> !line.startsWith("policy:"));
        var at = new Place((int) lines.count() + 1, 1);
        return new Faulty(List.of(new RuleFault(file, at, Wrong.OTHER_POLICY, List.of(named, draft.policy()))));
    }

    /// The text with this number.
    static String numbered(String text, int version) {
        var line = "version: " + version + "\n";
        var without = STATUS.matcher(text.replace("\r\n", "\n")).replaceFirst("");
        if (VERSION.matcher(without).find()) return VERSION.matcher(without).replaceFirst(line);
        var policy = POLICY.matcher(without);
        return policy.find() ? without.substring(0, policy.end()) + line + without.substring(policy.end()) : without;
    }

    /// Whether two texts say the same but for their numbers.
    static boolean isSame(String text, String other) {
        return numbered(text, 1).strip().equals(numbered(other, 1).strip());
    }
}
