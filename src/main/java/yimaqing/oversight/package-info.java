/// Officials who look beyond their own worklist: they say for what before a household is opened, and whoever keeps the
/// logs sees where somebody looks unusually.
/// Example: `worklist.holds(officer, where)` is true for a cadre's own village and for what is due on the desk today.
package yimaqing.oversight;
