package yimaqing.appointment;

import java.time.Instant;
import yimaqing.proof.Password;

/// What came of an order about an account.
public sealed interface Outcome {

    /// It waits for a second person under this number.
    record Asked(long number) implements Outcome {}

    record Done() implements Outcome {}

    /// Done, and this password is to be handed to its owner; it is shown now and never again.
    record HandedOut(String account, Password password, Instant until) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
