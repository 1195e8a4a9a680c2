/// What a family is asked about itself on its own page: its answers are facts, and it can take them back.
/// Example: `answers.write(family, question, new Value.YesNo(true))` records that the family says so.
package yimaqing.asking;
