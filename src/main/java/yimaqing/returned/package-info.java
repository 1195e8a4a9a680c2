/// What a sender gets back: its own workbook, as it was, with one more column that says beside each row what is wrong
/// with it and what to do. Plumbing: the words come from the caller.
///
/// ```java
/// new Returned(bytes, book, new Heading("问题", Map.of(0, 3)), remarks).writeTo(out, Which.AT_FAULT);
/// ```
package yimaqing.returned;
