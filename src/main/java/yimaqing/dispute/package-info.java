/// Two departments say different things: the queue of such disagreements, and what settles them, a visit or a ruling.
/// Example: `disputes.list(officer, Filter.NONE, 0)` is the first page of those in this official's area.
package yimaqing.dispute;
