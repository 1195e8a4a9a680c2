package yimaqing.ledger;

import java.time.LocalDate;
import yimaqing.pack.Attribute;
import yimaqing.pack.Fitting;
import yimaqing.pack.Value;

/// What somebody said, before it is recorded as a fact.
public sealed interface Claim {

    Provenance by();

    /// This subject has this value since this day.
    record Statement(Subject about, Attribute attribute, Value value, LocalDate since, Provenance by) implements Claim {
        public Statement {
            Fitting.fault(attribute, value).ifPresent(fault -> {
                throw new IllegalArgumentException(fault);
            });
            if (about.key().charAt(0) != attribute.subject().letter())
                throw new IllegalArgumentException(attribute.key() + " is not said about this kind of subject");
            if (attribute.precedenceOf(by.department()).isEmpty())
                throw new IllegalArgumentException(by.department() + " may not state " + attribute.key());
        }
    }

    /// What was recorded as this fact no longer stands. The fact itself stays in the ledger.
    record Withdrawal(long number, LocalDate since, Provenance by) implements Claim {}
}
