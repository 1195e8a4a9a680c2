package yimaqing.batch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import yimaqing.access.Clerk;
import yimaqing.place.PlaceCode;

/// A file that somebody sent: its number in the county, its name, when it came, and how far it has come since.
public record Batch(PlaceCode county, long number, String name, Came received, State state) {
    /// Why a file that opened is refused until a person says what its columns mean.
    private static final Set<String> UNEXPLAINED = Set.of("NO_SOURCE", "SEVERAL_SOURCES", "SHEET_NOT_UNDERSTOOD");

    public Batch {
        if (number < 1) throw new IllegalArgumentException("batches count from 1");
    }

    /// Who did something, and when.
    public record Came(String by, Instant at) {
        public Came {
            if (by.isBlank()) throw new IllegalArgumentException("somebody did it");
        }
    }

    /// As what a file is read: the key and the version of its source (0 is what the product ships with), and the
    /// department that sends such files.
    public record ReadAs(String source, int version, String department) {
        public ReadAs {
            if (source.isBlank() || department.isBlank() || version < 0)
                throw new IllegalArgumentException("a file is of a version of a source, and of a department");
        }
    }

    /// What an opened file is: as what it is read, the day it describes, and how many physical rows it has.
    public record Content(ReadAs as, LocalDate day, int rows) {
        public Content {
            if (rows < 0) throw new IllegalArgumentException("a file has rows");
        }

        public String source() {
            return as.source();
        }

        public String department() {
            return as.department();
        }
    }

    /// How far a batch has come.
    public sealed interface State {}

    /// The bytes are kept; nobody has opened them. `day`: the day it describes unless it says so itself.
    public record Arrived(LocalDate day) implements State {}

    /// It cannot be used as it is. `why` is the key of a sentence in the words; `which` the sheet or the sources it is
    /// about, or nothing.
    public record Refused(LocalDate day, String why, String which) implements State {}

    /// Understood; nobody has said yes.
    public record Received(Content content) implements State {}

    /// Somebody said yes: it is being applied, or will be when the server is back.
    public record Accepted(Content content, Came acceptance) implements State {}

    /// Everything it says is recorded. `turn`: the how-manyth applying of the county this was.
    public record Applied(Content content, Came acceptance, Instant at, long turn) implements State {}

    /// It was applied and taken back.
    public record Undone(Content content, Came acceptance, Came undoing) implements State {}

    /// The keys of the states, as they are kept and as their words are found.
    public enum Stage {
        ARRIVED,
        REFUSED,
        RECEIVED,
        ACCEPTED,
        APPLIED,
        UNDONE
    }

    public Stage stage() {
        return switch (state) {
            case Arrived _ -> Stage.ARRIVED;
            case Refused _ -> Stage.REFUSED;
            case Received _ -> Stage.RECEIVED;
            case Accepted _ -> Stage.ACCEPTED;
            case Applied _ -> Stage.APPLIED;
            case Undone _ -> Stage.UNDONE;
        };
    }

    /// What it is; nothing while it is not understood.
    public Optional<Content> content() {
        return switch (state) {
            case Arrived _, Refused _ -> Optional.empty();
            case Received(var content) -> Optional.of(content);
            case Accepted(var content, var _) -> Optional.of(content);
            case Applied(var content, var _, var _, var _) -> Optional.of(content);
            case Undone(var content, var _, var _) -> Optional.of(content);
        };
    }

    public Optional<Came> acceptance() {
        return switch (state) {
            case Arrived _, Refused _, Received _ -> Optional.empty();
            case Accepted(var _, var by) -> Optional.of(by);
            case Applied(var _, var by, var _, var _) -> Optional.of(by);
            case Undone(var _, var by, var _) -> Optional.of(by);
        };
    }

    /// Whose it is and who sent it, for the question who may see it.
    public Clerk.Sent sent() {
        return new Clerk.Sent(content().map(Content::department), received.by());
    }

    /// Whether a person can say what its columns mean: it opened, and is understood or would be by that.
    public boolean canBeExplained() {
        return state instanceof Refused(var _, var why, var _)
                ? UNEXPLAINED.contains(why)
                : content().isPresent();
    }

    public boolean isApplied() {
        return state instanceof Applied;
    }

    /// The key of the source of a batch that is understood.
    public String source() {
        return content().orElseThrow().source();
    }

    public LocalDate day() {
        return switch (state) {
            case Arrived(var day) -> day;
            case Refused(var day, var _, var _) -> day;
            case Received _, Accepted _, Applied _, Undone _ ->
                content().orElseThrow().day();
        };
    }

    public int rows() {
        return content().orElseThrow().rows();
    }

    /// The place a sealed file belongs to; it opens nowhere else.
    static byte[] binding(PlaceCode county, long number) {
        return ("batch_file|" + county.digits() + "|" + number).getBytes(StandardCharsets.UTF_8);
    }
}
