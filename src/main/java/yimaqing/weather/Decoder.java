package yimaqing.weather;

import java.util.List;
import java.util.Optional;

/// A program that finds symbols in pictures and reads them.
interface Decoder {
    String name();

    /// What each picture says, in their order; empty where nothing was read.
    List<Optional<String>> read(List<Picture> pictures);
}
