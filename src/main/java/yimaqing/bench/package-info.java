/// Figures of the machine the product runs on. Example: `Bench.run(List.of("fold"))` prints how many households a core
/// folds in a second. Nothing here passes or fails: whoever reads the table judges it.
package yimaqing.bench;
