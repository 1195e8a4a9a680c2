/// What is believed of households and their members, folded from facts, and what each viewer sees of it.
/// Example: `households.open(viewer, county, household, new Purpose.Work())` is empty outside the viewer's area.
package yimaqing.profile;
