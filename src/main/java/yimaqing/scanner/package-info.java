/// The officials' scanner: reads a code with the phone's camera, from a photograph or as it is typed, says in one line
/// what it is and whether it is genuine, and what this official may do with it; and which plates nobody scans.
/// Example: `/desk/scan` scans, `/desk/scan/plates/q…` shows the plate that was scanned.
package yimaqing.scanner;
