package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.intake.IntakeRefusedException.Reason;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

class GoingOnAfterAStartIT {

    private static final String ORDER = "{\"name\":\"mau\",\"role\":\"RECORDER\"}";

    @TempDir
    Path directory;

    /** A list of its own households: the village stands in their codes. */
    private static ReviewListId checked(Intake intake, Path directory, String village) throws IOException {
        List<String> row = new ArrayList<>(InventedList.row(1));
        row.addAll(List.of("12/12/2025", ""));
        Path file = Files.writeString(
                directory.resolve(village + ".csv"),
                String.join(";", InventedList.headers()) + "\n"
                        + String.join(";", row).replace("05569-M", "05569-" + village));
        ReviewListId id = IntakeOnly.receive(intake, file).id();
        intake.startCheck(id);
        assertThat(ended(intake, id)).isEqualTo(Phase.CHECKED);
        return id;
    }

    private static Phase ended(Intake intake, ReviewListId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !intake.status(id).isRunning());
        return intake.status(id).phase();
    }

    private Path kept(ReviewListId id, String name) {
        return directory.resolve("intake").resolve(id.hash()).resolve(name);
    }

    @Test
    void a_list_that_cannot_go_on_stays_interrupted_and_keeps_nothing_from_starting() throws Exception {
        ReviewListId withoutFile;
        ReviewListId withoutCheck;
        ReviewListId withDamagedOrder;
        ReviewListId whole;
        try (ConfigurableApplicationContext before = IntakeOnly.start(directory)) {
            Intake intake = before.getBean(Intake.class);
            withoutFile = checked(intake, directory, "A");
            withoutCheck = checked(intake, directory, "B");
            withDamagedOrder = checked(intake, directory, "C");
            whole = checked(intake, directory, "D");
        }
        for (ReviewListId id : List.of(withoutFile, withoutCheck, whole)) {
            Files.writeString(kept(id, "apply.json"), ORDER);
        }
        Files.writeString(kept(withDamagedOrder, "apply.json"), "{");
        Files.delete(kept(withoutFile, "list"));
        Files.delete(kept(withoutCheck, "check.json"));
        Files.createDirectory(directory.resolve("intake").resolve("lost+found"));

        try (ConfigurableApplicationContext after = IntakeOnly.start(directory)) {
            Intake intake = after.getBean(Intake.class);

            assertThat(ended(intake, whole)).isEqualTo(Phase.APPLIED);
            assertThat(List.of(withoutFile, withoutCheck, withDamagedOrder))
                    .allSatisfy(id -> assertThat(intake.status(id).phase()).isEqualTo(Phase.INTERRUPTED));
        }
    }

    @Test
    void a_list_that_waits_for_a_worker_is_applied_after_a_crash(@TempDir Path crashed) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        ReviewListId waiting;
        ReviewListId refused;
        try (ConfigurableApplicationContext before =
                IntakeOnly.start(directory, "progress-ledger.intake.workers=1", "progress-ledger.intake.waiting=1")) {
            Intake intake = before.getBean(Intake.class);
            ReviewListId working = checked(intake, directory, "A");
            waiting = checked(intake, directory, "B");
            refused = checked(intake, directory, "C");
            try (Registration blocking = before.getBean(CommandBus.class)
                    .registerDispatchInterceptor(messages -> (index, message) -> {
                        reached.countDown();
                        await(free);
                        return message;
                    })) {
                intake.startApply(working, ListProcess.RECORDER);
                await(reached);
                intake.startApply(waiting, ListProcess.RECORDER);
                assertThatThrownBy(() -> intake.startApply(refused, ListProcess.RECORDER))
                        .isInstanceOfSatisfying(
                                IntakeRefusedException.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BUSY));

                FileSystemUtils.copyRecursively(directory.resolve("intake"), crashed.resolve("intake"));
            } finally {
                free.countDown();
            }
        }

        try (ConfigurableApplicationContext after = IntakeOnly.start(crashed)) {
            Intake intake = after.getBean(Intake.class);

            assertThat(ended(intake, waiting)).isEqualTo(Phase.APPLIED);
            assertThat(intake.status(refused).phase()).isEqualTo(Phase.CHECKED);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException impatient) {
            throw new IllegalStateException(impatient);
        }
    }
}
