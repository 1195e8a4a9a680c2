/// Mappings: what the people of a county made of their departments' tables. A form is filled from a guess or from a
/// known source, checked as the county pack is, and kept version by version; the newest recognises the next file.
///
/// ```java
/// var guess = mappings.guess(county, workbook);                  // or with Hints: which row, which department
/// var made = mappings.prefilled(guess, "良马镇培训名单");          // what the form shows; a person corrects it
/// switch (mappings.keep(county, made, "wei")) {
///     case Kept(var key, var version) -> ...                    // remembered
///     case Refused(var faults) -> ...                           // all faults at once, each with its name
/// }
/// switch (mappings.of(county).recognition(nextWorkbook)) {       // by its columns, in any order
///     case Recognised(var fit) -> ...                           // fit.added(): “3 columns are new: …”
///     case Several(var fits) -> ...                             // which of these two?
///     case None() -> ...                                        // guess
/// }
/// mappings.history(county, key);                                 // who decided what, when, in the pack's own words
/// ```
package yimaqing.mapping;
