/// The page on which the figures of a county are entered by one person and confirmed by another.
/// Example: `GET /desk/standards` lists the figures, those that are not set among them.
package yimaqing.standards;
