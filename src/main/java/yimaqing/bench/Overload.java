package yimaqing.bench;

import java.time.Duration;
import java.util.List;
import yimaqing.phone.Flood;
import yimaqing.phone.Load;
import yimaqing.phone.Visitor;

/// Ten times as many ask for a door's page as the server can serve, and do not wait for one another: how many are still
/// served, how soon, and how soon the others know that they are not. The phones run on the same machine and need their
/// share of it.
final class Overload implements Measurement {
    private static final int TIMES = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration PART = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public List<Row> on(Scratch scratch) {
        var server = scratch.server();
        try (var visitor = new Visitor(server)) {
            var patient = new Load(server.port(), visitor.door(), "");
            patient.warmUp(WARM_UP);
            patient.measure(PART);
            new Flood(server.port(), visitor.door()).measure(TIMES * patient.perSecond(), WARM_UP);
            var flood = new Flood(server.port(), visitor.door());
            flood.measure(TIMES * patient.perSecond(), PART);
            patient.measure(PART);
            var saturation = Row.of("overload.saturation", patient.perSecond(), "requests/s");
            return List.of(
                    saturation,
                    Row.of("overload.offered", flood.offeredPerSecond(), "requests/s")
                            .against(saturation),
                    Row.of("overload.goodput", flood.admittedPerSecond(), "requests/s")
                            .against(saturation),
                    Row.of("overload.admitted.p99", flood.admittedWithin(0.99), "ms"),
                    Row.of("overload.refused.p50", flood.refusedWithin(0.5), "ms"),
                    Row.of("overload.refused.p99", flood.refusedWithin(0.99), "ms"),
                    Row.of("overload.failed", flood.failed(), "without an answer"));
        }
    }
}
