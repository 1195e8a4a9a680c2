package yimaqing;

import java.util.List;
import yimaqing.db.CannotStart;
import yimaqing.seal.KeyRefused;
import yimaqing.web.Faults;

/// The commands, as the launcher hands them over: `run`, `import`, `labels`, `verify`, `backup`, `rotate-key`,
/// `restore`, `administrators`, `rules`, `train`, `bench`.
public final class Yimaqing {
    /// The exit codes of every command: the input is at fault, the usage, a bug, the keys.
    static final int FAULTY_INPUT = 1;
    static final int USAGE = 2;
    static final int BUG = 70;
    static final int KEYS = 78;

    private Yimaqing() {}

    public static void main(String[] arguments) {
        try {
            var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "run" -> Server.run(RunOptions.read(rest));
                case "train" -> Training.run(RunOptions.read(rest));
                case "import" -> System.exit(yimaqing.command.ImportCommand.run(rest));
                case "labels" -> System.exit(yimaqing.command.LabelsCommand.run(rest));
                case "verify" -> System.exit(yimaqing.command.KeepingCommand.verify(rest));
                case "backup" -> System.exit(yimaqing.command.KeepingCommand.backup(rest));
                case "rotate-key" -> System.exit(yimaqing.command.KeepingCommand.rotateKey(rest));
                case "restore" -> System.exit(yimaqing.command.KeepingCommand.restore(rest));
                case "administrators" -> System.exit(yimaqing.command.AdministratorsCommand.run(rest));
                case "rules" -> System.exit(yimaqing.casebook.RulesCommand.run(rest));
                case "bench" -> yimaqing.bench.Bench.run(rest);
                default -> throw new UsageFault("there is no command “" + String.join(" ", arguments) + "”");
            }
        } catch (UsageFault fault) {
            end(USAGE, String.valueOf(fault.getMessage()));
        } catch (CannotStart refused) {
            end(FAULTY_INPUT, String.valueOf(refused.getMessage()));
        } catch (KeyRefused refused) {
            end(KEYS, String.valueOf(refused.getMessage()));
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            end(
                    BUG,
                    "This is fault " + Faults.reference()
                            + " of the program. It is described above; nothing was lost that " + "had been confirmed.");
        }
    }

    private static void end(int code, String sentence) {
        System.err.println(sentence);
        System.exit(code);
    }
}
