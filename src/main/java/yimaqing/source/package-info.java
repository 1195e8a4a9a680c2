/// Sources: how a department's file is laid out and what its columns say, as data of the county pack; recognises a
/// sheet, finds its header and reads its rows. It knows no household and keeps nothing.
///
/// ```java
/// var source = sources.recognise(workbook).orElseThrow();        // by its column names, whatever the file is called
/// var search = new HeaderSearch(source);                               // shown rows until it has found the header
/// var draft = new RowReader(header, hearing, checks).read(row);  // what one row says, its repairs and its doubts
/// ```
package yimaqing.source;
