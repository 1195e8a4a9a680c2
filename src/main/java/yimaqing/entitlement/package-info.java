/// Whom policies reach: what each household is due by the policies in force, what it got of them or lacks, and what was
/// done about it.
/// Example: `deciding.catchUp(county)` decides for everybody of a county by the versions of today.
package yimaqing.entitlement;
