package yimaqing.crowd;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// The web server's HTTP/1.1, which by itself waits for ever as long as one letter of a head comes now and then. Here
/// a head that is not whole in time ends its connection.
public final class TimelyHeads extends Http11NioProtocol {
    private static final int LOOK_EVERY_SECONDS = 1;
    private volatile long mostNanos = Long.MAX_VALUE;
    private @Nullable ScheduledFuture<?> looking;

    void setMost(java.time.Duration most) {
        mostNanos = most.toNanos();
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(this::cutTheSlow, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) looking.cancel(false);
        super.stop();
    }

    private void cutTheSlow() {
        long now = System.nanoTime();
        for (var connection : getEndpoint().getConnections()) if (isLate(connection, now)) connection.close();
    }

    /// A request has begun, and is not handed to anybody yet.
    private boolean isLate(SocketWrapperBase<?> connection, long now) {
        if (!(connection.getCurrentProcessor() instanceof Processor processor)) return false;
        if (!(processor.getRequest() instanceof org.apache.coyote.Request request)) return false;
        long begun = request.getStartTimeNanos();
        int stage = request.getRequestProcessor().getStage();
        boolean served = stage == Constants.STAGE_PREPARE
                || stage == Constants.STAGE_SERVICE
                || stage == Constants.STAGE_ENDINPUT
                || stage == Constants.STAGE_ENDOUTPUT;
        return begun >= 0 && !served && now - begun > mostNanos;
    }
}
