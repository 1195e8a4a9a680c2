/// Policies: the versions in force in a county, and what each household is due by them, got of them, or lacks. Begin
/// with `Entitlements`.
package yimaqing.policy;
