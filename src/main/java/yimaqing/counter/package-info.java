/// The counter where departments' programs hand in files and hear what became of them: the face of `intake` for
/// programs. Example: `POST /api/v1/batches?filename=…` answers 201 with `/api/v1/batches/12`.
package yimaqing.counter;
