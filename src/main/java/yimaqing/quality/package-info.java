/// How well the departments' lists come in: how many rows, how many at fault and of which kind, getting better or
/// worse,
/// and which list is overdue. Counts only; nothing here opens a row.
/// Example: `quality.late(county, "health_insurance")` are the lists this department should have sent by now.
package yimaqing.quality;
