/// How long what is held is kept, and how a family is forgotten, or its data only restricted where a period forbids it.
/// Example: a family asks on its page, `Weighing` says what is possible, a leader confirms it in `Forgetting`.
package yimaqing.forgetting;
