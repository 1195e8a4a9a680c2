/// Hearing: what a typed cell means as a value of the dictionary. It repairs what cannot be disputed and says so, and
/// leaves the rest to a person; it guesses nothing.
///
/// ```java
/// switch (hearing.hear(cell, attribute.type(), Writing.PLAIN)) {
///     case Heard.Said(var values, var repairs) -> "4300 yuan, from ４，３００元";
///     case Heard.Silent(var repairs) -> "left unknown";
///     case Heard.Doubtful(var reason) -> "a person decides";
/// }
/// ```
package yimaqing.hearing;
