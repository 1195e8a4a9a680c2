package yimaqing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yimaqing.db.DataDirectory;
import yimaqing.db.Login;

/// What the pages are told at the start: by the command, by the database, and by the operator's own variables.
final class Settings {
    /// The variable that sets each, and what counts where it is not set is nothing.
    private static final Map<String, String> VARIABLES = Map.of(
            "yimaqing.hotline", "YMQ_HOTLINE",
            "yimaqing.emblem", "YMQ_EMBLEM",
            "yimaqing.retention", "YMQ_RETENTION",
            "yimaqing.second-factor", "YMQ_SECOND_FACTOR",
            "yimaqing.oidc.issuer", "YMQ_OIDC_ISSUER",
            "yimaqing.oidc.client", "YMQ_OIDC_CLIENT",
            "yimaqing.oidc.secret", "YMQ_OIDC_SECRET",
            "yimaqing.oidc.name", "YMQ_OIDC_NAME");

    private Settings() {}

    /// Who serves requests in the database, and who takes it further.
    record Logins(Login app, Login owner) {}

    static Map<String, Object> of(RunOptions options, Logins logins, Map<String, String> given) {
        var settings = new HashMap<String, Object>();
        VARIABLES.forEach((setting, variable) -> settings.put(setting, set(variable, "")));
        settings.put("server.port", options.port());
        settings.put(
                "yimaqing.data", options.data().toAbsolutePath().normalize().toString());
        settings.put("yimaqing.sample", !options.empty());
        settings.put("yimaqing.host", set("YMQ_HOST", "localhost:" + options.port()));
        settings.put("yimaqing.drop", set("YMQ_DROP", drop(options)));
        settings.put("spring.datasource.url", logins.app().url());
        settings.put("spring.datasource.username", logins.app().user());
        settings.put("spring.datasource.password", logins.app().password());
        settings.put("spring.flyway.url", logins.owner().url());
        settings.put("spring.flyway.user", logins.owner().user());
        settings.put("spring.flyway.password", logins.owner().password());
        settings.putAll(given);
        return settings;
    }

    private static String set(String variable, String otherwise) {
        return Optional.ofNullable(System.getenv(variable)).orElse(otherwise);
    }

    private static String drop(RunOptions options) {
        return new DataDirectory(options.data()).path().resolve("drop").toString();
    }
}
