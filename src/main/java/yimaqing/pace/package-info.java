/// How fast rules are decided, beside the same rules written by hand. Example:
/// `RuleRate.measured().decided()`.
package yimaqing.pace;
