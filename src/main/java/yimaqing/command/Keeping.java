package yimaqing.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yimaqing.backup.Backups;
import yimaqing.chain.SignedRoot;
import yimaqing.chain.Verifier;
import yimaqing.chain.Verifier.Broken;
import yimaqing.chain.Verifier.Found;
import yimaqing.rotation.Rotation;
import yimaqing.seal.CannotOpen;
import yimaqing.seal.KeyRefused;
import yimaqing.seal.Signer;
import yimaqing.seal.Vault;

/// Does what keeps the ledger safe: walks its chain of hashes, signs what it ends with, writes everything into
/// one sealed file, and changes the master key.
@Component
class Keeping {
    private static final double MEGABYTE = 1e6;

    private final Verifier verifier;
    private final Backups backups;
    private final Rotation rotation;
    private final Vault vault;
    private final Clock clock;

    Keeping(Verifier verifier, Backups backups, Rotation rotation, Vault vault, Clock clock) {
        this.verifier = verifier;
        this.backups = backups;
        this.rotation = rotation;
        this.vault = vault;
        this.clock = clock;
    }

    enum What {
        VERIFY,
        BACKUP,
        ROTATE_KEY
    }

    /// What is asked for, as it is sent to a server; `file` is empty where none is written.
    record Wanted(What what, String file) {
        static final Wanted VERIFYING = new Wanted(What.VERIFY, "");
        static final Wanted ROTATING = new Wanted(What.ROTATE_KEY, "");

        static Wanted backup(String file) {
            return new Wanted(What.BACKUP, file);
        }
    }

    /// False when it could not be done or the chain is broken, which is told.
    boolean run(Wanted wanted, Telling told) {
        return switch (wanted.what()) {
            case VERIFY -> verified(told);
            case BACKUP -> written(Path.of(wanted.file()), told);
            case ROTATE_KEY -> rotated(told);
        };
    }

    private boolean verified(Telling told) {
        var found = verifier.verify(_ -> {});
        tell(found, told);
        if (!found.broken().isEmpty()) return false;
        var signer = Signer.of(vault.ring());
        told.say("by  " + signer.publicKey());
        told.say(SignedRoot.of(found, LocalDate.ofInstant(clock.instant(), SignedRoot.WHERE), signer)
                .line());
        return true;
    }

    private boolean rotated(Telling told) {
        try {
            var turned = rotation.turn();
            told.say("The master key %s locks from now on; %,d keys were locked anew."
                    .formatted(turned.newest(), turned.rewrapped()));
            told.say("Nothing here is locked with the key %s any more, and it is out of the key file. "
                            .formatted(String.join(", ", turned.gone()))
                    + "Backups written until now open only with their key file of then: destroy its copies together "
                    + "with the last of these backups.");
            told.say("Copy the key file anew, on paper or on a stick: no earlier copy opens what is here now.");
            told.say("Roots are signed from now on by  "
                    + Signer.of(vault.ring()).publicKey());
            return true;
        } catch (KeyRefused | CannotOpen refused) {
            told.say(String.valueOf(refused.getMessage()));
            told.say("Every key is still in the key file, and everything opens as before. Put it right, then run "
                    + "./yimaqing rotate-key again: it goes on where it was.");
            return false;
        }
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
