/// Scans of plates: how often each was scanned on which day, without anything about whoever scanned; and what a scanned
/// or pasted text is, so that an official is warned of codes that only look like ours.
/// Example: `scans.seen(plate, viewer, request)` counts one; `reader.read("https://YMQ.EXAMPLE/H/…")` answers `Token`.
package yimaqing.scan;
