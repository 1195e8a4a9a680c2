package yimaqing.bench;

import java.util.ArrayList;
import java.util.List;
import yimaqing.pace.LabelHeap;
import yimaqing.pace.LabelRate;
import yimaqing.pace.PlateRaces;
import yimaqing.pace.ScanRate;
import yimaqing.weather.Weathering;

/// What is measured of plates: bound in races, read after damage, printed.
final class PlateFigures {
    private PlateFigures() {}

    /// Plates for which two cadres race.
    record Races() implements Measurement {
        @Override
        public String name() {
            return "plates";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = PlateRaces.run(scratch.bare());
            return List.of(
                    Row.of("plates.races", figures.rate(), "races/s"),
                    Row.of("plates.once", figures.once(), "plates bound once")
                            .against(figures.races(), "plates raced for"));
        }
    }

    /// Which symbols are still read after what happens to them outdoors.
    record Symbols() implements Measurement {
        @Override
        public String name() {
            return "symbols";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = Weathering.measured(scratch.files());
            var rows = new ArrayList<Row>();
            rows.add(Row.of("symbols.pictures", figures.pictures(), "pictures"));
            rows.add(Row.of("symbols.wrong", figures.wrong(), "wrong readings"));
            for (var share : figures.shares()) rows.add(Row.of("symbols." + share.name(), share.percent(), "% read"));
            return rows;
        }
    }

    /// How fast labels are printed, and how large the files are.
    record Labels() implements Measurement {
        @Override
        public String name() {
            return "labels";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = LabelRate.measured(scratch.bare(), scratch.files());
            var stickers = Row.of("labels.stickers", figures.stickers(), "labels/s");
            var rows = new ArrayList<Row>();
            rows.add(Row.of("labels.issue", figures.issued(), "plates/s"));
            var plain = figures.plain().map(rate -> Row.of("labels.qrencode", rate, "symbols/s"));
            plain.ifPresent(rows::add);
            rows.add(plain.map(stickers::against).orElse(stickers));
            rows.add(Row.of("labels.size", figures.size(), "MB per 1,000"));
            rows.add(Row.of("labels.plates", figures.plates(), "labels/s").against(stickers));
            rows.add(Row.of("labels.plates.size", figures.platesSize(), "MB per 1,000"));
            for (var needed : LabelHeap.measured(scratch.bare(), scratch.files()))
                rows.add(Row.of("labels.heap." + needed.labels(), needed.most(), "MB")
                        .against(needed.before(), "before the document"));
            return rows;
        }
    }

    /// Codes that hang and codes that were never made.
    record Scans() implements Measurement {
        @Override
        public String name() {
            return "scan";
        }

        @Override
        public List<Row> on(Scratch scratch) {
            var figures = ScanRate.measured(scratch.server(), scratch.bare());
            var known = Row.of("scan.known", figures.known(), "requests/s");
            var wait = Row.of("scan.known.p50", figures.waits().known(), "ms, one phone");
            var guesses = figures.guesses();
            return List.of(
                    known,
                    Row.of("scan.unknown", figures.unknown(), "requests/s").against(known),
                    wait,
                    Row.of("scan.unknown.p50", figures.waits().unknown(), "ms, one phone")
                            .against(wait),
                    Row.of("scan.difference", figures.waits().difference(), "ms between medians"),
                    Row.of("scan.guesses", guesses.rate(), "random tokens/s"),
                    Row.of("scan.hits", guesses.hits(), "hits in 1,000,000"),
                    Row.of("scan.control", guesses.found(), "own tokens found").against(guesses.plates(), "plates"));
        }
    }
}
