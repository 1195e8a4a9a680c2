package yimaqing.factor;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether officials have to have a second factor or only may, and whether a department's key has to have a second
/// person: the setting `yimaqing.second-factor`, `required` or `offered`. Where it is not set both are required, except
/// beside the sample county, whose passwords stand on its tour.
@Component
public class Demand {
    private static final String REQUIRED = "required";
    private static final Set<String> WORDS = Set.of("", REQUIRED, "offered");

    private final String word;
    private final Sample sample;

    /// The sample county, as far as this has to know of it.
    public interface Sample {
        /// Whether it is the county on show.
        boolean isOn();
    }

    /// Any other word stops the start: a slip of the pen must not leave the door open.
    public Demand(@Value("${yimaqing.second-factor:}") String word, Sample sample) {
        if (!WORDS.contains(word))
            throw new IllegalArgumentException(
                    "yimaqing.second-factor is “" + word + "” and must be required or offered");
        this.word = word;
        this.sample = sample;
    }

    public boolean isRequired() {
        return word.isEmpty() ? !sample.isOn() : word.equals(REQUIRED);
    }
}
