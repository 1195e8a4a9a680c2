package yimaqing.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;

/// The system user as whom PostgreSQL runs: ourselves, or `nobody` when we are root, since PostgreSQL rightly
/// refuses to run as root.
record ServerUser(int uid, int gid, boolean lowered) {

    static ServerUser current() {
        int uid = uidOf(Path.of("/proc/self"));
        if (uid != 0) {
            return new ServerUser(uid, -1, false);
        }
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":"))
                    .filter(field -> field[0].equals("nobody"))
                    .findFirst()
                    .map(field -> new ServerUser(Integer.parseInt(field[2]), Integer.parseInt(field[3]), true))
                    .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root and this system has no user "
                            + "named nobody. Start as an ordinary user."));
        } catch (IOException e) {
            throw new CannotStart("The list of users /etc/passwd cannot be read. Start as an ordinary user.", e);
        }
    }

    /// The words to put before a command so that it runs as this user.
    List<String> prefix() {
        return lowered ? List.of("setpriv", "--reuid", "" + uid, "--regid", "" + gid, "--clear-groups") : List.of();
    }

    /// Refuses, naming the folder, when this user could not walk down to `folder`.
    void mustReach(Path folder) {
        if (!lowered) {
            return;
        }
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!mayEnter(each)) {
                throw new CannotStart(
                        "We are root, so the database runs as the user nobody, who may not enter %s. ".formatted(each)
                                + "Run: chmod o+x " + each + ", choose another folder with --data, "
                                + "or start as an ordinary user.");
            }
        }
    }

    /// Gives a folder and all in it to this user: the folder itself last, so that a cut-off attempt is repeated.
    void own(Path folder) {
        if (!lowered) {
            mustBeOurs(folder);
        } else if (uidOf(folder) != uid) {
            try (var all = Files.walk(folder)) {
                for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.setAttribute(each, "unix:gid", gid);
                    Files.setAttribute(each, "unix:uid", uid);
                }
            } catch (IOException e) {
                throw new CannotStart(
                        "The folder %s cannot be given to the user nobody: %s.".formatted(folder, e.getMessage()), e);
            }
        }
    }

    private void mustBeOurs(Path folder) {
        if (uidOf(folder) != uid) {
            throw new CannotStart(
                    "The database in %s belongs to another user. Start as that user, or as root.".formatted(folder));
        }
    }

    private boolean mayEnter(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                    || uidOf(folder) == uid;
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be looked at: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private static int uidOf(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new CannotStart("The owner of %s cannot be read: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
