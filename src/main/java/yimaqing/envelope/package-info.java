/// What a file is before it is a table: its encoding, the parts of a packed workbook, the records of an old one, and
/// whether it is fit to be read at all. Plumbing below rows and cells: it knows bytes, letters and limits.
///
/// ```java
/// var parts = XlsxParts.of(bytes);                    // throws Unfit: too large, a macro, a password, broken, …
/// try (var sheet = parts.open(parts.sheets().getFirst().part())) { … }
/// ```
package yimaqing.envelope;
