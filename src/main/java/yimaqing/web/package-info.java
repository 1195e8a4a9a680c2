/// Plumbing of pages: words, frames, templates, the style sheet, refusals. It knows no household.
/// Example: `return Page.of("door/stranger", stranger);`
package yimaqing.web;
