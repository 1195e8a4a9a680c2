package yimaqing.upkeep;

import java.util.List;
import java.util.Optional;

/// How the whole stands, in numbers and states; nothing in it is of anybody.
public record UpkeepPage(
        Running running, Optional<String> backup, List<County> counties, Pack pack, List<Setting> settings) {

    /// `version` and the rest in words; `slow` are the followers that failed at their last hearing.
    public record Running(String version, String uptime, String database, String disk, List<String> failing) {}

    /// A county's ledger: how many facts, the hash of all of them, and who has not heard all of it yet.
    public record County(String name, String facts, String root, List<Behind> behind) {}

    /// A follower and how many facts it has still to hear.
    public record Behind(String follower, long facts) {}

    /// The county pack: how many attributes and offices, the policies in force with their versions, and those that
    /// cannot be used with where they are wrong.
    public record Pack(int attributes, int departments, List<String> policies, List<String> faults) {}

    /// A setting of the operator, and whether it is set; its value is not shown.
    public record Setting(String name, boolean set) {}
}
