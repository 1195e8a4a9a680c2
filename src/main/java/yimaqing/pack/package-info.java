/// The county pack: what can be said, by whom, who may see it, and what it is called, all as data.
/// Example: `Dictionary.shipped().attribute("person.name").sealed()` is true.
package yimaqing.pack;
