/// Policies for everybody, without signing in: what there is, for whom, how much and how to apply.
/// Example: `GET /policies` lists the policies that are in force.
package yimaqing.catalog;
