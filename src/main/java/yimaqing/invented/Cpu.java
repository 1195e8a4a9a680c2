package yimaqing.invented;

public final class Cpu {
    private static double[] last = now();

    static int samples;
    static final java.util.Map<String, Integer> counts = new java.util.HashMap<>();
    static boolean started;

    public static synchronized void sample(javax.sql.DataSource db) {
        if (started || !Boolean.getBoolean("sql")) return;
        started = true;
        Thread.ofPlatform().daemon().start(() -> {
            try (var c = db.getConnection();
                    var st = c.createStatement()) {
                while (true) {
                    try (var r = st.executeQuery(
                            "select left(regexp_replace(query,'\\s+',' ','g'),170) q from pg_stat_activity where pid<>pg_backend_pid() and state='active' and usename=current_user")) {
                        synchronized (counts) {
                            samples++;
                            while (r.next()) counts.merge("" + r.getString(1), 1, Integer::sum);
                        }
                    }
                    Thread.sleep(10);
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
    }

    static double[] now() {
        double jvm = ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        var mx = java.lang.management.ManagementFactory.getThreadMXBean();
        double main = mx.getCurrentThreadCpuTime() / 1e9;
        double pg = 0, all = 0;
        var desc = ProcessHandle.current().descendants().toList();
        for (var p : desc)
            pg += p.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
        return new double[] {System.nanoTime() / 1e9, jvm, main, pg};
    }

    public static synchronized void mark(String what) {
        var n = now();
        System.err.printf(
                "CPU %-28s wall %7.2f jvm %7.2f (main %7.2f) pg %7.2f%n",
                what, n[0] - last[0], n[1] - last[1], n[2] - last[2], n[3] - last[3]);
        last = n;
        synchronized (counts) {
            int all = counts.values().stream().mapToInt(x -> x).sum();
            counts.entrySet().stream()
                    .sorted((x, y) -> y.getValue() - x.getValue())
                    .limit(7)
                    .forEach(e -> System.err.printf(
                            "   SQL %4.1f%% %s%n", 100.0 * e.getValue() / Math.max(1, samples), e.getKey()));
            counts.clear();
            samples = 0;
        }
    }
}
