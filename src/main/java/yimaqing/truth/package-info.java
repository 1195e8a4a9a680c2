/// Running an expression on what is known: true, false or unknown, and if unknown, what exactly is missing. Nothing is
/// allocated while nothing is missing. Example: `Truth.of(tree).of(run)` is `UNKNOWN` and `run.gapsSince(0)` names
/// `h.members[0].age`.
package yimaqing.truth;
