/// Plates printed ahead: print runs, how many plates of each hang where, who may do what with a plate, and the rules by
/// which one is hung in the field.
/// Example: `hanging.bind(officer, plate, household)` answers `Done(plate)`, or who was first.
package yimaqing.stock;
