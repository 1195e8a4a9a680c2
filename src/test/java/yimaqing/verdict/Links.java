package yimaqing.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yimaqing.batch.RowOutcome.Kind;

/// Whether accepted rows are linked to the people they really speak of.
final class Links {
    private final Map<String, String> truePerson = new HashMap<>();
    private final Map<String, String> ourPerson = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    void add(Judged judged, Truth.Right right) {
        var kind = judged.outcome().kind();
        if (kind != Kind.ACCEPTED
                        && kind != Kind.UNCHANGED
                        && judged.found().waits().isEmpty()
                || judged.whom().isEmpty()
                || right.person().isEmpty()) return;
        var ours = judged.whom().get().person().key();
        var theirs = truePerson.putIfAbsent(ours, right.person());
        if (theirs != null && !theirs.equals(right.person()))
            wrong.add(right.codes() + ">" + judged.outcome().kind()
                    + judged.found().likeness());
        var before = ourPerson.putIfAbsent(right.person(), ours);
        if (before != null && !before.equals(ours))
            missed.add(right.codes() + ">" + judged.outcome().kind());
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> missed() {
        return missed;
    }

    @Override
    public String toString() {
        return "wrong " + wrong.size() + " " + wrong + ", missed " + missed.size() + " " + missed;
    }
}
