/// For what officials open households outside their own worklist: which errands there are, and which was said today.
/// Example: `errands.standing(county, account, household)` is empty until something was said.
package yimaqing.errand;
