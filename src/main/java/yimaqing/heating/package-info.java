/// Electric heating: what a home used in a season, and what it costs by each of the three plans.
/// Example: `Comparison.of(tariff, months, kwh, Optional.empty()).best()` is the plan to choose, or on what it depends.
package yimaqing.heating;
