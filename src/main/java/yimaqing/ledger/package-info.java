/// The ledger: facts, appended and never changed, each with its source and two times.
/// Example: `ledger.append(county, List.of(new Claim.Statement(household, attribute, value, since, by)), now)`.
package yimaqing.ledger;
