package yimaqing.factor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler method: an official who has a second factor must have shown it within the last five minutes. Whoever
/// has not is asked for a code first (`FreshGate`), and is then led on.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fresh {

    /// What happens once the code was right.
    enum Then {
        /// What was wanted is done, with what was typed.
        GO_ON,
        /// The page above is shown again: after a file was sent, the page with the code would stay behind.
        GO_BACK
    }

    Then value() default Then.GO_ON;
}
