/// What breaks while people work: the database is killed, the program is killed, the disk is full, the clock jumps.
/// After each of these everything that was acknowledged has to be there, once. `./yimaqing test` runs it short,
/// `./yimaqing bench campaign` long. Example: `KillRounds.on(ledger).run(20, Kept.WRITTEN_DOWN)`.
package yimaqing.campaign;
