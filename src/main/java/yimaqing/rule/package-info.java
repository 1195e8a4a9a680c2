/// Rules: policies, warnings and training matches as files. A rule decides for a household, explains every condition
/// and names what is missing. Example: `rule.decide(household, day).outcome()` is `NEEDS_DATA` while nobody has said
/// whether the household is monitored and nothing else settles it.
package yimaqing.rule;
