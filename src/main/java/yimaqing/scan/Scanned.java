package yimaqing.scan;

import yimaqing.code.PlateToken;
import yimaqing.code.TypedCode;
import yimaqing.place.PlaceCode;

/// What a text is that somebody scanned, pasted or typed. Whether there is such a plate is asked afterwards.
public sealed interface Scanned {

    /// The token of a plate, in an address as it is printed, or alone.
    record Token(PlateToken token) implements Scanned {}

    /// The short code of a plate.
    record Short(TypedCode code) implements Scanned {}

    /// A short code in which one symbol is wrong or two are swapped.
    record Mistyped() implements Scanned {}

    /// The code of a village, which is public.
    record Village(PlaceCode code) implements Scanned {}

    /// Our address, but what stands behind it is no whole token, or more than one.
    record Broken() implements Scanned {}

    /// An address made to be taken for ours: whoever scans it may be cheated. `shown` is where it leads.
    record LookAlike(String shown, Trick trick) implements Scanned {}

    /// Another address altogether, or a code that opens another program.
    record Foreign(String shown) implements Scanned {}

    /// A code that asks for money.
    record Payment() implements Scanned {}

    /// A text that is no code of ours and no address.
    record Plain() implements Scanned {}

    /// Longer than any code or message that is worth reading.
    record TooLong() implements Scanned {}

    record Nothing() implements Scanned {}

    /// How an address tries to look like ours.
    enum Trick {
        /// Its letters look alike, or one is added, missing or changed.
        LETTERS,
        /// Our address stands within it, but it leads somewhere else.
        INSIDE,
        /// Our host without its seal of secrecy: anybody on the way could change the page.
        UNSEALED,
        /// Our host written in a way in which no plate is printed: a user, a port, strokes the wrong way round.
        ODDLY
    }
}
