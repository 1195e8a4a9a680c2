package yimaqing.door;

import java.util.List;
import java.util.Optional;

/// What a door shows to anybody: where one stands, whom to call, and the family's own way in. Nothing on it comes from
/// the household. `desk` is the address of the household for an official who may open it.
public record StrangerPage(DoorPlate plate, List<Contact> contacts, ProofForm form, Optional<String> desk) {}
