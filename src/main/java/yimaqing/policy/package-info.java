/// Policies as data: the versions a county has of each, what was done to them, and the one that decides on a day. Whom
/// they reach is told elsewhere.
/// Example: `shelf.inForce(county, day)` are the policies that decide in a county on a day.
package yimaqing.policy;
