package yimaqing.dispute;

import yimaqing.pack.PackNode;

/// After how many days a hit on a status and a visit are due, as the county pack says.
record Deadlines(int statusHitDays, int visitDays, int longestVisitDays) {
    Deadlines {
        if (statusHitDays < 1 || visitDays < 1 || visitDays > longestVisitDays)
            throw new IllegalArgumentException("a deadline is at least a day, and a visit's no later than the latest");
    }

    static final Deadlines SHIPPED = shipped();

    private static Deadlines shipped() {
        var file = PackNode.read("county/disputes.yaml");
        return new Deadlines(
                file.part("status_hit_days").whole(),
                file.part("visit_days").whole(),
                file.part("longest_visit_days").whole());
    }
}
