/// One expression of the rule language: read and type-checked by CEL, checked by us for what CEL does not see, and run
/// three-valued on slots. Example: `h.income_pc < p.line` on a household whose income nobody knows is unknown, and
/// names `h.income_pc`. No other package knows `dev.cel`.
package yimaqing.cel;
