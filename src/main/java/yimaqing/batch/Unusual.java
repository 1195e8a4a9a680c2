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

    /// It speaks of so many people of whom the last file did not.
    record PeopleNew(long last, int before, int fresh) implements Unusual {}

    /// So many rows wait for a person.
    record MoreQuestions(long last, int before, int now) implements Unusual {}

    /// Of so many rows of data only these say anything that is not recorded: perhaps the last file came once more.
    record HardlyNew(long last, int data, int differing) implements Unusual {}

    /// The keys under which their words are found.
    enum Kind {
        FEWER_ROWS,
        MORE_ROWS,
        PEOPLE_MISSING,
        PEOPLE_NEW,
        MORE_QUESTIONS,
        HARDLY_NEW
    }

    /// How many rows of data a file has, how many of them wait and how many say something new, and of whom it speaks.
    record Size(int data, int review, int differing, Set<String> people) {
        public Size {
            people = Set.copyOf(people);
        }

        private int withoutThoseOf(Size other) {
            return (int)
                    people.stream().filter(p -> !other.people().contains(p)).count();
        }
    }

    /// From when on something is unusual, in per cent; from the county pack.
    record Thresholds(int rows, int missing, int fresh, int review, int changed) {
        private static final int HUNDRED = 100;
        private static final Set<String> WORDS =
                Set.of("rows_percent", "missing_percent", "new_percent", "review_percent", "changed_percent");

        /// The thresholds the product ships with.
        ///
        /// @throws yimaqing.pack.PackFault naming file and line of the first fault
        public static Thresholds shipped() {
            return read(PackNode.read("county/intake.yaml"));
        }

        static Thresholds read(PackNode file) {
            var node = file.allowing(Set.of("unusual")).part("unusual").allowing(WORDS);
            return new Thresholds(
                    percent(node, "rows_percent"),
                    percent(node, "missing_percent"),
                    percent(node, "new_percent"),
                    percent(node, "review_percent"),
                    percent(node, "changed_percent"));
        }

        private static int percent(PackNode node, String word) {
            int percent = node.part(word).whole();
            if (percent < 1 || percent > HUNDRED)
                throw node.part(word).fault("“" + word + "” is 1 to 100 per cent, not " + percent);
            return percent;
        }

        /// Everything that is unusual about a file beside the last one.
        public List<Unusual> of(long last, Size before, Size now) {
            var found = new ArrayList<Unusual>();
            int fewer = before.data() - now.data();
            if (reaches(rows, fewer, before.data())) found.add(new FewerRows(last, before.data(), now.data()));
            if (reaches(rows, -fewer, before.data())) found.add(new MoreRows(last, before.data(), now.data()));
            int gone = before.withoutThoseOf(now);
            int known = before.people().size();
            if (reaches(missing, gone, known)) found.add(new PeopleMissing(last, known, gone));
            int came = now.withoutThoseOf(before);
            if (reaches(fresh, came, known)) found.add(new PeopleNew(last, known, came));
            if ((long) now.review() * before.data() * HUNDRED
                    > ((long) before.review() * HUNDRED + (long) review * before.data()) * now.data())
                found.add(new MoreQuestions(last, before.review(), now.review()));
            // a part of the last file says nothing new either, and that it is a part says more
            boolean isAPart = reaches(rows, fewer, before.data());
            if (!isAPart && now.data() > 0 && (long) now.differing() * HUNDRED < (long) changed * now.data())
                found.add(new HardlyNew(last, now.data(), now.differing()));
            return found;
        }

        /// Whether some, if there are any, are at least so many per cent of all.
        private static boolean reaches(int percent, int some, int all) {
            return some > 0 && (long) some * HUNDRED >= (long) percent * all;
        }
    }
}
