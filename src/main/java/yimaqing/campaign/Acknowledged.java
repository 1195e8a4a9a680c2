package yimaqing.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.ledger.Ledger.Appended;
import yimaqing.place.PlaceCode;

/// What the ledger said it had recorded, held against what lies in the database. Each append is about a household of
/// its own and so is found again by it.
public final class Acknowledged {
    private final int facts;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, Append> appends = new ConcurrentHashMap<>();

    /// `facts`: how many each append records.
    public Acknowledged(int facts) {
        this.facts = facts;
    }

    private record Append(PlaceCode county, Appended numbers) {
        List<String> numbered() {
            return LongStream.rangeClosed(numbers.first(), numbers.last())
                    .mapToObj(number -> county.digits() + " " + number)
                    .toList();
        }
    }

    /// How an acknowledged append, or one nobody heard an answer to, is found not to be as it was said.
    public record Flaws(int lost, int doubled, int torn) {
        public static final Flaws NONE = new Flaws(0, 0, 0);

        Flaws and(Flaws more) {
            return new Flaws(lost + more.lost, doubled + more.doubled, torn + more.torn);
        }
    }

    /// An append about this subject is begun; what becomes of it nobody knows yet.
    public void begin(String subject) {
        begun.add(subject);
    }

    public void note(PlaceCode county, String subject, Appended numbers) {
        appends.put(subject, new Append(county, numbers));
    }

    public int size() {
        return appends.size();
    }

    /// Compares; what is lost is told once and forgotten, so that the next time tells what was lost since.
    public Flaws against(JdbcClient sql) {
        var stored = stored(sql);
        int lost = 0;
        int doubled = 0;
        int torn = 0;
        for (var append : List.copyOf(appends.entrySet())) {
            var numbers = stored.remove(append.getKey());
            if (numbers == null) {
                lost++;
                appends.remove(append.getKey());
            } else if (numbers.size() > facts) doubled++;
            else if (!numbers.equals(append.getValue().numbered())) torn++;
        }
        // whoever heard no answer finds all of it or nothing, once
        stored.keySet().retainAll(begun);
        for (var numbers : stored.values()) {
            if (numbers.size() > facts) doubled++;
            else if (numbers.size() < facts) torn++;
        }
        return new Flaws(lost, doubled, torn);
    }

    private static Map<String, List<String>> stored(JdbcClient sql) {
        var stored = new java.util.HashMap<String, List<String>>();
        sql.sql("select county, number, subject from fact order by county, number")
                .query(row -> {
                    stored.computeIfAbsent(row.getString(3), _ -> new ArrayList<>())
                            .add(row.getString(1) + " " + row.getLong(2));
                });
        return stored;
    }
}
