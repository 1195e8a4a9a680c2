package yimaqing.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yimaqing.pack.PackNode;

/// What is unusual about a file beside the last applied file of its source. It refuses nothing; it makes whoever
/// accepts look twice.
public sealed interface Unusual {

    /// The number of the batch it is compared with.
    long last();

    record FewerRows(long last, int before, int now) implements Unusual {}

    record MoreRows(long last, int before, int now) implements Unusual {}

    /// So many of the people of whom the last file spoke are not in this one.
    record PeopleMissing(long last, int before, int missing) implements Unusual {}

    /// So many rows wait for a person.
    record MoreQuestions(long last, int before, int now) implements Unusual {}

    /// The keys under which their words are found.
    enum Kind {
        FEWER_ROWS,
        MORE_ROWS,
        PEOPLE_MISSING,
        MORE_QUESTIONS
    }

    /// How many rows of data a file has, how many of them wait, and of whom it speaks.
    record Size(int data, int review, Set<String> people) {}

    /// From when on something is unusual, in per cent; from the county pack.
    record Thresholds(int rows, int missing, int review) {
        private static final int HUNDRED = 100;

        public Thresholds {
            if (rows < 1 || missing < 1 || review < 1)
                throw new IllegalArgumentException("a threshold is at least 1 per cent");
        }

        public static Thresholds shipped() {
            var node = PackNode.read("county/intake.yaml").part("unusual");
            node.allowing(Set.of("rows_percent", "missing_percent", "review_percent"));
            return new Thresholds(
                    node.part("rows_percent").whole(),
                    node.part("missing_percent").whole(),
                    node.part("review_percent").whole());
        }

        /// Everything that is unusual about a file beside the last one.
        public List<Unusual> of(long last, Size before, Size now) {
            var found = new ArrayList<Unusual>();
            long change = (long) (now.data() - before.data()) * HUNDRED;
            if (change <= (long) -rows * before.data()) found.add(new FewerRows(last, before.data(), now.data()));
            if (change >= (long) rows * before.data()) found.add(new MoreRows(last, before.data(), now.data()));
            int gone = (int) before.people().stream()
                    .filter(p -> !now.people().contains(p))
                    .count();
            if (gone > 0
                    && (long) gone * HUNDRED >= (long) missing * before.people().size())
                found.add(new PeopleMissing(last, before.people().size(), gone));
            if ((long) now.review() * before.data() * HUNDRED
                    > ((long) before.review() * HUNDRED + (long) review * before.data()) * now.data())
                found.add(new MoreQuestions(last, before.review(), now.review()));
            return found;
        }
    }
}
