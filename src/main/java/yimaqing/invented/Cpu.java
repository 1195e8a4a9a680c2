package yimaqing.invented;

public final class Cpu {
    private static double[] last = now();

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
    }
}
