/// Who is looking, what they may see, and the log of what they saw.
/// Example: `reads.read(viewer, placement, new Purpose.Work(), sight -> sight.at(attribute))`.
package yimaqing.access;
