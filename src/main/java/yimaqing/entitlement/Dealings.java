package yimaqing.entitlement;

import java.util.List;
import java.util.Optional;
import yimaqing.entitlement.Step.About;
import yimaqing.entitlement.Step.What;

/// What was done about one policy for a family or one of its people: of each kind of step the one that stands.
public record Dealings(List<Step> steps) {
    public Dealings {
        steps = List.copyOf(steps);
    }

    static Dealings of(List<Step> steps, String policy) {
        return new Dealings(
                steps.stream().filter(s -> s.about().policy().equals(policy)).toList());
    }

    /// Only what was done about this.
    public Dealings about(About about) {
        return new Dealings(steps.stream().filter(s -> s.about().equals(about)).toList());
    }

    private Optional<Step> last(What what) {
        return steps.stream()
                .filter(s -> s.what() == what)
                .max((one, other) ->
                        Long.compare(one.told().fact(), other.told().fact()));
    }

    private Optional<Step> done(What what) {
        return last(what).filter(Step::said);
    }

    /// The family's word on whether it received the money.
    public Optional<Step> received() {
        return last(What.RECEIVED);
    }

    /// The family says of somebody that nothing came.
    public Optional<Step> missed() {
        return steps.stream()
                .filter(s -> s.what() == What.RECEIVED && !s.said())
                .findFirst();
    }

    /// Whether the family says so of as many as this is for.
    public boolean isReceivedBy(int people) {
        return missed().isEmpty()
                && steps.stream()
                                .filter(s -> s.what() == What.RECEIVED && s.said())
                                .count()
                        >= Math.max(1, people);
    }

    public Optional<Step> refused() {
        return done(What.REFUSED);
    }

    public Optional<Step> objection() {
        return done(What.OBJECTED);
    }

    /// What an official answered to the objection; an answer to an earlier one is none.
    public Optional<Step> answer() {
        return objection()
                .flatMap(objection -> done(What.ANSWERED)
                        .filter(answer ->
                                answer.told().fact() > objection.told().fact()));
    }

    /// Whether an objection lies with the township.
    public boolean waitsForAnAnswer() {
        return objection().isPresent() && answer().isEmpty();
    }

    public Optional<Step> explained() {
        return done(What.EXPLAINED);
    }

    /// The family's word on whether it was explained so that it understood.
    public Optional<Step> understood() {
        return last(What.UNDERSTOOD);
    }
}
