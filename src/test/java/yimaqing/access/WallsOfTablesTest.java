package yimaqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yimaqing.CountyTest;

/// Where the wall inside the database stands, asked of the database itself: a table, a view, a function or a right that
/// joins later and leads around it fails here.
class WallsOfTablesTest extends CountyTest {
    /// Tables with a village that no wall guards, each with its reason.
    private static final Set<String> UNGUARDED = Set.of(
            // what hangs where is no personal data; the household beside it is asked for inside the wall
            "plate",
            // its number is not in it: it is asked for by account, and each household inside the wall
            "device",
            "offer_call");

    /// Functions that run with the owner's rights, each with its reason.
    private static final Set<String> DEFINERS = Set.of(
            // the application deletes no key; this deletes one, of a subject that the ledger says is forgotten
            "destroy_subject_key");

    @Test
    void everyTableThatNamesAVillageIsGuardedOrSaysWhyNot() {
        var open = strings("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'village'
                    and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                """);
        assertThat(open).isEqualTo(UNGUARDED);
    }

    @Test
    void noViewAndNoFunctionOfTheOwnerLeadsAroundTheWall() {
        assertThat(strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema') and (c.relkind = 'm'
                    or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))
                """)).isEmpty();
        assertThat(strings("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                """)).isEqualTo(DEFINERS);
    }

    @Test
    void theRolesOwnNothingPassNoWallAndTheViewerOnlyReads() {
        assertThat(strings("""
                select rolname from pg_roles where rolname in ('ymq_app', 'ymq_viewer')
                    and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
                """)).isEmpty();
        assertThat(strings("""
                select rolname from pg_roles where rolname = 'ymq_viewer' and rolcanlogin
                """)).isEmpty();
        assertThat(strings("""
                select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname in ('ymq_app', 'ymq_viewer')
                """)).isEmpty();
        assertThat(strings("""
                select c.relname || ' ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
                join pg_roles r on r.oid = a.grantee where r.rolname = 'ymq_viewer' and a.privilege_type <> 'SELECT'
                """)).isEmpty();
    }

    private static Set<String> strings(String statement) {
        return new TreeSet<>(
                part(JdbcClient.class).sql(statement).query(String.class).list());
    }
}
