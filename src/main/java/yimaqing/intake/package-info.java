/// Intake: departments' files become facts, and every row is accounted for.
///
/// ```java
/// switch (intake.receive(county, new Upload("台账.xlsx", bytes, account, today))) {
///     case Received.Fresh(long batch) -> intake.tryOut(county, batch);      // counts and first rows, nothing changed
///     case Received.AlreadyHere(long batch) -> "this file came before";
///     case Received.Refused(var why, var which) -> "what to do instead";
/// }
/// intake.apply(county, batch, new Came(account, now), progress);            // all of it, or nothing
/// ```
package yimaqing.intake;
