package yimaqing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import yimaqing.db.CannotStart;
import yimaqing.db.DataDirectory;
import yimaqing.db.EmbeddedPostgres;
import yimaqing.db.Login;
import yimaqing.rotation.LockingKeys;
import yimaqing.sample.SampleCounty;
import yimaqing.seal.KeyFile;
import yimaqing.seal.KeyRing;

/// A running server: its database, its key, its web pages. Closing it ends all three cleanly.
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final AutoCloseable database;

    private Server(ConfigurableApplicationContext application, AutoCloseable database) {
        this.application = application;
        this.database = database;
    }

    /// Runs until the process is stopped.
    static void run(RunOptions options) {
        var server = start(options, Given.NOTHING);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        System.out.println("ready http://localhost:" + server.port() + "/");
    }

    /// What a start can be given beside its options: settings that add to or replace the usual ones, and the clock.
    public record Given(Map<String, String> settings, Clock clock) {
        public static final Given NOTHING = new Given(Map.of(), Clock.systemUTC());
    }

    /// Starts everything and returns when a request succeeds.
    public static Server start(RunOptions options, Given given) {
        say("Yi Ma Qing 一码清: starting in " + options.data().toAbsolutePath().normalize());
        refuseTakenPort(options.port());
        var data = new DataDirectory(options.data());
        data.prepare();
        var file = KeyFile.at(data.keys(), System.getenv());
        var keys = new Keys(file, ring(file, data));
        var external = System.getenv("YMQ_DB_URL");
        if (external != null)
            return start(options, given, new Ground(login("YMQ_DB", external), owner(external), keys, () -> {}));
        var postgres = EmbeddedPostgres.start(data, Server::say);
        try {
            return start(options, given, new Ground(postgres.app(), postgres.owner(), keys, postgres));
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /// What the pages stand on: the database to serve requests and to migrate, the keys, and what to close.
    private record Ground(Login app, Login owner, Keys keys, AutoCloseable database) {}
    /// The master keys and where they are kept.
    private record Keys(KeyFile file, KeyRing ring) {}

    private static Server start(RunOptions options, Given given, Ground ground) {
        say("starting the pages");
        var application = new SpringApplication(House.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("keyFile", ground.keys().file());
            context.getBeanFactory().registerSingleton("keyRing", ground.keys().ring());
            context.getBeanFactory().registerSingleton("clock", given.clock());
        });
        application.setDefaultProperties(
                Settings.of(options, new Settings.Logins(ground.app(), ground.owner()), given.settings()));
        application.setRegisterShutdownHook(false);
        LockingKeys.requireFitting(ground.owner(), ground.keys().ring());
        var server = new Server(built(application), ground.database());
        // a database of before could tell only once it had been taken further
        server.part(LockingKeys.class).requireFitting(ground.keys().ring());
        server.application.getBean(SampleCounty.class).seed(Server::say);
        server.requireAnswer();
        return server;
    }

    /// The pages; where a part of the house refuses what it was set to, its sentence says which setting and why.
    private static ConfigurableApplicationContext built(SpringApplication application) {
        try {
            return application.run();
        } catch (BeanCreationException failed) {
            if (failed.getRootCause() instanceof IllegalArgumentException refused && isOurs(refused))
                throw new CannotStart("A setting was refused: " + refused.getMessage() + ".", failed);
            throw failed;
        }
    }

    private static boolean isOurs(IllegalArgumentException refused) {
        return refused.getStackTrace().length > 0
                && refused.getStackTrace()[0].getClassName().startsWith("yimaqing.");
    }

    private static KeyRing ring(KeyFile file, DataDirectory data) {
        return file.exists() || data.hasDatabase() ? file.open() : file.create(KeyFile.suite(System.getenv()));
    }

    private static Login owner(String external) {
        return System.getenv("YMQ_DB_OWNER_USER") == null ? login("YMQ_DB", external) : login("YMQ_DB_OWNER", external);
    }

    private static Login login(String name, String url) {
        var user = System.getenv(name + "_USER");
        var password = System.getenv(name + "_PASSWORD");
        if (user == null || password == null)
            throw new CannotStart("YMQ_DB_URL is set, so " + name + "_USER and " + name + "_PASSWORD must be set too.");
        return new Login(url, user, password);
    }

    private static void refuseTakenPort(int port) {
        if (port == 0) return;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program. Stop that program, or choose another "
                            + "port: ./yimaqing run --port " + (port + 1),
                    taken);
        }
    }

    private void requireAnswer() {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/actuator/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new CannotStart("The server started but does not answer: " + answer.body());
        } catch (IOException broken) {
            throw new CannotStart("The server started but cannot be reached on its own port.", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", stopped);
        }
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
                .getPort();
    }

    /// A part of the running server, for commands and measurements.
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    private static void say(String step) {
        System.out.println("· " + step);
    }

    @Override
    public void close() {
        application.close();
        try {
            database.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the database did not stop cleanly", failed);
        }
    }
}
