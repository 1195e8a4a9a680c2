/// Guesses: how a table is to be read that no source describes. It is taken apart by the names of its columns and by
/// their values; every thought says how certain it is and why, and what is not certain becomes a question. It keeps
/// nothing, and its samples are for the eyes of the clerk who sent the table.
///
/// ```java
/// var guess = new Guessing(county, today, dictionary, places, sources).guess(workbook, Guess.Hints.NONE);
/// for (var column : guess.sheets().getFirst().columns())
///     switch (column.thought()) {
///         case Meant(var use, var writing, var confidence, var because) -> ...   // SURE: 姓名 checks person.name
///         case Asked(var because, var choices) -> ...                            // NAME_TWICE: whose 姓名 is it?
///         case Unplaced(var because) -> ...                                      // NOTHING_KNOWN: it is left out
///     }
/// ```
package yimaqing.guess;
