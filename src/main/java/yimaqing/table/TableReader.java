package yimaqing.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yimaqing.cel.Expr;
import yimaqing.cel.Language;
import yimaqing.cel.Results;
import yimaqing.cel.Scope;
import yimaqing.pack.CodeList;
import yimaqing.pack.PackNode;
import yimaqing.slot.Kind;
import yimaqing.slot.Nearest;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;

/// Reads a decision table: `any`, `>= 100`, `90..99`, `1, 2`, `dibao, tekun` and `yes` are what a cell may say.
public final class TableReader {
    private static final String NUMBER = "(-?[0-9]{1,12}(?:\\.[0-9]{1,6})?)";
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*" + NUMBER);
    private static final Pattern FROM_TO = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final String ANY = "any";

    private final Scope scope;
    private final Language language;
    private final RuleText text;

    private TableReader(Scope scope, Language language, RuleText text) {
        this.scope = scope;
        this.language = language;
        this.text = text;
    }

    public static Optional<DecisionTable> read(PackNode node, Scope scope, Language language, RuleText text) {
        return new TableReader(scope, language, text).read(node);
    }

    private Optional<DecisionTable> read(PackNode node) {
        if (!text.holds(node, Set.of("inputs", "rows", "hit"))) return Optional.empty();
        node.find("hit").ifPresent(hit -> text.oneOf(hit, Set.of("first")));
        var inputs = new ArrayList<Expr>();
        for (var input : upTo(DecisionTable.MOST_INPUTS, text.part(node, "inputs")))
            input(input).ifPresent(inputs::add);
        var rows = new ArrayList<DecisionTable.Row>();
        var nodes = upTo(DecisionTable.MOST_ROWS, text.part(node, "rows"));
        if (inputs.isEmpty() || !text.isClean()) return Optional.empty();
        for (var row : nodes) row(row, inputs).ifPresent(rows::add);
        return text.isClean() ? Optional.of(new DecisionTable(inputs, rows, node.place())) : Optional.empty();
    }

    private List<PackNode> upTo(int most, Optional<PackNode> node) {
        var list = node.map(text::list).orElse(List.of());
        if (list.size() <= most) return list;
        text.fault(node.orElseThrow().place(), Wrong.TOO_MANY, most);
        return List.of();
    }

    /// An input may be a number, a code or a yes-or-no, so it is read as whichever it is.
    private Optional<Expr> input(PackNode node) {
        for (var wanted : List.of(Expr.Result.TEXT, Expr.Result.TRUTH)) {
            var found = language.read(node, scope, wanted, new RuleText(node.file()));
            if (found.isPresent()) return found;
        }
        return language.read(node, scope, Expr.Result.NUMBER, text);
    }

    private Optional<DecisionTable.Row> row(PackNode node, List<Expr> inputs) {
        var nodes = text.list(node);
        if (nodes.size() != inputs.size() + 1) {
            text.fault(node.place(), Wrong.ROW_WIDTH, inputs.size() + 1, nodes.size());
            return Optional.empty();
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < inputs.size(); i++)
            cell(nodes.get(i), inputs.get(i)).ifPresent(cells::add);
        var amount = language.read(nodes.getLast(), scope, Expr.Result.NUMBER, text);
        if (cells.size() < inputs.size() || amount.isEmpty()) return Optional.empty();
        return Optional.of(new DecisionTable.Row(cells, amount.get(), node.place()));
    }

    private Optional<Cell> cell(PackNode node, Expr input) {
        var written = node.written().strip();
        if (written.equals(ANY)) return Optional.of(new Cell.Any());
        var cell = switch (Results.of(input)) {
            case NUMBER -> number(written);
            case TEXT -> codes(node, written, input);
            case TRUTH -> yesNo(written);
            case DAY, LIST -> Optional.<Cell>empty();
        };
        if (cell.isEmpty()) text.fault(node.place(), Wrong.BAD_CELL, written, Results.said(Results.of(input)));
        return cell;
    }

    private static Optional<Cell> yesNo(String written) {
        return switch (written) {
            case "yes", "true" -> Optional.of(new Cell.YesNo(true));
            case "no", "false" -> Optional.of(new Cell.YesNo(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Cell> number(String written) {
        var bound = BOUND.matcher(written);
        if (bound.matches()) return Optional.of(bound(bound.group(1), Double.parseDouble(bound.group(2))));
        var fromTo = FROM_TO.matcher(written);
        if (fromTo.matches()) {
            double least = Double.parseDouble(fromTo.group(1));
            double most = Double.parseDouble(fromTo.group(2));
            return least <= most ? Optional.of(new Cell.Range(least, true, most, true)) : Optional.empty();
        }
        var among = new HashSet<Double>();
        for (var one : written.split(",")) {
            if (!one.strip().matches(NUMBER)) return Optional.empty();
            among.add(Double.parseDouble(one.strip()));
        }
        return Optional.of(new Cell.Numbers(among));
    }

    private static Cell bound(String sign, double number) {
        return switch (sign) {
            case ">=" -> new Cell.Range(number, true, Double.POSITIVE_INFINITY, true);
            case ">" -> new Cell.Range(number, false, Double.POSITIVE_INFINITY, true);
            case "<=" -> new Cell.Range(Double.NEGATIVE_INFINITY, true, number, true);
            default -> new Cell.Range(Double.NEGATIVE_INFINITY, true, number, false);
        };
    }

    private Optional<Cell> codes(PackNode node, String written, Expr input) {
        var among = new HashSet<String>();
        for (var one : written.split(",")) {
            if (one.isBlank()) return Optional.empty();
            among.add(one.strip());
        }
        if (input instanceof Expr.Attribute attribute && attribute.field().kind() instanceof Kind.Code(var codes)) {
            var known = codes.codes().stream().map(CodeList.Code::code).toList();
            for (var one : among)
                if (!known.contains(one)) text.fault(node.place(), Wrong.CODE_MISSPELT, one, Nearest.hint(one, known));
        }
        return Optional.of(new Cell.Codes(among));
    }
}
