/// What a system administrator looks after: the server, its database, its backups, the county pack.
/// Example: `/admin/system` says how far behind the newest fact every follower is.
package yimaqing.upkeep;
