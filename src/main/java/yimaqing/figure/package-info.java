/// Figures that a county sets by a paper of its own and that policies rest on: entered by one, confirmed by another, in
/// force from a day on. What nobody set is unset.
/// Example: `figures.on(county, day)` are the figures that are known on a day.
package yimaqing.figure;
