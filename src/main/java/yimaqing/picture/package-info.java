/// Pictures drawn by the server, for pages where people would rather look than read; each has its sentence.
/// Example: `BarPicture.bar("2025", "43,000", amounts, longest)` is one bar, its parts drawn against the longest.
package yimaqing.picture;
