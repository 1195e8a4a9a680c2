package yimaqing.rotation;

import java.util.List;
import yimaqing.CountyTest;
import yimaqing.seal.WrappedKey;

/// The tables of wrapped keys, for tests that go through all of them.
public final class Kept extends CountyTest {
    private Kept() {}

    public static List<WrappedKey.Table> tables() {
        return part(Rotation.class).keepers().stream()
                .flatMap(keeper -> keeper.keyTables().stream())
                .toList();
    }
}
