/// The command `rules`: rules are tried on their own examples, and answered for households that exist nowhere.
/// Example: `./yimaqing rules test` runs the examples of every policy the product ships with.
package yimaqing.casebook;
