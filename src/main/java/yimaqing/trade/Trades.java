package yimaqing.trade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import yimaqing.notice.RuleBook;
import yimaqing.pack.PackNode;
import yimaqing.slot.RuleFault;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;

/// The trades and lanes of the county pack, and the departments that may announce something in them. What is broken is
/// left out and named with its place; the others are as if it were not there.
public record Trades(List<Trade> all, List<Lane> lanes, Set<String> announcers, List<RuleFault> broken) {
    private static final String FILE = "county/trades.yaml";
    private static final int MOST = 100;

    public Trades {
        all = List.copyOf(all);
        lanes = List.copyOf(lanes);
        announcers = Set.copyOf(announcers);
        broken = List.copyOf(broken);
    }

    public static Trades shipped(RuleBook book) {
        try {
            return read(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), book);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Optional<Trade> find(String key) {
        return all.stream().filter(trade -> trade.key().equals(key)).findFirst();
    }

    /// Reads the text of such a file.
    public static Trades read(String file, String yaml, RuleBook book) {
        return new Reading(file, book).read(yaml);
    }

    private record Reading(String file, RuleBook book, List<RuleFault> faults) {
        Reading(String file, RuleBook book) {
            this(file, book, new ArrayList<>());
        }

        Trades read(String yaml) {
            var text = new RuleText(file);
            var whole = text.whole(yaml)
                    .filter(node -> text.holds(node, Set.of("announced_by", "common", "trades", "lanes")));
            faults.addAll(text.faults());
            if (whole.isEmpty()) return new Trades(List.of(), List.of(), Set.of(), faults);
            var node = whole.get();
            var announcers = announcers(node);
            var shared = new RuleText(file);
            var common = node.find("common")
                    .map(new TradeReader(shared, book)::common)
                    .orElse(new TradeReader.Common(List.of(), List.of()));
            faults.addAll(shared.faults());
            // what all of them ask cannot be left out of one of them
            var trades = shared.isClean() ? trades(node, common) : List.<Trade>of();
            return new Trades(trades, lanes(node), announcers, faults);
        }

        private Set<String> announcers(PackNode node) {
            var text = new RuleText(file);
            var announcers = node.find("announced_by").map(text::list).orElse(List.of()).stream()
                    .flatMap(one -> text.oneOf(one, book.departments()).stream())
                    .collect(java.util.stream.Collectors.toSet());
            faults.addAll(text.faults());
            return announcers;
        }

        private List<Trade> trades(PackNode node, TradeReader.Common common) {
            var trades = new ArrayList<Trade>();
            for (var one : some(node, "trades")) {
                var text = new RuleText(file);
                var trade = new TradeReader(text, book).trade(one, common);
                boolean again = trade.filter(
                                t -> trades.stream().anyMatch(o -> o.key().equals(t.key())))
                        .isPresent();
                if (again) text.fault(one.place(), Wrong.DOUBLED_ID, trade.get().key());
                faults.addAll(text.faults());
                trade.filter(_ -> text.isClean()).ifPresent(trades::add);
            }
            return trades;
        }

        private List<Lane> lanes(PackNode node) {
            var lanes = new ArrayList<Lane>();
            for (var one : some(node, "lanes")) {
                var text = new RuleText(file);
                new TradeReader(text, book).lane(one).ifPresent(lanes::add);
                faults.addAll(text.faults());
            }
            return lanes;
        }

        private List<PackNode> some(PackNode node, String part) {
            var text = new RuleText(file);
            var list = node.find(part).map(text::list).orElse(List.of());
            if (list.size() > MOST) text.fault(node.part(part).place(), Wrong.TOO_MANY, MOST);
            faults.addAll(text.faults());
            return list.subList(0, Math.min(MOST, list.size()));
        }
    }
}
