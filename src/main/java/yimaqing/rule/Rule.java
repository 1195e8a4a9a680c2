package yimaqing.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.notice.About;
import yimaqing.notice.Params;
import yimaqing.notice.RuleBook;
import yimaqing.slot.RuleFault;
import yimaqing.slot.Slots;

/// A rule as its file says it, read and checked: what it is for people, and what it decides by.
public record Rule(String file, RuleBook book, About about, Logic logic, List<Example> examples) {
    /// The id of the condition that every rule has unsaid: that it holds on the day.
    public static final String IN_FORCE = "in_force";

    public Rule {
        examples = List.copyOf(examples);
    }

    /// What a rule decides by. `conditions` are those of the household; all must hold.
    public record Logic(
            Scope scope,
            Params params,
            List<Condition> conditions,
            Optional<Each> each,
            Optional<Benefit> benefit,
            Optional<Received> received) {
        public Logic {
            conditions = List.copyOf(conditions);
        }
    }

    /// One result for each record of a list; `limit` is how many of them at most are given something.
    public record Each(Expr.Attribute of, Expr.Variable as, List<Condition> conditions, OptionalInt limit) {
        public Each {
            conditions = List.copyOf(conditions);
        }
    }

    /// How it is recognised from facts that the benefit was received.
    public record Received(Expr when, Optional<Expr> amount) {}

    /// What reading a rule's text came to. Broken, it stops this rule alone.
    public sealed interface Reading {
        record Read(Rule rule) implements Reading {}

        record Refused(List<RuleFault> faults) implements Reading {}
    }

    /// Reads a rule's text and checks everything that can be known without a household.
    public static Reading read(String file, String yaml, RuleBook book) {
        return RuleReader.read(file, yaml, book);
    }

    public Answer decide(Slots household, LocalDate on) {
        return decider(on).answer(household);
    }

    /// Decides many households for one day; for one thread at a time.
    public Decider decider(LocalDate on) {
        return new Decider(this, on);
    }

    /// What is wrong with the examples: each fault names an example, what it expects and what came out.
    public List<RuleFault> failures() {
        return examples.stream()
                .flatMap(example -> example.failures(this).stream())
                .toList();
    }

    /// The day examples are decided for that name none: the first on which the rule holds, or its last number begins.
    public LocalDate usualDay() {
        return about.valid()
                .from()
                .or(() -> logic.params().days().stream().max(LocalDate::compareTo))
                .orElse(LocalDate.of(2026, 1, 1));
    }

    /// Every condition of the rule, the household's before those of each member.
    public List<Condition> conditions() {
        var all = new java.util.ArrayList<>(logic.conditions());
        logic.each().ifPresent(each -> all.addAll(each.conditions()));
        return all;
    }
}
