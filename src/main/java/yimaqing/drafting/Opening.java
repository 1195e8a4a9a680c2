package yimaqing.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Viewer;
import yimaqing.access.Viewer.Officer;
import yimaqing.pack.Dictionary;
import yimaqing.policy.Shelf;
import yimaqing.policy.Steward;
import yimaqing.policy.Version;
import yimaqing.proof.Accounts;
import yimaqing.rule.Rule.Reading;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;

/// Opens policies for those who look after them; for everybody else there is nothing here.
@Component
class Opening {
    private final Shelf shelf;
    private final Accounts accounts;
    private final Dictionary dictionary;

    Opening(Shelf shelf, Accounts accounts, Dictionary dictionary) {
        this.shelf = shelf;
        this.accounts = accounts;
        this.dictionary = dictionary;
    }

    /// Who looks, and on which page.
    record Who(Officer officer, Steward steward, Frame frame) {}

    /// A policy with its versions, of which there is none while it is new.
    record Open(Who who, String policy, List<Version> versions) {
        Optional<Version> newest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        }

        int newestNumber() {
            return newest().map(Version::version).orElse(0);
        }

        Optional<Version> find(String number) {
            return versions.stream()
                    .filter(v -> String.valueOf(v.version()).equals(number))
                    .findFirst();
        }

        Version version(String number) {
            return find(number).orElseThrow(NotFound::new);
        }

        /// The version before this one.
        Optional<Version> before(Version version) {
            return versions.stream()
                    .filter(v -> v.version() < version.version())
                    .reduce((_, last) -> last);
        }

        String address() {
            return "/desk/policies/" + policy + "/versions";
        }

        String address(int version) {
            return address() + "/" + version;
        }

        Frame frame() {
            return who.frame();
        }
    }

    Who who(Viewer viewer, HttpServletRequest request) {
        var steward = Steward.of(viewer).orElseThrow(NotFound::new);
        return new Who((Officer) viewer, steward, Frame.of(request));
    }

    /// A policy that has versions.
    Open open(Viewer viewer, String policy, HttpServletRequest request) {
        var open = openNew(viewer, policy, request);
        if (open.versions().isEmpty()) throw new NotFound();
        return open;
    }

    /// A policy that may not have versions yet.
    Open openNew(Viewer viewer, String policy, HttpServletRequest request) {
        var who = who(viewer, request);
        if (!isName(policy)) throw new NotFound();
        return new Open(who, policy, shelf.versions(who.steward().county(), policy));
    }

    static boolean isName(String policy) {
        return policy.matches("[a-z][a-z0-9_]{0,59}");
    }

    List<Version> all(Who who) {
        return shelf.all(who.steward().county());
    }

    Reading read(Version version) {
        return shelf.read(version);
    }

    boolean looksAfter(Who who, Version version) {
        return who.steward().looksAfter(shelf.read(version));
    }

    String title(Version version, Frame frame) {
        return switch (shelf.read(version)) {
            case Reading.Read(var rule) -> rule.about().texts().title().in(frame.language());
            case Reading.Refused _ -> version.policy();
        };
    }

    String department(Version version, Frame frame) {
        return shelf.read(version) instanceof Reading.Read(var rule)
                ? rule.about()
                        .department()
                        .map(key -> dictionary.department(key).label().in(frame.language()))
                        .orElse("")
                : "";
    }

    String name(String account, Frame frame) {
        if (account.isEmpty()) return frame.say("drafting.by.pack");
        return accounts.officer(account).map(Officer::name).orElse(account);
    }
}
