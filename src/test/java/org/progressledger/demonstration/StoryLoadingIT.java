package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.correction.BatchState;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.Corrections;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.Review;
import org.progressledger.household.ReviewStage;
import org.progressledger.intake.Intake;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.PovertyRuleSets;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class StoryLoadingIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int COMMUNES = 3;

    @TempDir
    private Path directory;

    @Test
    void after_its_lists_three_communes_have_people_help_and_reviews_and_a_correction_waits_and_nothing_comes_twice()
            throws Exception {
        try (ConfigurableApplicationContext application = started()) {
            DemonstrationLists lists = application.getBean(DemonstrationLists.class);
            StoryLoading loading = application.getBean(StoryLoading.class);
            CommitLog log = application.getBean(CommitLog.class);
            List<Stories.Commune> communes = new Stories(lists.province(), PovertyRuleSets.load()).of(lists.plans());
            List<ListPlan> plans = lists.plans().stream()
                    .filter(plan -> plan.year() == 2025
                            && communes.stream()
                                    .anyMatch(commune -> plan.units().contains(commune.unit())))
                    .toList();
            load(application, lists, plans);
            long listed = log.head().next();

            loading.load(plans);
            long told = log.head().next();
            loading.load(plans);

            assertThat(log.head().next()).as("the same stories told again").isEqualTo(told);
            assertThat(communes).hasSize(COMMUNES);
            assertIsAllInvented(log, listed);
            assertIsAllThere(application.getBean(EventStore.class), communes);
            BatchState correction = application.getBean(Corrections.class).batch(StoryLoading.CORRECTION);
            assertThat(correction.status()).isEqualTo(BatchStatus.SUBMITTED);
            assertThat(correction.entries()).isGreaterThanOrEqualTo(COMMUNES);
        }
    }

    private static void load(ConfigurableApplicationContext application, DemonstrationLists lists, List<ListPlan> plans)
            throws IOException, InterruptedException {
        ListLoading loading = new ListLoading(application.getBean(Intake.class));
        for (ListPlan plan : plans) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            lists.write(plan, file);
            loading.load(plan.fileName(), new ByteArrayInputStream(file.toByteArray()));
        }
    }

    private static void assertIsAllInvented(CommitLog log, long from) {
        try (CommitCursor commits = log.read(from)) {
            commits.forEachRemaining(commit -> assertThat(commit.events()).allSatisfy(event -> {
                assertThat(event.metadata()).contains("\"" + EventMetadata.ACTOR + "\":\"demonstration\"");
                if (event.type().equals("household.MemberListed")
                        || event.type().equals("household.HelperAssigned")) {
                    assertThat(event.payload()).contains("Mẫu");
                }
            }));
        }
    }

    private static void assertIsAllThere(EventStore store, List<Stories.Commune> communes) {
        List<HouseholdEvent> events = new ArrayList<>();
        List<ReviewStage> stages = new ArrayList<>();
        for (Stories.Commune commune : communes) {
            for (HouseholdStory story : commune.households()) {
                HouseholdState state = HouseholdState.unknown();
                for (DomainEventMessage<?> message : store.readEvents(
                                story.household().toString())
                        .asStream()
                        .toList()) {
                    HouseholdEvent event = (HouseholdEvent) message.getPayload();
                    events.add(event);
                    state = state.after(message.getIdentifier(), event);
                }
                state.reviewOn(TODAY).flatMap(Review::stage).ifPresent(stages::add);
            }
        }
        assertThat(events.stream().filter(HelperAssigned.class::isInstance)).hasSize(18);
        assertThat(events.stream().filter(SupportReceived.class::isInstance)).hasSize(18);
        assertThat(events.stream().filter(Praised.class::isInstance)).hasSizeGreaterThanOrEqualTo(COMMUNES);
        assertThat(events.stream().filter(MemberEvent.class::isInstance)).hasSizeGreaterThan(4 * COMMUNES);
        assertThat(stages).hasSize(4 * COMMUNES);
        assertThat(new HashSet<>(stages))
                .isEqualTo(Set.of(
                        ReviewStage.REQUESTED, ReviewStage.SCORED, ReviewStage.SENT_BACK, ReviewStage.COMPLAINT_OPEN));
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.lists=0");
    }
}
