package yimaqing.verdict;

/// What a file has said so far, to notice when it says the same again or something else: of each thing said only two
/// hashes of 64 bits, so that a file of 200,000 rows is remembered in some 60 MB. Two things meet by chance in one file
/// of a million at a probability of one in ten million; the row would then be reviewed, or not recorded twice.
final class Remembered {
    private static final int FIRST_SIZE = 1 << 12;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] things = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private int kept;

    /// How a value stands to what the file said before. `SAID`: it is recorded already. `HELD`: a row under review says
    /// the same. `OTHERWISE`: an earlier row says something else.
    enum Standing {
        NEW,
        SAID,
        HELD,
        OTHERWISE
    }

    Standing standing(String thing, String value) {
        int at = place(hash(thing));
        if (things[at] == 0) return Standing.NEW;
        if (values[at] >> 1 != hash(value) >> 1) return Standing.OTHERWISE;
        return (values[at] & 1) == 1 ? Standing.SAID : Standing.HELD;
    }

    void say(String thing, String value) {
        put(hash(thing), hash(value) | 1);
    }

    /// A row under review says so: remembered, unless it is recorded already.
    void hold(String thing, String value) {
        if (standing(thing, value) == Standing.NEW) put(hash(thing), hash(value) & ~1L);
    }

    private void put(long thing, long value) {
        if (kept * 2 >= things.length) grow();
        int at = place(thing);
        if (things[at] == 0) kept++;
        things[at] = thing;
        values[at] = value;
    }

    private int place(long thing) {
        int at = (int) (thing ^ thing >>> 32) & things.length - 1;
        while (things[at] != 0 && things[at] != thing) at = at + 1 & things.length - 1;
        return at;
    }

    private void grow() {
        var oldThings = things;
        var oldValues = values;
        things = new long[oldThings.length * 2];
        values = new long[oldThings.length * 2];
        for (int i = 0; i < oldThings.length; i++) {
            if (oldThings[i] == 0) continue;
            int at = place(oldThings[i]);
            things[at] = oldThings[i];
            values[at] = oldValues[i];
        }
    }

    /// FNV-1a over the letters; 0 stands for an empty place and is never given.
    private static long hash(String text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        return hash == 0 ? 1 : hash;
    }
}
