package yimaqing.clerk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yimaqing.batch.Counts;
import yimaqing.batch.RowOutcome;
import yimaqing.batch.RowOutcome.Kind;
import yimaqing.batch.Unusual;
import yimaqing.clerk.BatchPage.Asking;
import yimaqing.clerk.BatchPage.Change;
import yimaqing.clerk.BatchPage.Reason;
import yimaqing.clerk.BatchPage.Reasons;
import yimaqing.clerk.Trials.Tried;
import yimaqing.hearing.Repair;
import yimaqing.intake.Difference;
import yimaqing.web.Frame;

/// Says how the rows of a batch came out or would come out, and what that changes.
record TrialWords(Naming naming, Frame frame) {
    private static final int MOST_SENTENCES = 8;

    Asking asking(Tried tried) {
        var counts = tried.counts();
        var rows = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) rows.put(kind, counts.of(kind));
        var reasons = new EnumMap<Kind, Map<String, Integer>>(Kind.class);
        counts.reasons()
                .forEach((key, times) -> reasons.computeIfAbsent(kind(key), _ -> new java.util.HashMap<>())
                        .put(key, times));
        return new Asking(
                Bar.of(rows, frame),
                reasons(kind -> reasons.getOrDefault(kind, Map.of()), counts),
                change(tried),
                tried.unusual().stream().map(this::unusual).toList());
    }

    private String unusual(Unusual unusual) {
        return switch (unusual) {
            case Unusual.FewerRows(long last, int before, int now) ->
                unusual(Unusual.Kind.FEWER_ROWS, last, before, now);
            case Unusual.MoreRows(long last, int before, int now) -> unusual(Unusual.Kind.MORE_ROWS, last, before, now);
            case Unusual.PeopleMissing(long last, int before, int missing) ->
                unusual(Unusual.Kind.PEOPLE_MISSING, last, before, missing);
            case Unusual.PeopleNew(long last, int before, int fresh) ->
                unusual(Unusual.Kind.PEOPLE_NEW, last, before, fresh);
            case Unusual.HardlyNew(long last, int data, int differing) ->
                unusual(Unusual.Kind.HARDLY_NEW, last, data, differing);
            case Unusual.MoreQuestions(long last, int before, int now) ->
                unusual(Unusual.Kind.MORE_QUESTIONS, last, before, now);
        };
    }

    private String unusual(Unusual.Kind kind, long last, int before, int now) {
        return frame.say("unusual." + kind.name(), last, Naming.number(before), Naming.number(now));
    }

    /// Of which outcome a reason is: its key is the name of a constant of one of three kinds.
    private static Kind kind(String key) {
        if (Arrays.stream(RowOutcome.Fault.values()).anyMatch(f -> f.name().equals(key))) return Kind.REJECTED;
        return Arrays.stream(yimaqing.source.NoData.values())
                        .anyMatch(n -> n.name().equals(key))
                ? Kind.SKIPPED
                : Kind.REVIEW;
    }

    private Change change(Tried tried) {
        var sentences = tried.difference().stream().map(this::sentence).toList();
        int first = Math.min(MOST_SENTENCES, sentences.size());
        return new Change(sentences.subList(0, first), sentences.subList(first, sentences.size()));
    }

    private String sentence(Difference.Line line) {
        var kind = line.kind();
        return frame.say(
                "difference." + kind.sort().name(),
                Naming.number(line.subjects()),
                naming.attribute(kind.attribute(), frame),
                kind.with().map(d -> naming.department(d, frame)).orElse(""),
                frame.say("subject." + naming.subject(kind.attribute()).name()));
    }

    /// The outcomes that have reasons, each with its reasons, those of most rows first.
    List<Reasons> reasons(Function<Kind, Map<String, Integer>> of) {
        return reasons(of, new Counts());
    }

    private List<Reasons> reasons(Function<Kind, Map<String, Integer>> of, Counts counts) {
        var all = new ArrayList<Reasons>();
        for (var kind : List.of(Kind.REVIEW, Kind.REJECTED, Kind.SKIPPED)) {
            var reasons = of.apply(kind);
            int rows = reasons.values().stream().mapToInt(Integer::intValue).sum();
            if (rows > 0) all.add(reasons(kind, reasons, rows, firstRows(counts.first(kind))));
        }
        for (var kind : List.of(Kind.ACCEPTED, Kind.UNCHANGED))
            if (counts.of(kind) > 0) all.add(reasons(kind, Map.of(), counts.of(kind), firstRows(counts.first(kind))));
        return all;
    }

    private Reasons reasons(Kind kind, Map<String, Integer> reasons, int rows, List<String> first) {
        return new Reasons(
                kind.name().toLowerCase(Locale.ROOT),
                frame.say("outcome." + kind.name()),
                Naming.number(rows),
                reasons.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> new Reason(e.getKey(), frame.say("why." + e.getKey()), Naming.number(e.getValue())))
                        .toList(),
                first);
    }

    private List<String> firstRows(List<Counts.Shown> rows) {
        return rows.stream().map(this::shown).toList();
    }

    /// 良马镇 第 7 行：身份证号最后一位对不上（身份证号码）.
    private String shown(Counts.Shown row) {
        var outcome = row.outcome();
        var why = outcome.reasonKey().isEmpty()
                ? repairs(outcome.repairsList())
                : frame.say("why." + outcome.reasonKey());
        var column = outcome.columnNamed().isEmpty() ? "" : frame.say("clerk.in.column", outcome.columnNamed());
        return frame.say("clerk.row", row.sheet(), row.row(), why + column);
    }

    private String repairs(List<String> repairs) {
        return repairs.isEmpty()
                ? frame.say("clerk.repairs.none")
                : repairs.stream()
                        .map(Repair::valueOf)
                        .map(repair -> frame.say("repair." + repair.name()))
                        .collect(Collectors.joining(frame.say("clerk.comma")));
    }
}
