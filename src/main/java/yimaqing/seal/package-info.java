/// Secrets: how personal data is locked, found again without being opened, and shown in part.
///
/// ```java
/// KeyFile file = KeyFile.at(keys, System.getenv());             // outside the database
/// KeyRing ring = isNew ? file.create(suite) : file.open();      // a new key opens nothing old: never by surprise
/// Vault vault = new Vault(ring);
/// DataKey key = vault.newKey();                                 // one for each person or household
/// WrappedKey kept = vault.wrap(key, subject);                   // destroy this, and the subject is forgotten
/// byte[] cell = key.seal(idNumber, place);                      // opens only at the same place
/// byte[] term = BlindIndex.ofValues(ring).term("id number", "140…");  // equal values, equal terms
/// ```
package yimaqing.seal;
