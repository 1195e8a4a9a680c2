package yimaqing.cel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.slot.Field;
import yimaqing.slot.Nearest;
import yimaqing.slot.Said;
import yimaqing.slot.Wrong;

/// What CEL found wrong, as one of our own sentences.
record Issue(int at, Wrong wrong, Object[] with) {
    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'");
    private static final Pattern SYNTAX =
            Pattern.compile("(?s)(mismatched|extraneous|no viable|token recog|missing).*");
    private static final int LETTERS_SHOWN = 12;

    static Issue of(String message, Scope scope, String written, int at) {
        var field = FIELD.matcher(message);
        if (field.find()) return field(field.group(1), scope, at);
        var name = NAME.matcher(message);
        if (name.find()) return name(name.group(1), scope, written, at);
        var overload = OVERLOAD.matcher(message);
        if (overload.find()) {
            var operator = overload.group(1).replace("@", "").replace("_", "");
            return new Issue(at, Wrong.WRONG_TYPES, new Object[] {operator, types(overload.group(2))});
        }
        if (SYNTAX.matcher(message).matches()) return unread(written, at);
        return new Issue(at, Wrong.NOT_IN_THE_LANGUAGE, new Object[] {near(written, at)});
    }

    private static Issue field(String field, Scope scope, int at) {
        var known = scope.shapes().stream()
                .flatMap(s -> s.fields().stream())
                .map(Field::name)
                .distinct()
                .toList();
        // CEL points at the dot before the name
        return new Issue(at + 1, Wrong.NO_SUCH_FIELD, new Object[] {
            field, Said.of("rule.hint.dictionary"), Nearest.hint(field, known)
        });
    }

    private static Issue name(String name, Scope scope, String written, int at) {
        if (written.startsWith("(", Math.min(written.length(), at)) || written.contains(name + "("))
            return new Issue(
                    at, Wrong.NO_SUCH_FUNCTION, new Object[] {name, Nearest.hint(name, Declarations.FUNCTIONS)});
        var known = new ArrayList<>(scope.names());
        known.addAll(Set.of(Declarations.YEAR, Declarations.DECIDED));
        return new Issue(at, Wrong.NO_SUCH_NAME, new Object[] {name, Nearest.hint(name, known)});
    }

    private static Issue unread(String written, int at) {
        return new Issue(at, Wrong.NOT_READ, new Object[] {near(written, at)});
    }

    private static String near(String written, int at) {
        int from = Math.min(at, Math.max(0, written.length() - 1));
        return written.substring(from, Math.min(written.length(), from + LETTERS_SHOWN));
    }

    private static List<Object> types(String applied) {
        return Arrays.stream(applied.replaceAll("^\\(|\\)$", "").split(", "))
                .<Object>map(type -> Said.of("rule.type."
                        + switch (type) {
                            case "double" -> Expr.Result.NUMBER.name();
                            case "bool" -> Expr.Result.TRUTH.name();
                            case "string" -> Expr.Result.TEXT.name();
                            case Declarations.DAY -> Expr.Result.DAY.name();
                            default -> type.startsWith("list") ? Expr.Result.LIST.name() : "RECORD";
                        }))
                .toList();
    }
}
