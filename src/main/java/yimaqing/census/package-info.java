/// How many households and people a village has and what they live from: counted exactly, told to the public in rough
/// numbers only. Example: `census.of(village).open(today)` is what anybody may read.
package yimaqing.census;
