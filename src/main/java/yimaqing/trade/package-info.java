/// Trades: what decides who can be offered a course, a job or guidance in one, and what sorts those who can; and the
/// lanes that say which kind of help a household is to be shown first. All of it is data of the county pack.
/// Example: `new Matching(trade, day, _ -> true).came(household, member)` says whether somebody may and how well it
/// fits.
package yimaqing.trade;
