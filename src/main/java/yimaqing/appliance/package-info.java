/// The face of a heating device: to anybody who scans its plate how it is used safely and who pays, to its family what
/// it
/// used and costs, to officials what there is to do about it.
/// Example: `GET /e/{token}` answers with the label page until the family has opened its own door.
package yimaqing.appliance;
