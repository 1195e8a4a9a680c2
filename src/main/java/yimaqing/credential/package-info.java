/// The keys with which a department's own program proves itself, the door such programs come in by, and how a refusal
/// is told to them. Example: `keys.open(letters)` is the `Viewer.Department` behind a key that holds today.
package yimaqing.credential;
