/// The officials' pages for plates: the stock by print run and by village, one plate with its life and what may be done
/// with it, printing with its progress.
/// Example: `/desk/plates/q…` shows a plate; `POST …/holder` hangs it at a household.
package yimaqing.plates;
