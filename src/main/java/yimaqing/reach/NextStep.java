package yimaqing.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import yimaqing.entitlement.Entitlement;
import yimaqing.entitlement.Entitlement.Got;
import yimaqing.entitlement.Step.Noted;
import yimaqing.entitlement.Step.What;
import yimaqing.rule.Rule;

/// What is to be done next about an entitlement, seen from what is known of it and from what was done so far.
record NextStep(Wording wording, Rule rule, LocalDate day) {

    String of(Entitlement entitlement, List<Noted> done) {
        if (last(done, What.OBJECTED, true) > last(done, What.ANSWERED, true)) return say("reach.next.objected");
        return switch (entitlement.entitled()) {
            case Entitlement.Asks(var missing) ->
                say("reach.next.ask", wording.missing(missing.getFirst()), wording.whoSays(missing.getFirst()));
            case Entitlement.NotDue(var failed) ->
                say(
                        "reach.next.undeserved",
                        failed.stream()
                                .map(id -> wording.failed(rule, id, day))
                                .collect(Collectors.joining(say("reach.comma"))));
            case Entitlement.Due _ -> due(entitlement, done);
        };
    }

    private String due(Entitlement entitlement, List<Noted> done) {
        if (entitlement.got() == Got.YES) return say("reach.next.got");
        if (last(done, What.RECEIVED, false) >= 0) return say("reach.next.notreceived");
        if (last(done, What.RECEIVED, true) >= 0) return say("reach.next.received");
        if (last(done, What.REFUSED, true) > last(done, What.APPLIED, true)) return say("reach.next.refused");
        if (last(done, What.APPLIED, true) >= 0) return say("reach.next.applied");
        return say(last(done, What.EXPLAINED, true) >= 0 ? "reach.next.apply" : "reach.next.explain");
    }

    private String say(String key, Object... with) {
        return wording.say(key, with);
    }

    /// The place of the last such step among all, in the order of the ledger; before all when there is none.
    private static int last(List<Noted> done, What what, boolean said) {
        for (int i = done.size() - 1; i >= 0; i--)
            if (done.get(i).what() == what && done.get(i).said() == said) return i;
        return -1;
    }
}
