/// Intake: departments' files become facts, every row is accounted for, and everything can be taken back.
///
/// ```java
/// switch (intake.receive(county, new Upload("台账.xlsx", bytes, account, today))) {
///     case Received.Fresh(long batch) -> intake.tryOut(county, batch);      // counts and the difference, nothing
/// changed
///     case Received.AlreadyHere(long batch) -> "this file came before";
///     case Received.Refused(long batch, var why, var which) -> "what to do instead";
/// }
/// intake.accept(county, batch, new Came(account, now));                     // of two at once, one
/// intake.apply(county, batch, progress);                                    // all of it, or nothing
/// reviewing.rule(county, batch, row, new Ruling.ReadsAs("姓名", "马海勇"), by); // a person decides what waits
/// intake.undo(county, batch, new Came(account, now), progress);             // as if it had never been
/// ```
package yimaqing.intake;
