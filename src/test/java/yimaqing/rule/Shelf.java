package yimaqing.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.pack.PackNode;
import yimaqing.slot.Given;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.RuleFault;
import yimaqing.slot.RuleText;
import yimaqing.slot.Slots;

/// Two invented policies and the dictionary beside them.
public final class Shelf {
    public static final RuleBook BOOK = book();

    private Shelf() {}

    public static String text(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/rules/" + file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Rule rule(String yaml) {
        return switch (Rule.read("rule.yaml", yaml, BOOK)) {
            case Rule.Reading.Read(var rule) -> rule;
            case Rule.Reading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    public static List<RuleFault> faults(String yaml) {
        return switch (Rule.read("rule.yaml", yaml, BOOK)) {
            case Rule.Reading.Read(var rule) -> List.of();
            case Rule.Reading.Refused(var faults) -> faults;
        };
    }

    public static Slots household(String yaml) {
        var text = new RuleText("given");
        var household = Given.read(BOOK.dictionary(), PackNode.parse("given", yaml), text);
        if (!text.isClean()) throw new AssertionError(text.faults());
        return household;
    }

    private static RuleBook book() {
        var pack = Dictionary.shipped();
        return switch (RuleDictionary.read("dictionary.yaml", text("dictionary.yaml"), pack)) {
            case RuleDictionary.Reading.Read(var dictionary) -> RuleBook.of(dictionary, pack);
            case RuleDictionary.Reading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }
}
