package yimaqing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yimaqing.cel.Expr;
import yimaqing.pack.Label;

/// What a rule's file says for people: what it is, for whom, on which paper it rests, whom to call, what to bring.
public record About(
        String policy,
        int version,
        Kind kind,
        Status status,
        Optional<String> department,
        Optional<Level> level,
        List<String> region,
        Texts texts,
        List<Basis> basis,
        Valid valid,
        Contact contact,
        List<Document> documents,
        Apply apply) {

    public About {
        region = List.copyOf(region);
        basis = List.copyOf(basis);
        documents = List.copyOf(documents);
    }

    public enum Kind {
        POLICY,
        WARNING,
        TRAINING
    }

    public enum Status {
        DRAFT,
        REVIEW,
        PUBLISHED,
        RETIRED
    }

    /// Who set the rule up; of a warning, how urgent it is.
    public enum Level {
        NATION,
        PROVINCE,
        CITY,
        COUNTY,
        RED,
        ORANGE,
        YELLOW
    }

    /// `target` says for whom, `caution` what the sources contradict or nobody knows.
    public record Texts(Label title, Optional<Label> purpose, Optional<Label> target, Optional<Label> caution) {}

    /// A paper the rule comes from; `tag` is V (seen in an official text), S (in a copy) or U (not checked).
    public record Basis(Label label, Optional<String> url, Optional<String> tag, Optional<String> seen) {}

    /// The first and the last day on which the rule holds.
    public record Valid(Optional<LocalDate> from, Optional<LocalDate> to) {
        public boolean on(LocalDate day) {
            return !from.map(day::isBefore).orElse(false)
                    && !to.map(day::isAfter).orElse(false);
        }

        public boolean overlaps(Valid other) {
            return !endsBefore(other) && !other.endsBefore(this);
        }

        private boolean endsBefore(Valid other) {
            return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
        }
    }

    /// Whom to call. A phone nobody has entered is not set; none is made up.
    public record Contact(Optional<Label> department, Optional<String> phone) {}

    /// A paper the household brings, where `when` does not say otherwise.
    public record Document(String id, Label label, Optional<Expr> when) {}

    /// How, where and by when to apply; how and when it is paid.
    public record Apply(
            Optional<Label> how,
            Optional<Label> where,
            Optional<Label> by,
            Optional<Label> manner,
            Optional<Label> time) {}

    /// Whether the rule holds at a place, by the first digits of its division code.
    public boolean holdsIn(String division) {
        return region.isEmpty() || region.stream().anyMatch(division::startsWith);
    }
}
