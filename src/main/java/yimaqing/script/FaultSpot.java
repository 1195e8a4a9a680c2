package yimaqing.script;

import java.util.List;
import yimaqing.slot.RuleFault;
import yimaqing.web.Frame;

/// A fault at its letter: its line and column, the line cut at that letter, and the sentence that says how to mend it.
public record FaultSpot(int line, int column, String before, String at, String after, String sentence) {
    private static final int MOST_AROUND = 60;

    public static List<FaultSpot> of(List<RuleFault> faults, String text, Frame frame) {
        var lines = text.split("\\R", -1);
        return faults.stream().map(fault -> spot(fault, lines, frame)).toList();
    }

    private static FaultSpot spot(RuleFault fault, String[] lines, Frame frame) {
        int line = fault.at().line();
        int column = fault.at().column();
        var letters = line <= lines.length ? lines[line - 1].codePoints().toArray() : new int[0];
        int at = Math.min(column - 1, letters.length);
        int from = Math.max(0, at - MOST_AROUND);
        int to = Math.min(letters.length, at + MOST_AROUND);
        int behind = Math.min(at + 1, to);
        return new FaultSpot(
                line,
                column,
                (from > 0 ? "…" : "") + new String(letters, from, at - from),
                at < letters.length ? new String(letters, at, 1) : " ",
                new String(letters, behind, to - behind) + (to < letters.length ? "…" : ""),
                fault.sentence(frame.language()));
    }
}
