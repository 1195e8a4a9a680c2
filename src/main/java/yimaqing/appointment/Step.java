package yimaqing.appointment;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Administrator.Office;

/// One thing that was done with an account: by whom, and who confirmed it where that was needed.
public record Step(Instant at, What what, String account, About about, By by) {

    /// Who made the first administrators, who has no account.
    public static final String OPERATOR = "operator";

    public enum What {
        OPENED,
        APPOINTED,
        GRANTED,
        EXTENDED,
        ENDED,
        CLOSED,
        REOPENED,
        SESSIONS_ENDED,
        PASSWORD_HANDED_OUT,
        FACTOR_REMOVED
    }

    /// What it was about, where that was an office or a grant.
    public record About(Optional<Office> office, Optional<Grant> grant) {
        static final About NOTHING = new About(Optional.empty(), Optional.empty());

        static About of(Grant grant) {
            return new About(Optional.empty(), Optional.of(grant));
        }

        static About of(Office office) {
            return new About(Optional.of(office), Optional.empty());
        }
    }

    /// Who did it or asked for it, who confirmed it, and the number of the request.
    public record By(String who, Optional<String> second, OptionalLong request) {
        static By alone(String who) {
            return new By(who, Optional.empty(), OptionalLong.empty());
        }
    }
}
