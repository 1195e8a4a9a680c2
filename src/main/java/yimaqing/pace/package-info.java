/// How fast rules are decided, beside the same rules written by hand. Example:
/// `RuleRate.measured(Median::of).decided()`.
package yimaqing.pace;
