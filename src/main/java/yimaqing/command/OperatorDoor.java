package yimaqing.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.place.PlaceCode;
import yimaqing.web.Faults;

/// Lets commands work through a running server: a door on this machine only, for whoever can read the server's keys.
/// One command at a time; it is asked for in one line and answered in lines.
@Component
class OperatorDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    private static final String AFTER_A_FAULT =
            "it stands in the server's log under this number. What was told before it "
                    + "is done; the page of files shows how far every file has come.";

    private final String data;
    private final Obeying obeying;
    private final JsonMapper json;
    private volatile @Nullable ServerSocket door;

    OperatorDoor(@Value("${yimaqing.data:}") String data, Obeying obeying, JsonMapper json) {
        this.data = data;
        this.obeying = obeying;
        this.json = json;
    }

    /// Who does what is asked.
    @Component
    record Obeying(Importing importing, Labelling labelling, Keeping keeping, Appointing appointing) {}

    /// What the operator asks for: files to be imported, labels to be printed, the ledger to be kept
    /// safe, or administrators to be made.
    record Asked(
            @Nullable String secret,
            String county,
            boolean trying,
            List<String> files,
            LabelsOrder.@Nullable Wanted labels,
            Keeping.@Nullable Wanted keeping,
            Appointing.@Nullable Wanted appointing) {
        static Asked toImport(String secret, String county, boolean trying, List<String> files) {
            return new Asked(secret, county, trying, files, null, null, null);
        }

        static Asked toPrint(String secret, LabelsOrder.Wanted labels) {
            return new Asked(secret, "", false, List.of(), labels, null, null);
        }

        static Asked toKeep(String secret, Keeping.Wanted keeping) {
            return new Asked(secret, "", false, List.of(), null, keeping, null);
        }

        static Asked toAppoint(String secret, Appointing.Wanted appointing) {
            return new Asked(secret, "", false, List.of(), null, null, appointing);
        }

        boolean isFrom(String whoKnows) {
            return secret != null
                    && MessageDigest.isEqual(
                            secret.getBytes(StandardCharsets.UTF_8), whoKnows.getBytes(StandardCharsets.UTF_8));
        }

        ImportOrder order(Path data) {
            var paths = files.stream().map(Path::of).toList();
            return new ImportOrder(new PlaceCode(county), trying, paths, Optional.empty(), data);
        }

        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /// One line of the answer: a sentence, a row of the outcomes, or the end with its exit code.
    record Answer(
            @Nullable String say,
            @Nullable List<String> row,
            @Nullable Integer end) {}

    @Override
    public void start() {
        if (data.isEmpty()) return;
        var open = opened();
        door = open;
        var file = OperatorFile.fresh(open.getLocalPort());
        file.write(Path.of(data));
        Thread.ofPlatform().name("operator").daemon().start(() -> serve(open, file.secret()));
    }

    private static ServerSocket opened() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new IllegalStateException("no door for the operator could be opened", broken);
        }
    }

    private void serve(ServerSocket open, String secret) {
        while (!open.isClosed())
            try (var guest = open.accept()) {
                guest.setSoTimeout(LONGEST_WAIT_MILLIS);
                answer(guest, secret);
            } catch (SocketException closed) {
                if (!open.isClosed()) LOG.warn("an operator's command broke off: {}", closed.toString());
            } catch (IOException broken) {
                LOG.warn("an operator's command broke off: {}", broken.toString());
            }
    }

    private void answer(Socket guest, String secret) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        var asked = asked(in.readLine()).filter(a -> a.isFrom(secret));
        if (asked.isEmpty()) return;
        var out = new PrintWriter(guest.getOutputStream(), true, StandardCharsets.UTF_8);
        // a command that fails is the operator's to know; it must not end the door for the next one
        try {
            boolean all = obey(asked.get(), telling(out));
            tell(out, new Answer(null, null, all ? 0 : 1));
        } catch (RuntimeException failed) {
            var reference = Faults.reference();
            LOG.error("fault {} in an operator's command", reference, failed);
            tell(out, new Answer("This is fault " + reference + " of the program; " + AFTER_A_FAULT, null, 70));
        }
    }

    private boolean obey(Asked asked, Telling telling) {
        if (asked.appointing() != null) return obeying.appointing().run(asked.appointing(), telling);
        if (asked.keeping() != null) return obeying.keeping().run(asked.keeping(), telling);
        return asked.labels() == null
                ? obeying.importing().run(asked.order(Path.of(data)), telling)
                : obeying.labelling().run(asked.labels(), telling);
    }

    /// What a guest asks for; empty when it says nothing, or nothing that can be read.
    private Optional<Asked> asked(@Nullable String line) {
        if (line == null) return Optional.empty();
        try {
            return Optional.ofNullable(json.readValue(line, Asked.class));
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }

    private Telling telling(PrintWriter out) {
        return new Telling() {
            @Override
            public void say(String sentence) {
                tell(out, new Answer(sentence, null, null));
            }

            @Override
            public void row(List<String> line) {
                tell(out, new Answer(null, line, null));
            }
        };
    }

    private void tell(PrintWriter out, Answer answer) {
        out.println(json.writeValueAsString(answer));
    }

    @Override
    public void stop() {
        try {
            var open = door;
            if (open != null) open.close();
        } catch (IOException broken) {
            LOG.warn("the operator's door did not close: {}", broken.toString());
        }
        if (!data.isEmpty()) OperatorFile.remove(Path.of(data));
        door = null;
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }
}
