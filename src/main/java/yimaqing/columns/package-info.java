/// The screens on which people say what the columns of departments' tables mean: for a file that nobody understands,
/// and for the county's sources as they stand, version by version.
/// Example: `GET /intake/12/mapping` shows what batch 12 seems to say; `GET /sources` lists what the county can read.
package yimaqing.columns;
