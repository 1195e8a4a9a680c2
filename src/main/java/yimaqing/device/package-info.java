/// Heating devices of the homes: registered in the field with a plate, read, repaired, moved and taken out of use. What
/// is said of a device is facts in the ledger; only photos lie in a table of their own, sealed.
/// Example: `registering.register(officer, plate, entry)` answers `Done(device, plate)`, or what stands against it.
package yimaqing.device;
