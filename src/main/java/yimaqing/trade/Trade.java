package yimaqing.trade;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yimaqing.pack.Attribute;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Label;
import yimaqing.policy.FamilyShelf;
import yimaqing.policy.Grounds;
import yimaqing.rule.Condition;

/// What somebody can be offered a course, a job or guidance in. The conditions decide, all of them for each person;
/// what
/// fits only sorts those whom no condition bars.
public record Trade(String key, Label label, List<Condition> conditions, List<Fit> fits) {
    public Trade {
        conditions = List.copyOf(conditions);
        fits = List.copyOf(fits);
    }

    /// Something that suggests a trade to a person, and how many points it gives where it holds.
    public record Fit(Condition what, int points) {
        public static final int MOST_POINTS = 9;
    }

    /// What the conditions ask of people and households.
    public Set<Attribute> grounds(Dictionary dictionary) {
        return Grounds.of(conditions.stream().map(Condition::when).toList(), dictionary);
    }

    /// Whether a condition rests on somebody's illness or disability, so that no page of a whole family answers it.
    public boolean isPersonal(Dictionary dictionary) {
        return conditions.stream().anyMatch(condition -> isPersonal(condition, dictionary));
    }

    /// Whether this rests on somebody's illness or disability.
    public static boolean isPersonal(Condition condition, Dictionary dictionary) {
        return Grounds.of(List.of(condition.when()), dictionary).stream().anyMatch(FamilyShelf::isPersonal);
    }

    /// Everything that is asked, conditions before fits.
    public Stream<Condition> asked() {
        return Stream.concat(conditions.stream(), fits.stream().map(Fit::what));
    }
}
