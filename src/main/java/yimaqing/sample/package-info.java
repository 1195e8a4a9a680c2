/// The sample county: everybody in it is invented. It is seeded on the first start, unless that was `--empty`, so that
/// a newcomer has doors to open. Example: `GET /sample` on the machine itself leads through it.
package yimaqing.sample;
