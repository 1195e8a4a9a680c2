/// The text of a rule's file while people write it: as a form of conditions, numbers, tables and examples, what changed
/// between two texts, and what is wrong at which letter. Everything a form does not show stays as it was written.
/// Example: `RuleForm.of(text, rule)` is the form of a text that can be read.
package yimaqing.script;
