package yimaqing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// 10, what would stand in a log if somebody ever wrote it there: a record that holds a secret or a number of somebody
/// as text says so in its own words, never in those Java writes for it, which are all it holds.
class PersonalTypesTest {
    private static final Pattern SECRET = Pattern.compile(
            "letters|symbols|token|typed|pin|password|secret|slip|totp|recovery|phone|idNumber|bankAccount|cookie");
    private static final Set<String> TEXTS = Set.of("Ljava/lang/String;", "[B", "[C");

    /// Records with a component of such a name that is nobody's, each with its reason.
    private static final Set<String> HARMLESS = Set.of(
            // stars already
            "yimaqing/profile/SeenBelief$Masked",
            // the number of a question, which stands in addresses
            "yimaqing/dispute/DisputeId",
            // a column of a workbook and its name
            "yimaqing/returned/Heading",
            "yimaqing/columns/FormPage$Choice",
            // the number of an alert
            "yimaqing/oversight/AlertPage$Line",
            // officials' work phones, which every passer-by may read
            "yimaqing/sample/SampleOfficials$Contact");

    /// Where there are only people and plates that are made up, shown on a page and gone with the sample county.
    private static final Pattern INVENTED = Pattern.compile("yimaqing/(sample|invented)/.*");

    @Test
    void noRecordPrintsASecretItHolds() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("target/classes/yimaqing"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList())
                told(ClassFile.of().parse(file), found);
        }
        found.removeAll(HARMLESS);
        found.removeIf(type -> INVENTED.matcher(type).matches());
        assertThat(found).isEmpty();
    }

    private static void told(ClassModel type, Set<String> found) {
        for (var attribute : type.attributes())
            if (attribute instanceof RecordAttribute held
                    && held.components().stream().anyMatch(PersonalTypesTest::isSecret)
                    && type.methods().stream().anyMatch(PersonalTypesTest::printsEverything))
                found.add(type.thisClass().asInternalName());
    }

    private static boolean isSecret(RecordComponentInfo component) {
        return TEXTS.contains(component.descriptor().stringValue())
                && SECRET.matcher(component.name().stringValue()).matches();
    }

    /// Java's own `toString` of a record is the one that asks `ObjectMethods`.
    private static boolean printsEverything(MethodModel method) {
        return method.methodName().equalsString("toString")
                && method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(each -> each instanceof InvokeDynamicInstruction asked
                                && asked.invokedynamic()
                                        .bootstrap()
                                        .bootstrapMethod()
                                        .reference()
                                        .owner()
                                        .asInternalName()
                                        .equals("java/lang/runtime/ObjectMethods"));
    }

    private record Planted(String token) {}

    private record Silent(String token) {
        @Override
        public String toString() {
            return "Silent[…]";
        }
    }

    @Test
    void aRecordThatPrintsItsTokenIsFoundAndOneThatDoesNotIsNot() throws IOException {
        var found = new TreeSet<String>();
        for (var type : Set.of(Planted.class, Silent.class)) {
            try (var bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                told(ClassFile.of().parse(bytes.readAllBytes()), found);
            }
        }
        assertThat(found).containsExactly("yimaqing/hostile/PersonalTypesTest$Planted");
    }
}
