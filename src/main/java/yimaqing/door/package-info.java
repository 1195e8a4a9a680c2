/// The face that a door shows: to a stranger whom to call, to the family its own page, to everybody the village.
/// Example: `GET /h/{token}` answers with the stranger page until the family has typed its PIN.
package yimaqing.door;
