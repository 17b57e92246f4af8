package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.Funds;
import org.progressledger.fund.PaymentBook;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.ledger.axon.LedgerProperties;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Lists of the Treasury that come in, are applied and are reversed in any order, asked about at any position of the ledger. */
@WholeApplication
@OwnBook
class ReconciliationInTimeIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReconciliationInTimeIT.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEPS = Integer.getInteger("property.histories", 200) / 4;
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);
    private static final AllocationId ALLOCATION =
            new AllocationId("2026|CENTRAL|INVESTMENT|NTM-2026/1|9000101|05569@2025|MẪU-1");

    @Autowired
    private Intake intake;

    @Autowired
    private Funds funds;

    @Autowired
    private ProgrammeChanges programmes;

    @Autowired
    private TreasuryRows treasury;

    @Autowired
    private PaymentBook payments;

    @Autowired
    private ProjectionPositions projections;

    @Autowired
    private CommitLog log;

    @Autowired
    private EventStorageEngine events;

    @Autowired
    private LedgerProperties ledger;

    private final List<String> sent = new ArrayList<>();

    @Test
    void at_every_position_the_answer_is_that_of_the_events_below_it_and_stays_so() throws IOException {
        long seed = System.nanoTime();
        LOGGER.info("Seed {}", seed);
        Random random = new Random(seed);
        plan();
        Map<Long, String> answers = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            step(random);
            long position = log.head().next();
            answers.put(position, answer(position));
        }
        deleteTheFilesOfThisNode();
        NaiveReconciliation naive = new NaiveReconciliation(read());
        long head = log.head().next();
        List<Long> positions = new ArrayList<>(answers.keySet());
        random.longs(STEPS, 0, head + 1).forEach(positions::add);

        for (long position : positions) {
            Reconciliation report = report(position);
            assertThat(NaiveReconciliation.Answer.of(report))
                    .as("seed %d, position %d", seed, position)
                    .isEqualTo(naive.at(position, FROM, TO));
        }
        answers.forEach((position, before) -> assertThat(answer(position))
                .as("seed %d, position %d", seed, position)
                .isEqualTo(before));
        assertThat(naive.at(head, FROM, TO).weLack()).isNotEmpty();
    }

    private void step(Random random) throws IOException {
        switch (sent.isEmpty() ? 0 : random.nextInt(6)) {
            case 0, 1 -> {
                String list = list(random);
                sent.add(list);
                receive(list);
            }
            case 2 -> {
                long before = log.head().next();
                receive(sent.get(random.nextInt(sent.size())));
                assertThat(log.head().next()).as("sent again").isEqualTo(before);
            }
            case 3, 4 -> apply(receive(sent.get(random.nextInt(sent.size()))));
            default -> reverse(random);
        }
    }

    /** Some rows cannot be read, and some are of a project that nobody knows. */
    private static String list(Random random) {
        List<String> lines = new ArrayList<>(List.of(MoneyLists.PAYMENTS + ";Nội dung"));
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            String amount = random.nextInt(8) == 0 ? "một" : (1 + random.nextInt(2)) + "000000";
            String day = "%02d/%02d/2026".formatted(1 + random.nextInt(28), 7 + random.nextInt(3));
            lines.add(String.join(
                    ";",
                    "KB-" + random.nextInt(15),
                    "1",
                    day,
                    "9000101",
                    random.nextInt(8) == 0 ? "MẪU-9" : "MẪU-1",
                    "NTM-2026",
                    "NSTW",
                    "Đầu tư",
                    "2026",
                    "Tạm ứng",
                    amount,
                    "",
                    "Chuyển cho Nguyễn Văn Mẫu"));
        }
        return String.join("\n", lines) + "\n".repeat(1 + random.nextInt(1_000));
    }

    private ReviewListId receive(String content) throws IOException {
        return intake.receive(
                        Sending.of("kho-bac.csv"),
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        ListProcess.RECORDER)
                .id();
    }

    private void apply(ReviewListId list) {
        if (intake.status(list).phase() == ReviewListStatus.Phase.APPLIED) {
            return;
        }
        intake.startCheck(list);
        ended(list);
        intake.startApply(list, ListProcess.RECORDER);
        ended(list);
        assertThat(intake.status(list).phase()).isEqualTo(ReviewListStatus.Phase.APPLIED);
    }

    private void ended(ReviewListId list) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !intake.status(list).isRunning());
    }

    private void reverse(Random random) {
        List<BookedPayment> booked = payments.payments(awaited(log.head().next()));
        if (!booked.isEmpty()) {
            funds.record(
                    ListProcess.RECORDER,
                    Source.NONE,
                    new ReverseEntry(
                            ALLOCATION,
                            booked.get(random.nextInt(booked.size())).entry(),
                            "Ghi nhầm",
                            new DecisionReference("TB-1", LocalDate.of(2026, 10, 5), "Kho bạc Nhà nước (mẫu)")));
        }
    }

    private void plan() throws IOException {
        LocalDate begin = LocalDate.of(2025, 7, 1);
        programmes.codes(
                ListProcess.RECORDER,
                List.of(
                        new NameBudgetUnit(
                                "9000004", "Sở Tài chính (mẫu)", new UnitId("19", 2025), begin, Optional.empty()),
                        new NameBudgetUnit(
                                "9000101", "UBND xã (mẫu)", UnitId.parse("05569@2025"), begin, Optional.empty())));
        String plan = String.join(
                "\n",
                MoneyLists.PLAN,
                MoneyLists.planned("Giao từ ngoài", "9000004", "19", "NTM-2026", "", "", "5000000000"),
                MoneyLists.planned("Giao lại", "9000101", "05569", "NTM-2026/1", "", "", "1000000000"),
                MoneyLists.planned(
                        "Phân bổ chi tiết", "9000101", "05569", "NTM-2026/1", "MẪU-1", "Đường mẫu", "300000000"));
        apply(receive(plan));
    }

    private long awaited(long position) {
        projections.await(TreasuryBook.PROJECTION, position - 1, Duration.ofMinutes(1));
        projections.await(FundCube.PROJECTION, position - 1, Duration.ofMinutes(1));
        return position;
    }

    private Reconciliation report(long position) {
        awaited(position);
        return Reconciliation.of(FROM, TO, treasury.knownAt(position), payments.payments(position));
    }

    private String answer(long position) {
        return JSON.writeValueAsString(report(position));
    }

    /** So that nothing that only this node has can speak. */
    private void deleteTheFilesOfThisNode() throws IOException {
        try (Stream<Path> files = Files.walk(ledger.embedded().directory().resolve("intake"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<NaiveReconciliation.Recorded> read() {
        List<NaiveReconciliation.Recorded> recorded = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> all = events.readEvents(null, false)) {
            all.forEach(event -> recorded.add(new NaiveReconciliation.Recorded(
                    event.trackingToken().position().orElseThrow(), event.getPayload())));
        }
        assertThat(recorded.stream()
                        .filter(event -> event.payload() instanceof StatementEvent)
                        .map(event -> JSON.writeValueAsString(event.payload())))
                .isNotEmpty()
                .as("free text may tell of a citizen")
                .noneMatch(text -> text.contains("Nguyễn Văn Mẫu"));
        return recorded;
    }
}
