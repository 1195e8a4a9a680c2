/// What a rule may ask, and what is known to answer it with: the rule dictionary and one record of slots for each
/// household. Example: `RuleDictionary.shipped().household().field("kind")` is what a rule calls `h.kind`.
package yimaqing.slot;
