package yimaqing.cel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yimaqing.pack.CodeList;
import yimaqing.slot.Kind;
import yimaqing.slot.Nearest;
import yimaqing.slot.Wrong;

/// Finds codes that are misspelt: CEL takes any text where a code is compared, so a slip of the finger would make a
/// condition that never holds.
final class CodeCheck {
    private CodeCheck() {}

    static void check(Expr expr) {
        switch (expr) {
            case Expr.Comparison comparison -> {
                codes(comparison.left()).ifPresent(codes -> literals(comparison.right(), codes));
                codes(comparison.right()).ifPresent(codes -> literals(comparison.left(), codes));
            }
            case Expr.OneOf oneOf ->
                codes(oneOf.value()).ifPresent(codes -> oneOf.among().forEach(each -> literals(each, codes)));
            case Expr.Within within -> codes(within.list()).ifPresent(codes -> literals(within.value(), codes));
            default -> {}
        }
        Parts.of(expr).forEach(CodeCheck::check);
    }

    /// The code list an expression's text comes from.
    private static Optional<CodeList> codes(Expr expr) {
        return switch (expr) {
            case Expr.Attribute attribute -> codes(attribute.field().kind());
            case Expr.Choice choice ->
                Stream.of(choice.then(), choice.otherwise())
                        .flatMap(e -> codes(e).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<CodeList> codes(Kind kind) {
        return switch (kind) {
            case Kind.Code(var codes) -> Optional.of(codes);
            case Kind.Texts(var each, int _) -> codes(each);
            case Kind.Number _, Kind.YesNo _, Kind.Letters _, Kind.Day _, Kind.Records _ -> Optional.empty();
        };
    }

    private static void literals(Expr expr, CodeList codes) {
        switch (expr) {
            case Expr.Text(var text, int at) -> {
                List<String> known =
                        codes.codes().stream().map(CodeList.Code::code).toList();
                if (!known.contains(text)) throw new Refused(at, Wrong.CODE_MISSPELT, text, Nearest.hint(text, known));
            }
            case Expr.Choice choice -> {
                literals(choice.then(), codes);
                literals(choice.otherwise(), codes);
            }
            default -> {}
        }
    }
}
