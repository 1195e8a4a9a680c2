/// The officials' face: an official's area, its households with every fact, its source and its history, and the search
/// that finds them. Example: `GET /desk/households/h7k3m9q2xwb7y0000?on=2026-03-31` shows a household as it was.
package yimaqing.desk;
