/// A fact as it lies in the database, the hash that runs through all of a county's facts, and who walks along it.
package yimaqing.chain;
