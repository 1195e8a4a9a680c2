package yimaqing.notice;

import java.util.Collection;
import java.util.List;
import yimaqing.cel.Language;
import yimaqing.pack.Department;
import yimaqing.pack.Dictionary;
import yimaqing.slot.RuleDictionary;

/// What every rule of a county is read against: the rule dictionary, the departments, and the language.
public record RuleBook(RuleDictionary dictionary, Collection<String> departments, Language language) {
    public RuleBook {
        departments = List.copyOf(departments);
    }

    public static RuleBook of(RuleDictionary dictionary, Dictionary pack) {
        var departments = pack.departments().stream().map(Department::key).toList();
        return new RuleBook(dictionary, departments, new Language());
    }

    /// The one of the county pack the product ships with.
    public static RuleBook shipped() {
        var pack = Dictionary.shipped();
        return of(RuleDictionary.shipped(pack), pack);
    }
}
