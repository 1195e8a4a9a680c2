package yimaqing.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import yimaqing.command.OperatorDoor.Answer;
import yimaqing.command.OperatorDoor.Asked;

/// The server that runs on a data folder, as a command sees it.
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunningServer() {}

    /// Has the server do what is asked and tells what it says; its exit code, or empty when none runs on this folder.
    static OptionalInt on(Path data, Function<String, Asked> asked, Telling told) throws IOException {
        var door = OperatorFile.read(data);
        if (door.isEmpty()) return OptionalInt.empty();
        try (var server =
                new Socket(InetAddress.getLoopbackAddress(), door.get().port())) {
            var out = new PrintWriter(server.getOutputStream(), true, StandardCharsets.UTF_8);
            out.println(JSON.writeValueAsString(asked.apply(door.get().secret())));
            return OptionalInt.of(heard(server, told));
        } catch (ConnectException nobodyThere) {
            // a server that was killed left its file behind
            return OptionalInt.empty();
        }
    }

    private static int heard(Socket server, Telling told) throws IOException {
        var in = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = JSON.readValue(line, Answer.class);
            if (answer.say() != null) told.say(answer.say());
            if (answer.row() != null) told.row(answer.row());
            if (answer.end() != null) return answer.end();
        }
        told.say("The server ended before the command did. Nothing that it had not confirmed was changed.");
        return 1;
    }
}
