/// Signing in by the word of an identity provider (OpenID Connect), where the operator set one. Who may do what stays
/// here: the provider says only who somebody is.
/// Example: `Provider.answer` gives the `Identity` it vouches for, `Identities.account` whose account that opens.
package yimaqing.identity;
