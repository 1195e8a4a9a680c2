/// Batches: what departments sent and what became of it, as it is kept. Every physical row of an applied batch has
/// exactly one outcome; the bytes stay as they were received.
///
/// ```java
/// var batch = batches.find(county, 12).orElseThrow();       // RECEIVED, ACCEPTED, APPLIED, UNDONE, …
/// rows.counts(county, 12);                                   // accepted, unchanged, review, rejected, skipped
/// facts.of(county, 12);                                      // the runs of facts its rows recorded
/// ```
package yimaqing.batch;
