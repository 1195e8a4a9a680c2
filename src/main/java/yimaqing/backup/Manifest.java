package yimaqing.backup;

import java.util.Map;

/// What a backup says of itself: when it was made, of which version of the database, how many facts with which root
/// hash, and the rows of each table in the order in which they are put back.
record Manifest(String made, String version, long facts, String root, Map<String, Long> rows) {
    static final String NAME = "manifest.json";
    static final String TABLES = "table/";
}
