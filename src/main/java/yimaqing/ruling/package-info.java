/// Rulings: what people decided about rows in review, kept so that the source's next file does not ask again.
///
/// ```java
/// rulings.add(place, typed, new Ruling.ReadsAs("身份证号码", "142628197003159011"), "liangma.officer", now);
/// var decided = rulings.inForce(county, "employment").of(typed);      // for every row typed like that one
/// decided.corrected(typed);                                            // the row with the corrections in it
/// ```
package yimaqing.ruling;
