/// What is due to an official. It stays in the room that knows why; here the rooms are asked and the answers sorted by
/// day.
/// Example: `dues.of(officer, 0)` is the first page of what waits on this official's desk.
package yimaqing.due;
