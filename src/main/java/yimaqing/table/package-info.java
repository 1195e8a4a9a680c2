/// Decision tables: rows of cells over a few inputs, of which the first that fits decides. A table without a row for
/// something that can happen, or with a row that never decides, is refused when it is saved. Example: the rows
/// `[">= 100", any, 500]` and `["90..99", any, 200]` over the input `m.age`.
package yimaqing.table;
