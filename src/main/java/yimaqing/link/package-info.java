/// Linking: of whom a row of a department's file speaks, and what speaks for it. Nobody is merged by a name alone while
/// somebody else could be meant; what is uncertain comes back as a question with its candidates.
///
/// ```java
/// var linking = new Linking(registers.of(county, "health_insurance"), dictionary, false);
/// linking.prepare(drafts);                                  // looks everybody up in one go
/// switch (linking.link(draft, Optional.empty())) {
///     case Link.Linked(var about, var waitsFor, var likeness) -> record(about);
///     case Link.Asked(var why, var about, var candidates) -> ask(why, candidates);
/// }
/// ```
package yimaqing.link;
