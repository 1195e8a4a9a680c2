/// Verdicts: what becomes of each row of a file, and why. A walk goes through the whole file; each row is read, linked,
/// compared with what is known and with the rows before it, and comes out with exactly one outcome. The sender's file
/// goes back
/// with what is wrong with its rows.
///
/// ```java
/// new Walk(new Walk.File(workbook, source, county, day, 12), known).through(stretch -> keep(stretch.rows()));
/// ```
package yimaqing.verdict;
