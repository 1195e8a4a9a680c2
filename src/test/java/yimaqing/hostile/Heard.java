package yimaqing.hostile;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything the server has written to its log since the first suite of this run began.
final class Heard extends AppenderBase<ILoggingEvent> {
    private static final Heard HEARD = new Heard();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Heard() {}

    static void listen() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.isAttached(HEARD)) return;
        HEARD.setContext(root.getLoggerContext());
        HEARD.start();
        root.addAppender(HEARD);
    }

    static List<String> lines() {
        return List.copyOf(HEARD.lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var line = new StringBuilder(event.getFormattedMessage());
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) line.append(said(cause));
        lines.add(line.toString());
    }

    private static String said(IThrowableProxy cause) {
        return "\n" + cause.getClassName() + ": " + cause.getMessage();
    }
}
