/// The desk for policies: versions of each with what was done to them, the editor, and what a change would do to the
/// county before anybody is decided by it. Example: `/desk/policies/rain_plan/versions/2` is the second version of
/// 雨露计划.
package yimaqing.drafting;
