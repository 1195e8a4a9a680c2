package yimaqing.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yimaqing.batch.BatchRow;
import yimaqing.batch.BatchRow.At;
import yimaqing.batch.BatchRow.Why;
import yimaqing.batch.RowOutcome.Fault;
import yimaqing.returned.Remarks;
import yimaqing.web.Words;

/// What a department is told of the rows at fault in its file: what is wrong, in which column, and what to do. It is
/// told in Chinese, the language of its table; equal remarks are kept once.
final class Remarked implements Remarks {
    private static final Words WORDS = Words.CHINESE;

    private final Map<At, String> remarks = new HashMap<>();
    private final Map<Why, String> sentences = new HashMap<>();

    void add(BatchRow row) {
        remarks.put(row.at(), sentences.computeIfAbsent(row.why(), Remarked::sentence));
    }

    /// Somebody looked at this row and sent it back with these words.
    void note(At at, String note) {
        remarks.put(at, WORDS.say("mend.note", note));
    }

    private static String sentence(Why why) {
        var known = WORDS.has("mend." + why.reason()) && WORDS.has("why." + why.reason());
        // a reason that this version of the product no longer knows
        var what = known ? WORDS.say("why." + why.reason()) : why.reason();
        var next = known ? WORDS.say("mend." + why.reason()) : WORDS.say("mend.otherwise");
        return why.column().isEmpty()
                ? WORDS.say("mend.row", what, next)
                : WORDS.say("mend.cell", why.column(), what, next);
    }

    static boolean isSentBackBySomebody(BatchRow row) {
        return row.why().reason().equals(Fault.LEFT_OUT.name());
    }

    @Override
    public Optional<String> remark(int sheet, int row) {
        return Optional.ofNullable(remarks.get(new At(sheet, row)));
    }

    @Override
    public boolean isAtFault(int sheet, int row) {
        return remarks.containsKey(new At(sheet, row));
    }
}
