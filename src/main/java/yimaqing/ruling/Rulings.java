package yimaqing.ruling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yimaqing.hearing.Reason;
import yimaqing.link.Decision;
import yimaqing.ruling.Ruling.IsNew;
import yimaqing.ruling.Ruling.LeftOut;
import yimaqing.ruling.Ruling.ReadsAs;
import yimaqing.ruling.Ruling.SpeaksOf;
import yimaqing.ruling.Ruling.Stands;
import yimaqing.seal.BlindIndex;
import yimaqing.source.Draft.Doubt;

/// The rulings in force for one source of a county, looked up by how a row was typed.
public final class Rulings {
    /// Where nobody has decided anything.
    public static final Rulings NONE = new Rulings(new Marks(Optional.empty(), ""));

    private final Marks marks;
    private final Map<String, List<Kept>> byWho = new HashMap<>();

    /// A ruling and what it holds for beside who is meant: a typed cell, a whole row, or nothing further.
    record Kept(Ruling ruling, String holdsFor) {}

    Rulings(Marks marks) {
        this.marks = marks;
    }

    void add(String who, Kept ruling) {
        byWho.computeIfAbsent(who, _ -> new ArrayList<>()).add(ruling);
    }

    /// What was decided for rows typed like this one. The newer of two that contradict each other counts.
    public Decided of(Typed typed) {
        if (byWho.isEmpty()) return Decided.NOTHING;
        var found = byWho.getOrDefault(marks.who(typed), List.of()).stream()
                .filter(kept -> holds(kept, typed))
                .map(Kept::ruling)
                .toList();
        return found.isEmpty() ? Decided.NOTHING : new Decided(found);
    }

    private boolean holds(Kept kept, Typed typed) {
        return marks.holdsFor(kept.ruling(), typed).equals(kept.holdsFor());
    }

    /// Everything decided for one row.
    public record Decided(List<Ruling> rulings) {
        public static final Decided NOTHING = new Decided(List.of());

        /// Whom it means.
        public Optional<Decision> who() {
            Optional<Decision> who = Optional.empty();
            for (var ruling : rulings)
                switch (ruling) {
                    case SpeaksOf(var about) -> who = Optional.of(new Decision.Means(about));
                    case IsNew() -> who = Optional.of(new Decision.IsNew());
                    case Stands _, ReadsAs _, LeftOut _ -> {}
                }
            return who;
        }

        public boolean stands(Doubt doubt) {
            return rulings.stream().anyMatch(new Stands(doubt.reason(), doubt.column())::equals);
        }

        /// The columns of which somebody said that an unusual number in them is right.
        public Set<String> believed() {
            return rulings.stream()
                    .filter(r -> r instanceof Stands(var reason, var _) && reason == Reason.UNUSUAL)
                    .map(r -> ((Stands) r).column())
                    .collect(Collectors.toSet());
        }

        public Optional<String> leftOut() {
            return rulings.stream()
                    .flatMap(r -> r instanceof LeftOut(var note)
                            ? Optional.of(note).stream()
                            : Optional.<String>empty().stream())
                    .findFirst();
        }

        /// The row with the corrections in it.
        public Typed corrected(Typed typed) {
            var corrected = typed;
            for (var ruling : rulings)
                if (ruling instanceof ReadsAs(var column, var text)) corrected = corrected.reading(column, text);
            return corrected;
        }
    }

    /// Keyed hashes of what was typed, so that nothing typed lies in the table of rulings.
    record Marks(Optional<BlindIndex> blind, String source) {
        String who(Typed typed) {
            return hex("who", typed.who());
        }

        String holdsFor(Ruling ruling, Typed typed) {
            return switch (ruling) {
                case SpeaksOf _, IsNew _ -> "";
                case Stands(var _, var column) -> hex("cell", column + "=" + typed.cell(column));
                case ReadsAs(var column, var _) -> hex("cell", column + "=" + typed.cell(column));
                case LeftOut _ -> hex("row", typed.whole());
            };
        }

        private String hex(String purpose, String text) {
            return HexFormat.of().formatHex(blind.orElseThrow().term("ruling|" + purpose, source + "\n" + text));
        }
    }
}
