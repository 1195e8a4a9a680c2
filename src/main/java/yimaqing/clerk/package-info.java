/// The clerk's desk for departments' files: what came, what it would change, and what became of it. Which rows wait
/// for a person, and deciding them, is `review`.
/// Example: `GET /intake` lists the batches this official sees; `POST /intake/12/acceptance` says yes to one.
package yimaqing.clerk;
