/// Drop folders: a folder for each department, into which its files may simply be put.
///
/// ```
/// drop/finance/补贴.xlsx  ->  drop/finance/taken/12-补贴.xlsx       // batch 12, which waits for somebody to say yes
/// drop/finance/信.doc     ->  drop/finance/refused/信.doc and 信.doc.txt, which says what is wrong and what to do
/// ```
package yimaqing.drop;
