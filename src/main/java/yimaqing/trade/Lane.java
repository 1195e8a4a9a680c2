package yimaqing.trade;

import java.util.List;
import yimaqing.rule.Condition;

/// One way in which a household is helped. It is on it when one of the signs holds: of the household, or of one of its
/// members.
public record Lane(Way way, List<Condition> ofHome, List<Condition> ofMembers) {
    public Lane {
        ofHome = List.copyOf(ofHome);
        ofMembers = List.copyOf(ofMembers);
    }

    public enum Way {
        /// It has skills or an industry: guidance and business contacts.
        GUIDANCE,
        /// Somebody needs work: courses and jobs that fit.
        WORK,
        /// It is vulnerable: the support that it lacks.
        SUPPORT
    }
}
