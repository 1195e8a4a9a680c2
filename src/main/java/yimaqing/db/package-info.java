/// The database that comes along: a real PostgreSQL, unpacked, created, started and stopped by the application itself.
///
/// ```java
/// try (var postgres = EmbeddedPostgres.start(new DataDirectory(Path.of("var")), System.out::println)) {
///     var owner = postgres.owner();   // url, user, password: for migrations
///     var app = postgres.app();       // the role that serves requests; it owns nothing
/// }
/// ```
package yimaqing.db;
