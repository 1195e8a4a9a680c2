package yimaqing.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import yimaqing.backup.Backups;
import yimaqing.chain.Verifier;
import yimaqing.chain.Verifier.Broken;
import yimaqing.chain.Verifier.Found;

/// Does what keeps the ledger safe: walks its chain of hashes, and writes it into one sealed file.
@Component
class Keeping {
    private static final double MEGABYTE = 1e6;

    private final Verifier verifier;
    private final Backups backups;

    Keeping(Verifier verifier, Backups backups) {
        this.verifier = verifier;
        this.backups = backups;
    }

    /// What is asked for, as it is sent to a server: to verify where `backup` is empty, else to write that file.
    record Wanted(String backup) {
        static final Wanted VERIFYING = new Wanted("");
    }

    /// False when the chain is broken or the file could not be written, which is told.
    boolean run(Wanted wanted, Telling told) {
        return wanted.backup().isEmpty() ? verified(told) : written(Path.of(wanted.backup()), told);
    }

    private boolean verified(Telling told) {
        var found = verifier.verify(_ -> {});
        tell(found, told);
        return found.broken().isEmpty();
    }

    static void tell(Found found, Telling told) {
        for (var county : found.whole())
            told.say("%s  %,d facts  %s".formatted(county.county().digits(), county.facts(), county.root()));
        for (var broken : found.broken()) told.say(sentence(broken));
        if (found.broken().isEmpty()) told.say("root  %,d facts  %s".formatted(found.facts(), found.root()));
    }

    private static String sentence(Broken broken) {
        var what = switch (broken.how()) {
            case CHANGED -> "is not what was recorded: it was edited, or stands in the place of another";
            case MISSING -> "is missing: it was deleted";
            case ADDED -> "was added behind the last fact that was recorded";
        };
        return "The ledger of county %s is broken: fact %d %s. "
                        .formatted(broken.county().digits(), broken.fact(), what)
                + "Put back a backup from before it, and find out who had the rights of the database's owner.";
    }

    private boolean written(Path file, Telling told) {
        try {
            var made = backups.write(file);
            told.say("Wrote %s: %,d facts, %.1f MB, root %s"
                    .formatted(file, made.facts(), made.bytes() / MEGABYTE, made.root()));
            told.say(
                    "It opens only with the master key, which is not in it: keep a copy of the folder keys elsewhere.");
            return true;
        } catch (IOException broken) {
            told.say(
                    broken instanceof NoSuchFileException
                            ? "The folder of " + file + " is not there. Make it first, or name another."
                            : "The file " + file + " cannot be written: " + broken.getMessage()
                                    + ". Name another place.");
            return false;
        }
    }
}
