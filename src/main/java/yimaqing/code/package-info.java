/// Plates: the codes that hang on doors. They are stock until an official binds them to a household, are replaced and
/// made void, and say nothing to whoever photographs them.
/// Example: `plates.read(token)` answers `Found(plate)`, `Replaced` or `Unreadable`.
package yimaqing.code;
