package yimaqing.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTest {

    static Path folder;
    static EmbeddedPostgres postgres;
    static final List<String> STEPS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        folder = TestFolder.fresh();
        postgres = EmbeddedPostgres.start(new DataDirectory(folder), STEPS::add);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        TestFolder.delete(folder);
    }

    @Test
    void theTerminalHearsEachStepOfTheFirstStart() {
        assertThat(STEPS.subList(0, 3))
                .containsExactly("unpacking PostgreSQL", "creating the database", "starting the database");
    }

    @Test
    void whatIsConfirmedIsOnTheDisk() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(answers(postgres.app(), "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void chineseNamesSortByPinyin() throws SQLException {
        assertThat(answers(postgres.app(), "select n from unnest(array['张','王','李','陈','阿']) n order by n"))
                .containsExactly("阿", "陈", "李", "王", "张");
    }

    @Test
    void theAppRoleMakesNoTablesAndReadsNothingUngranted() throws SQLException {
        run(postgres.owner(), "create table if not exists door (plate int)");
        refuses(postgres.app(), "create table mine (x int)", "permission denied");
        refuses(postgres.app(), "create temporary table mine (x int)", "permission denied");
        refuses(postgres.app(), "select * from door", "permission denied");
        run(postgres.owner(), "grant select on door to ymq_app");
        assertThat(answers(postgres.app(), "select count(*) from door")).containsExactly("0");
    }

    @Test
    void noRoleIsASuperuserOrPassesRowSecurity() throws SQLException {
        assertThat(answers(postgres.app(), """
                select rolname from pg_roles
                where rolname like 'ymq%' and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                order by 1""")).containsExactly("ymq_app", "ymq_owner", "ymq_viewer");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var stranger = new Login(postgres.app().url(), "ymq_app", "guess");
        refuses(stranger, "select 1", "password authentication failed");
    }

    @Test
    void aCloneHasTheSameRowsAndTheSameRights() throws SQLException {
        postgres.cloneDatabase("yimaqing", "first");
        run(postgres.owner("first"), "create table house (number int)", "insert into house values (7)");
        postgres.cloneDatabase("first", "second");
        assertThat(answers(postgres.owner("second"), "select number from house"))
                .containsExactly("7");
        refuses(postgres.app("second"), "select number from house", "permission denied");
    }

    @Test
    void aDatabaseNameIsPlainOrRefused() {
        assertThatThrownBy(() -> postgres.cloneDatabase("yimaqing", "x\"; drop database yimaqing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordsAreReadableByUsOnlyAndNeverPrinted() throws IOException {
        Path file = folder.resolve("keys/postgres.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
        assertThat(postgres.app().toString()).doesNotContain(postgres.app().password());
        assertThat(folder.resolve("pg.password")).doesNotExist();
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(new DataDirectory(folder), STEPS::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another server is already running on the data folder " + folder);
        assertThat(postgres.isRunning()).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledDatabaseStartsAgainWithEverythingConfirmed() throws Exception {
        run(postgres.owner(), "create table visit (day int)", "insert into visit values (24)");
        postgres.process().destroyForcibly();
        postgres.process().onExit().join();
        assertThat(postgres.isRunning()).isFalse();
        postgres.close();
        restart();
        assertThat(answers(postgres.owner(), "select day from visit")).containsExactly("24");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aDatabaseLeftRunningByAKilledServerIsStoppedFirst() throws Exception {
        postgres.close();
        Process server = OtherServer.startedOn(folder);
        assertThatThrownBy(() -> EmbeddedPostgres.start(new DataDirectory(folder), STEPS::add))
                .isInstanceOf(CannotStart.class);
        server.destroyForcibly().waitFor();
        Path orphan = Path.of(
                "/proc", Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst(), "cmdline");
        assertThat(Files.readString(orphan)).contains("postgres");
        restart();
        // a stopped process that nobody has collected yet still has the file, but no words in it
        assertThat(Files.exists(orphan) && !Files.readString(orphan).isEmpty()).isFalse();
        assertThat(answers(postgres.app(), "select 1")).containsExactly("1");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aNumberLeftInAFileStopsNoStranger() throws Exception {
        postgres.close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        var stale = folder.resolve("pg/postmaster.pid");
        Files.write(stale, List.of("" + stranger.pid(), folder.resolve("pg").toString(), "0", "5432", "", "", "", ""));
        restart();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void anEmptyFileLeftByAPowerCutDoesNotStopTheStart() throws Exception {
        postgres.close();
        Files.createFile(folder.resolve("pg/postmaster.pid"));
        restart();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void closingTwiceDoesNothingMore() {
        postgres.close();
        postgres.close();
        restart();
    }

    private static void restart() {
        STEPS.clear();
        postgres = EmbeddedPostgres.start(new DataDirectory(folder), STEPS::add);
        assertThat(STEPS).containsExactly("starting the database");
    }

    private static void refuses(Login login, String sql, String reason) {
        assertThatThrownBy(() -> run(login, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    private static void run(Login login, String... statements) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> answers(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
