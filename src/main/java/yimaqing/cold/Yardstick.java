package yimaqing.cold;

import yimaqing.pack.PackNode;

/// What counts as unusually little and after how many days it is due, as the county pack says. The per milles are of
/// what the home in the middle used, of those with the same equipment in the same month.
record Yardstick(int lowPermille, int idlePermille, int homes, Days days) {
    static final Yardstick SHIPPED = shipped();

    Yardstick {
        if (idlePermille < 0 || idlePermille >= lowPermille || lowPermille >= 1_000 || homes < 2)
            throw new IllegalArgumentException("idle lies below low, low below usual, and usual is that of several");
    }

    /// Until somebody asked at a cold home or an idle one, until what was found cold is asked about again, and how long
    /// a month is worth asking about.
    record Days(int low, int idle, int again, int lookBack) {
        Days {
            if (low < 1 || idle < 1 || again < 1 || lookBack < 1)
                throw new IllegalArgumentException("a deadline is at least a day");
        }
    }

    private static Yardstick shipped() {
        var file = PackNode.read("county/cold.yaml");
        return new Yardstick(
                file.part("low_permille").whole(),
                file.part("idle_permille").whole(),
                file.part("homes_to_compare").whole(),
                new Days(
                        file.part("low_days").whole(),
                        file.part("idle_days").whole(),
                        file.part("again_days").whole(),
                        file.part("look_back_days").whole()));
    }
}
