/// A family's own copy of everything held about it, as a document to read and as a file for programs.
/// Example: `GET /h/{token}/copy` offers both to the family that has proved itself.
package yimaqing.copy;
