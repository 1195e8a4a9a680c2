/// Proving who somebody is: passwords of officials, slips and PINs of families, sessions, and the slowing of guesses.
/// Example: `proofs.provePin(county, household, pin, source)` is `Proved`, `Wrong` or `TooMany`.
package yimaqing.proof;
