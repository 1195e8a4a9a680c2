/// Who is given which account and which grants: asked for by one security administrator, confirmed by a second.
/// Example: `appointments.ask(registrar, new Wish.Adding("li.ming", grant))` is `Asked` and changes nothing yet.
package yimaqing.appointment;
