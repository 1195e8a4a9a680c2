/// The pages on which an audit administrator sees who looked at what, who was given what, and who audited.
/// Example: `/admin/log?account=li.ming` is everything Li Ming opened, without the names of those who live there.
package yimaqing.inspection;
