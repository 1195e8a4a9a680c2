package yimaqing.credential;

import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.CountyTest;
import yimaqing.factor.Demand;
import yimaqing.pack.Dictionary;
import yimaqing.place.PlaceCode;
import yimaqing.seal.BlindIndex;

/// The keys of counties in which a second person is required, in the same tables as everybody's: the shared server of
/// the tests runs beside the sample, where none is.
public final class RequiredKeys extends CountyTest {
    private RequiredKeys() {}

    public static DepartmentKeys keeper() {
        return new DepartmentKeys(
                part(KeyStore.class),
                part(BlindIndex.class),
                part(Dictionary.class),
                new DepartmentKeys.Waiting(new Demand("required", () -> true), CLOCK),
                part(TransactionTemplate.class));
    }

    /// A key that waits, made by this account.
    public static DepartmentKeys.Made made(PlaceCode county, Permit permit, String by) {
        return (DepartmentKeys.Made) keeper().make(county, permit, by);
    }
}
