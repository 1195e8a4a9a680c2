/// What goes out to departments: the keys of their programs, and the changes those programs read, each department only
/// what it may. Example: `changes.after(reader, 0, 500)` is the first page of what a department's program may know.
package yimaqing.exchange;
