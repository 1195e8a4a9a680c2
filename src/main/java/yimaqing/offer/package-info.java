/// Courses, jobs and guidance announced by a county's offices: what is offered, whom it fits, who was called and what
/// was answered. What is said of a person is a fact of the ledger.
/// Example: `offers.open(county)` are those that somebody can still be invited to.
package yimaqing.offer;
