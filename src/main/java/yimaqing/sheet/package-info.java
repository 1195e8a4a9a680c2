/// Tables as departments send them: workbooks, delimited text and web tables, read row by row and never held as a
/// whole. Plumbing: it knows rows, cells and merged ranges, and nothing of households.
///
/// ```java
/// switch (Workbook.open(bytes)) {
///     case Opening.Refused(var why) -> refuse(why);                     // too large, a macro, broken, …
///     case Opening.Opened(var book) -> {
///         for (var sheet : book.sheets())
///             try (var rows = book.rows(sheet)) { while (rows.hasNext()) read(rows.next()); }
///     }
/// }
/// ```
package yimaqing.sheet;
