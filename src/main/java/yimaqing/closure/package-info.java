/// Which households nobody reads any more, and why: restricted, or forgotten.
/// Example: `closures.of(county, household)` at the gate `access.Reads`, before it hands out any sight.
package yimaqing.closure;
