package yimaqing.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yimaqing.notice.About;
import yimaqing.pack.Label;
import yimaqing.slot.Said;
import yimaqing.slot.Slots;
import yimaqing.truth.Gap;
import yimaqing.truth.Truth;
import yimaqing.truth.Used;
import yimaqing.web.Words;

/// What a rule answers for a household on a day. The same facts, rule and day give the same answer, to the letter.
///
/// `missing` is what must become known to decide (of an eligible household: to know the amount), cheapest to ask first.
public record Answer(
        String policy,
        int version,
        LocalDate on,
        Decided decided,
        List<OfMember> members,
        Optional<Got> got,
        List<Paper> papers) {

    public Answer {
        members = List.copyOf(members);
        papers = List.copyOf(papers);
    }

    public enum Outcome {
        ELIGIBLE,
        NOT_ELIGIBLE,
        NEEDS_DATA;

        static Outcome of(int truth) {
            return switch (truth) {
                case Truth.TRUE -> ELIGIBLE;
                case Truth.FALSE -> NOT_ELIGIBLE;
                default -> NEEDS_DATA;
            };
        }
    }

    /// What was decided for a household or for one of its members, and why.
    public record Decided(Outcome outcome, List<Because> because, Amount amount, List<Gap> gaps) {
        public Decided {
            because = List.copyOf(because);
            gaps = List.copyOf(gaps);
        }
    }

    public record OfMember(Slots member, Decided decided, Optional<Got> got) {
        /// The member's name where it is known, otherwise what the rule calls the member.
        public String name() {
            var name = member.shape().find("name").filter(f -> f.kind() instanceof yimaqing.slot.Kind.Letters);
            if (name.isEmpty() || member.isMissing(name.get())) return member.path();
            return member.text(name.get());
        }
    }

    /// How much.
    public sealed interface Amount {
        record Known(BigDecimal number) implements Amount {}

        /// It cannot be worked out yet, and what is missing for it.
        record Unknown(List<Gap> gaps) implements Amount {
            public Unknown {
                gaps = List.copyOf(gaps);
            }
        }

        /// Nobody knows how much the policy gives, and why.
        record Unset(Label why) implements Amount {}

        /// Nothing is given, or nothing that has an amount.
        record None() implements Amount {}
    }

    /// Whether it was received already, as the rule reads it from facts.
    public record Got(Outcome received, Amount amount, List<Gap> gaps) {}

    /// A paper to bring: surely, or perhaps.
    public record Paper(About.Document document, boolean surely) {}

    public Outcome outcome() {
        return decided.outcome();
    }

    public Amount amount() {
        return decided.amount();
    }

    /// The paths of what is missing, such as `h.members[0].age`, cheapest to ask first.
    public List<String> missing() {
        return paths(decided.gaps());
    }

    /// The ids of the conditions that do not hold; where each member is decided for, also of those no member meets.
    public List<String> failed() {
        var failed = new ArrayList<>(failed(decided));
        if (outcome() == Outcome.NOT_ELIGIBLE && failed.isEmpty())
            members.forEach(m -> failed(m.decided()).stream()
                    .filter(id -> !failed.contains(id))
                    .forEach(failed::add));
        return failed;
    }

    /// The ids of the conditions that do not hold.
    public static List<String> failed(Decided decided) {
        return decided.because().stream()
                .filter(b -> b.holds() == Because.Holds.FAILED)
                .map(Because::id)
                .toList();
    }

    static List<String> paths(List<Gap> gaps) {
        return gaps.stream()
                .flatMap(g -> g instanceof Gap.Missing missing ? Stream.of(missing.path()) : Stream.empty())
                .distinct()
                .toList();
    }

    /// Why something cannot be computed although everything is known.
    public static List<Said> incomputable(List<Gap> gaps) {
        return gaps.stream()
                .flatMap(g -> g instanceof Gap.Incomputable(var why) ? Stream.of(why) : Stream.empty())
                .toList();
    }

    /// The sentence of one condition.
    public static String said(Because because, String language, Predicate<Used> shown) {
        var sentence = because.sentence(language, shown);
        if (because.holds() != Because.Holds.UNKNOWN) return sentence;
        var missing = new ArrayList<>();
        for (var gap : because.gaps())
            missing.add(
                    switch (gap) {
                        case Gap.Missing m -> m.field().label();
                        case Gap.Incomputable(var why) -> why;
                    });
        return Words.in(language)
                .say(
                        "rule.because.unknown",
                        sentence,
                        Said.said(missing.stream().distinct().toList(), language));
    }
}
