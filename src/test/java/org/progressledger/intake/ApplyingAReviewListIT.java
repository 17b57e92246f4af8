package org.progressledger.intake;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.shared.Actor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ApplyingAReviewListIT {

    @TempDir
    static Path directory;

    @Test
    void speed() throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .web(WebApplicationType.NONE)
                .run("--progress-ledger.embedded.directory=" + directory)) {
            Intake intake = application.getBean(Intake.class);
            for (int rows : new int[] {2000, 20000}) {
                Path file = InventedList.write(directory.resolve("a" + rows + ".xlsx"), rows);
                UploadedList list;
                try (InputStream in = Files.newInputStream(file)) {
                    list = intake.receive("a.xlsx", in);
                }
                long s = System.nanoTime();
                intake.startCheck(list.id());
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .until(() -> !intake.status(list.id()).isRunning());
                System.out.println("check " + (System.nanoTime() - s) / 1e6 + " " + intake.status(list.id()));
                intake.problems(list.id(), p -> {
                    if (p.row() < 15) System.out.println(p);
                });
                s = System.nanoTime();
                intake.startApply(list.id(), new Actor("mẫu", "RECORDER"));
                Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
                    return !intake.status(list.id()).isRunning();
                });
                System.out.println("apply " + (System.nanoTime() - s) / 1e6 + " " + intake.status(list.id()));
            }
        }
    }
}
