package yimaqing.casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.profile.Households;
import yimaqing.rule.Rule;
import yimaqing.rule.RuleFolder;
import yimaqing.slot.RuleDictionary;
import yimaqing.slot.RuleFault;

/// The command `rules`: what policy writers try their rules with. It needs no database.
public final class RulesCommand {
    private static final String SHIPPED = "county/policies/";

    private final PrintStream out;
    private final PrintStream err;

    RulesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Reads the words and works; 0 when all is well, 1 when the input is at fault.
    public static int run(List<String> words) {
        return new RulesCommand(System.out, System.err).obey(RulesOrder.read(words), Clock.systemUTC());
    }

    int obey(RulesOrder order, Clock clock) {
        try {
            return switch (order) {
                case RulesOrder.Test test -> test(test);
                case RulesOrder.Decide decide -> decide(decide, LocalDate.now(clock.withZone(Households.ZONE)));
            };
        } catch (NoSuchFileException missing) {
            err.println(missing.getFile() + ": there is no such file or folder. Check its name.");
            return 1;
        } catch (IOException broken) {
            err.println(broken.getMessage() + ": it cannot be read. Check that it is what it should be, and who may"
                    + " read it.");
            return 1;
        }
    }

    private int test(RulesOrder.Test order) throws IOException {
        var own = order.folder()
                .map(folder -> folder.resolve(RuleFolder.DICTIONARY))
                .filter(Files::exists);
        var book = book(order.dictionary().or(() -> own));
        if (book.isEmpty()) return 1;
        var folder = order.folder().isPresent()
                ? RuleFolder.read(order.folder().get(), book.get())
                : RuleFolder.of(shipped(), book.get());
        folder.broken().values().forEach(this::tell);
        int examples = 0;
        int failing = 0;
        for (var rule : folder.rules()) {
            var failures = rule.failures();
            tell(failures);
            examples += rule.examples().size();
            failing += (int) failures.stream().map(RuleFault::at).distinct().count();
        }
        out.println(folder.rules().size() + " rules, " + examples + " examples, " + failing + " failing, "
                + folder.broken().size() + " files refused");
        if (folder.rules().isEmpty() && folder.broken().isEmpty())
            err.println("There is no rule file here. Rules are files whose names end in .yaml.");
        return failing == 0 && folder.broken().isEmpty() && !folder.rules().isEmpty() ? 0 : 1;
    }

    private int decide(RulesOrder.Decide order, LocalDate today) throws IOException {
        var book = book(order.dictionary());
        if (book.isEmpty()) return 1;
        var file = order.rule().toString();
        return switch (Rule.read(file, text(order.rule()), book.get())) {
            case Rule.Reading.Refused(var faults) -> {
                tell(faults);
                yield 1;
            }
            case Rule.Reading.Read(var rule) -> {
                // a rule that does not hold today is tried on the day its examples are
                var day = order.on().orElse(rule.about().valid().on(today) ? today : rule.usualDay());
                var cases = Cases.read(order.given().toString(), text(order.given()), book.get());
                if (!cases.faults().isEmpty()) {
                    tell(cases.faults());
                    yield 1;
                }
                out.println(cases.answered(rule, day));
                yield 0;
            }
        };
    }

    private Optional<RuleBook> book(Optional<Path> file) throws IOException {
        var pack = Dictionary.shipped();
        if (file.isEmpty()) return Optional.of(RuleBook.of(RuleDictionary.shipped(pack), pack));
        return switch (RuleDictionary.read(file.get().toString(), text(file.get()), pack)) {
            case RuleDictionary.Reading.Read(var dictionary) -> Optional.of(RuleBook.of(dictionary, pack));
            case RuleDictionary.Reading.Refused(var faults) -> {
                tell(faults);
                yield Optional.empty();
            }
        };
    }

    /// One line a fault: the place and the sentence in Chinese, then the sentence in English.
    private void tell(List<RuleFault> faults) {
        for (var fault : faults) err.println(fault.in("zh") + " " + fault.sentence("en"));
    }

    /// What is not UTF-8 shows as signs nobody can read, and is refused where they stand.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Map<String, String> shipped() {
        var texts = new TreeMap<String, String>();
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + SHIPPED + "*.yaml");
            for (var one : found)
                texts.put(SHIPPED + one.getFilename(), one.getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.FileNotFoundException none) {
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
