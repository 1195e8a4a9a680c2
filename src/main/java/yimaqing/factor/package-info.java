/// What an official has beside the password: an authenticator app and recovery codes, and what is asked for anew.
/// Example: `factors.prove(officer, typed, source)` is `Right`, `Wrong` or `TooMany`.
package yimaqing.factor;
