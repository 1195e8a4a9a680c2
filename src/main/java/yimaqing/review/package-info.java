/// The review of rows: every row of a batch from its cells to its facts, and the queue of those that wait for a person.
/// What a row says is personal, so it is read through `Reads`, in full, and the log says for which row.
/// Example: `GET /intake/review` is the queue; `POST /intake/12/rows/0/7/ruling` decides row 7 of the first sheet.
package yimaqing.review;
