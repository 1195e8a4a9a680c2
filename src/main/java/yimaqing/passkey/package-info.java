/// Passkeys beside the authenticator app: made on a person's own device, asked for at sign-in and in the middle of
/// work.
/// Example: `Passkeys.challenge` gives what the browser has to sign, `Passkeys.prove` says whether it did.
package yimaqing.passkey;
