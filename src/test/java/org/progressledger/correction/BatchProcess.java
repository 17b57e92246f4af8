package org.progressledger.correction;

import static org.progressledger.correction.CorrectionExamples.APPROVER;
import static org.progressledger.correction.CorrectionExamples.DECISION;
import static org.progressledger.correction.CorrectionExamples.PROPOSER;
import static org.progressledger.correction.CorrectionExamples.REASON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that corrects many households, for tests that kill it. Prints a line for every change of the
 * batch's state.
 */
final class BatchProcess {

    private static final int HOUSEHOLDS_OF_A_COMMIT = 200;

    private BatchProcess() {}

    /** Arguments: directory, then {@code apply} and the number of households, or {@code resume} and the batch's number. */
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext application = CorrectionOnly.start(Path.of(arguments[0]), true)) {
            follow(
                    application.getBean(Corrections.class),
                    arguments[1].equals("apply")
                            ? approved(application, Integer.parseInt(arguments[2]))
                            : application
                                    .getBean(CorrectionIndex.class)
                                    .approved()
                                    .get(0));
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        // A thread of Axon's outlives the application and would keep the process.
        System.exit(0);
    }

    private static CorrectionBatchId approved(ConfigurableApplicationContext application, int households) {
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        Corrections corrections = application.getBean(Corrections.class);
        for (int from = 1; from <= households; from += HOUSEHOLDS_OF_A_COMMIT) {
            int first = from;
            commands.record(PROPOSER, Source.NONE, () -> {
                for (int number = first; number < first + HOUSEHOLDS_OF_A_COMMIT && number <= households; number++) {
                    commands.send(review(number));
                }
                return first;
            });
        }
        DecisionReference wrong = HouseholdExamples.decisionOf(2025);
        CorrectionBatchId batch = corrections
                .propose(
                        REASON,
                        DECISION,
                        Selection.under(
                                new DecisionDocument(wrong.number(), wrong.date()),
                                Optional.empty(),
                                Remedy.WITHDRAW,
                                Optional.empty()),
                        PROPOSER)
                .answer();
        BatchState submitted = corrections.submit(batch, PROPOSER).answer();
        corrections.approve(batch, submitted.digest(), APPROVER);
        return batch;
    }

    private static RecordReview review(int number) {
        return new RecordReview(
                HouseholdId.of("MAU-" + number),
                HouseholdExamples.at(HouseholdExamples.DINH_HOA),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(PovertyClass.POOR),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                HouseholdExamples.decisionOf(2025));
    }

    private static void follow(Corrections corrections, CorrectionBatchId batch) {
        String[] last = {""};
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    BatchState state = corrections.batch(batch);
                    String line = "%s %d %s".formatted(state.status(), state.appliedThrough(), state.counts());
                    if (!line.equals(last[0])) {
                        System.out.println(line);
                        last[0] = line;
                    }
                    return state.status() == BatchStatus.APPLIED;
                });
    }
}
