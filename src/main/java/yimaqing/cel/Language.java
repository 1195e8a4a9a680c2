package yimaqing.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExprConverter;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import yimaqing.pack.PackNode;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;

/// Reads expressions: CEL parses them and checks their types against the names in scope, and the tree that comes out is
/// one of ours, or a sentence that says at which letter what is wrong.
public final class Language {
    public static final int MOST_LETTERS = 2_000;
    private static final int DEEPEST = 60;
    private static final int MOST_SCOPES = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_LETTERS)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseErrorRecoveryLimit(1)
            .build();

    private final Map<Object, CelCompiler> compilers = new ConcurrentHashMap<>();

    /// The tree of an expression that comes to this result; empty when it has faults, which `text` then holds.
    public Optional<Expr> read(PackNode node, Scope scope, Expr.Result wanted, RuleText text) {
        var written = node.written();
        if (written.isBlank() || written.length() > MOST_LETTERS) {
            if (written.isBlank()) text.fault(node.place(), Wrong.NOT_A_WORD);
            else text.fault(node.place(), Wrong.TEXT_TOO_LONG, MOST_LETTERS);
            return Optional.empty();
        }
        try {
            var tree = new TreeReader(checked(written, scope), scope).read();
            CodeCheck.check(tree);
            if (Results.of(tree) != wanted)
                throw new Refused(0, Wrong.WRONG_RESULT, Results.said(wanted), Results.said(Results.of(tree)));
            return Optional.of(tree);
        } catch (CelValidationException invalid) {
            for (CelIssue issue : invalid.getErrors()) fault(node, written, scope, issue, text);
        } catch (Refused refused) {
            text.fault(node.place(refused.at()), refused.wrong(), refused.with());
        }
        return Optional.empty();
    }

    /// The tree as CEL knows it, types and all; tests hold our evaluator against CEL's own with it.
    CelAbstractSyntaxTree checked(String written, Scope scope) throws CelValidationException {
        if (compilers.size() > MOST_SCOPES) compilers.clear();
        var compiler = compilers.computeIfAbsent(types(scope), _ -> compiler(scope));
        var parsed = compiler.parse(written).getAst();
        var tree = CelMutableExprConverter.fromCelExpr(parsed.getExpr());
        whole(tree);
        // with its own source, which alone knows where each part stands
        var ours = CelMutableExprConverter.fromMutableExpr(tree);
        return compiler.check(CelAbstractSyntaxTree.newParsedAst(ours, parsed.getSource()))
                .getAst();
    }

    /// All that CEL knows of a scope; of the dated numbers, which each rule has of its own, only what they are called.
    private static Object types(Scope scope) {
        return scope.variables().stream()
                .map(v -> v.place() == Scope.PARAMETERS
                        ? v.shape().fields().stream().map(f -> f.name()).toList()
                        : v)
                .toList();
    }

    private static CelCompiler compiler(Scope scope) {
        return Declarations.of(scope)
                .declare(CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(
                                CelStandardMacro.HAS,
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.EXISTS_ONE,
                                CelStandardMacro.FILTER,
                                CelStandardMacro.MAP))
                .build();
    }

    /// All numbers of the language are of one kind, so 9000 and 9000.0 are the same.
    private static void whole(CelMutableExpr expr) {
        switch (expr.getKind()) {
            case CONSTANT -> {
                if (expr.constant().getKind() == CelConstant.Kind.INT64_VALUE)
                    expr.setConstant(
                            CelConstant.ofValue((double) expr.constant().int64Value()));
            }
            case SELECT -> whole(expr.select().operand());
            case CALL -> {
                expr.call().target().ifPresent(Language::whole);
                expr.call().args().forEach(Language::whole);
            }
            case LIST -> expr.list().elements().forEach(Language::whole);
            case COMPREHENSION -> {
                var loop = expr.comprehension();
                List.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                        .forEach(Language::whole);
            }
            case IDENT, STRUCT, MAP, NOT_SET -> {}
        }
    }

    private static void fault(PackNode node, String written, Scope scope, CelIssue issue, RuleText text) {
        var place = issue.getSourceLocation();
        int at = Math.max(0, letter(written, place.getLine(), place.getColumn()));
        var issued = Issue.of(issue.getMessage(), scope, written, at);
        text.fault(node.place(issued.at()), issued.wrong(), issued.with());
    }

    /// The number of a letter, from its line (from 1) and its column (from 0).
    private static int letter(String written, int line, int column) {
        int start = 0;
        var letters = written.codePoints().toArray();
        for (int i = 0, lines = 1; i < letters.length && lines < line; i++) {
            if (letters[i] != '\n') continue;
            lines++;
            start = i + 1;
        }
        return Math.min(start + column, Math.max(0, letters.length - 1));
    }
}
