package org.progressledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.progressledger.shared.Actor;
import org.progressledger.support.ChildProcess;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that works on lists, for tests that kill it or give it little memory. Prints a line for every
 * change of the list's state.
 */
final class ListProcess {

    static final Actor RECORDER = new Actor("mau", "RECORDER");

    private ListProcess() {}

    /** Arguments: directory, then {@code check} and rows, {@code apply} and rows, or {@code resume} and rows. */
    public static void main(String[] arguments) {
        run(arguments, "xlsx", InventedList::write);
    }

    /** Writes a list of so many rows. */
    interface Writing {
        Path write(Path file, int rows) throws IOException;
    }

    /** @param ending of the name of the list */
    static void run(String[] arguments, String ending, Writing list) {
        try {
            work(arguments, ending, list);
            // A thread of Axon's outlives the application and would keep the process.
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** A process with these options of Java that does the work on a list of so many rows. */
    static ChildProcess start(List<String> javaOptions, Path directory, String work, int rows) throws IOException {
        return ChildProcess.start(javaOptions, ListProcess.class, directory.toString(), work, String.valueOf(rows));
    }

    private static void work(String[] arguments, String ending, Writing list) throws Exception {
        Path directory = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[2]);
        Path file = directory.resolve("list-" + rows + "." + ending);
        if (!file.toFile().exists()) {
            list.write(file, rows);
        }
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory)) {
            Intake intake = application.getBean(Intake.class);
            if (arguments[1].equals("resume")) {
                follow(intake, intake.all().get(0).list().id());
                return;
            }
            ReviewListId id = IntakeOnly.receive(intake, file).id();
            intake.startCheck(id);
            follow(intake, id);
            if (arguments[1].equals("apply")) {
                intake.startApply(id, RECORDER);
                follow(intake, id);
            }
        }
    }

    private static void follow(Intake intake, ReviewListId id) {
        String[] last = {""};
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    ReviewListStatus status = intake.status(id);
                    String line = "%s %d %s"
                            .formatted(
                                    status.phase(),
                                    status.applied().appliedThrough(),
                                    status.phase() == ReviewListStatus.Phase.CHECKED
                                            ? status.check().orElseThrow().counts()
                                            : status.applied().counts());
                    if (!line.equals(last[0])) {
                        System.out.println(line);
                        last[0] = line;
                    }
                    return !status.isRunning();
                });
    }
}
