/// People who exist nowhere, for the measurements: as claims, as a township's ledger and as a list of contributions.
/// Example: `LedgerFile.of(new InventedPeople(villages), 200_000)` is a workbook that a county could send.
package yimaqing.invented;
