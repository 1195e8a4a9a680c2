package yimaqing.factor;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yimaqing.web.Frame;

/// Whether officials have to have a second factor or only may: the setting `yimaqing.second-factor`, `required` or
/// `offered`. Where it is not set they have to, except beside the sample county, whose passwords stand on its tour.
@Component
class Demand {
    private static final String REQUIRED = "required";
    private static final Set<String> WORDS = Set.of("", REQUIRED, "offered");

    private final String word;

    /// Any other word stops the start: a slip of the pen must not leave the door open.
    Demand(@Value("${yimaqing.second-factor:}") String word) {
        if (!WORDS.contains(word))
            throw new IllegalArgumentException(
                    "yimaqing.second-factor is “" + word + "” and must be required or offered");
        this.word = word;
    }

    boolean isRequired(Frame frame) {
        return word.isEmpty() ? !frame.sample() : word.equals(REQUIRED);
    }
}
