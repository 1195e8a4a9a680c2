/// One policy for the family behind a door: how it stands and why, what to bring, the one question the family can
/// answer, and what it says was received, understood or is wrong.
/// Example: `GET /h/{token}/policies/{policy}` after the PIN; anybody else is sent to the door.
package yimaqing.family;
