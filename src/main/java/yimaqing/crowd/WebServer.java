package yimaqing.crowd;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import yimaqing.web.Faults;

/// Builds the entrance into the web server.
@Component
class WebServer implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
    private final Queues queues;
    private final Patience patience;
    private final Faults faults;

    /// All queues together have to be smaller than the threads there are, or refusing would have to wait as well.
    WebServer(Queues queues, Patience patience, Faults faults, @Value("${server.tomcat.threads.max}") int threads) {
        if (queues.size() >= threads)
            throw new IllegalArgumentException("the queues hold " + queues.size() + " requests, which takes more than "
                    + "the " + threads + " threads of server.tomcat.threads.max");
        this.queues = queues;
        this.patience = patience;
        this.faults = faults;
    }

    @Override
    public void customize(TomcatWebServerFactory server) {
        server.setProtocol(TimelyHeads.class.getName());
        server.addEngineValves(new Entrance(queues, patience, faults));
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof TimelyHeads heads) heads.setMost(patience.forHead());
        });
    }
}
