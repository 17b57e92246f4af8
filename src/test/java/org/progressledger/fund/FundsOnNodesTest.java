package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.PHUONG_TIEN;
import static org.progressledger.fund.FundExamples.commune;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.document;
import static org.progressledger.fund.FundExamples.entry;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.Decided.Unchanged;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecallCapital;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.shared.Money;
import org.progressledger.support.MongoDatabases;

/** The programmes' money on real stores, written by several nodes at once. */
class FundsOnNodesTest {

    private static final LocalDate DAY = day(2025, 2, 3);
    private static final int WRITERS = 8;
    private static final int SHARES_EACH = 5;
    private static final AllocationId PARENT = AllocationId.of(province(2025, FundNature.RECURRENT));

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    Path directory;

    @Test
    void eight_writers_on_two_nodes_never_divide_more_than_the_parent_has_on_the_embedded_store() {
        onEmbedded(FundsOnNodesTest::eightWritersDivide);
    }

    @Test
    void eight_writers_on_two_nodes_never_divide_more_than_the_parent_has_on_mongodb() {
        onMongo(FundsOnNodesTest::eightWritersDivide);
    }

    @Test
    void two_nodes_adjust_the_same_two_allocations_at_once_on_the_embedded_store() {
        onEmbedded(FundsOnNodesTest::twoNodesAdjust);
    }

    @Test
    void two_nodes_adjust_the_same_two_allocations_at_once_on_mongodb() {
        onMongo(FundsOnNodesTest::twoNodesAdjust);
    }

    @Test
    void recurrent_money_of_2025_is_carried_into_2026_and_half_of_it_recalled() {
        onEmbedded(log -> {
            try (FundNode node = new FundNode(log)) {
                Purpose project = project(2025, FundNature.RECURRENT, DINH_HOA, "7000001");
                AllocationId paid = AllocationId.of(project);
                node.record(new AssignCapital(province(2025, FundNature.RECURRENT), entry("QĐ-1", 1_000, DAY)));
                node.record(share(PARENT, project, "QĐ-2", 1_000));
                node.record(pay(paid, "KB-1", 400, day(2025, 11, 20)));
                node.record(new CarryOver(
                        paid, entry("QĐ-3", 600, day(2026, 1, 31)), 2025, Optional.empty(), CarryOverBasis.BUDGET_LAW));
                node.record(new RecallCapital(paid, entry("QĐ-4", 300, day(2026, 6, 30)), 2026));

                assertThatThrownBy(() -> node.record(pay(paid, "KB-2", 301, day(2026, 7, 1))))
                        .isInstanceOfSatisfying(
                                FundRefusedException.class,
                                refused -> assertThat(refused.refusals())
                                        .extracting(Refusal::reason)
                                        .containsExactly(RefusalReason.CAPITAL_EXCEEDED));
                node.record(pay(paid, "KB-3", 300, day(2026, 7, 1)));

                assertThat(node.figures(paid, 2025).carriedOut()).isEqualTo(new Money(600));
                YearFigures next = node.figures(paid, 2026);
                assertThat(next.carriedIn()).isEqualTo(new Money(600));
                assertThat(next.recalled()).isEqualTo(new Money(300));
                assertThat(next.paid()).isEqualTo(new Money(300));
                assertThat(next.free()).isEqualTo(Money.ZERO);
            }
        });
    }

    @Test
    void many_commands_of_one_file_are_one_commit_and_a_refused_one_leaves_the_others() {
        onEmbedded(log -> {
            try (FundNode node = new FundNode(log)) {
                node.record(new AssignCapital(province(2025, FundNature.RECURRENT), entry("QĐ-1", 100, DAY)));
                long before = log.head().next();
                Source file = Source.file("ke-hoach.xlsx");
                List<RefusalReason> refused = new ArrayList<>();
                node.commands.record(FundNode.RECORDER, file, () -> {
                    for (int row = 1; row <= 4; row++) {
                        Purpose share = project(2025, FundNature.RECURRENT, DINH_HOA, "700000" + row);
                        try {
                            node.funds.send(share(PARENT, share, "KH-" + row, 30), file.row(row));
                        } catch (FundRefusedException refusal) {
                            refused.add(refusal.refusals().get(0).reason());
                        }
                    }
                    return refused;
                });

                assertThat(refused).containsExactly(RefusalReason.CAPITAL_EXCEEDED);
                assertThat(node.figures(PARENT, 2025).given()).isEqualTo(new Money(90));
                assertThat(log.commitAt(before).orElseThrow().events())
                        .as("one commit holds all that was recorded")
                        .hasSize((int) (log.head().next() - before));
            }
        });
    }

    private static void eightWritersDivide(CommitLog log) {
        try (FundNode one = new FundNode(log);
                FundNode other = new FundNode(log)) {
            one.record(new AssignCapital(province(2025, FundNature.RECURRENT), entry("QĐ-0", 200, DAY)));
            List<Supplier<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Supplier<Boolean>>mapToObj(writer -> () -> {
                        FundNode node = writer % 2 == 0 ? one : other;
                        for (int share = 0; share < SHARES_EACH; share++) {
                            accepted(node, shareOf(writer, share));
                        }
                        return true;
                    })
                    .toList();
            atOnce(writers);

            long acknowledged = 0;
            for (int writer = 0; writer < WRITERS; writer++) {
                AllocationId share = shareOf(writer, 0).allocation();
                acknowledged += one.figures(share, 2025).capital().dong();
            }
            assertThat(one.figures(PARENT, 2025).given()).isEqualTo(new Money(acknowledged));
            assertThat(acknowledged)
                    .as("28 shares of 7 go into 200, 12 are refused")
                    .isEqualTo(28 * 7);
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int share = 0; share < SHARES_EACH; share++) {
                    AllocateCapital command = shareOf(writer, share);
                    boolean recorded = !one.stored(command.allocation())
                            .entry(command.entry().id())
                            .isEmpty();
                    assertThat(accepted(other, command))
                            .as("said again, %s", command.entry().id())
                            .isEqualTo(recorded);
                }
            }
        }
    }

    /** Whether it is recorded afterwards; what is acknowledged is in the store. */
    private static boolean accepted(FundNode node, AllocateCapital command) {
        try {
            Decided<AllocationEvent> decided = node.record(command);
            assertThat(decided).isInstanceOfAny(Events.class, Unchanged.class);
            assertThat(node.stored(command.allocation()).entry(command.entry().id()))
                    .isNotEmpty();
            return true;
        } catch (FundRefusedException refused) {
            assertThat(refused.refusals()).extracting(Refusal::reason).containsExactly(RefusalReason.CAPITAL_EXCEEDED);
            return false;
        }
    }

    private static AllocateCapital shareOf(int writer, int share) {
        return share(
                PARENT,
                project(2025, FundNature.RECURRENT, DINH_HOA, "70000" + writer),
                "KH-" + writer + "-" + share,
                7);
    }

    private static void twoNodesAdjust(CommitLog log) {
        try (FundNode one = new FundNode(log);
                FundNode other = new FundNode(log)) {
            Purpose left = commune(2025, FundNature.RECURRENT, DINH_HOA);
            Purpose right = commune(2025, FundNature.RECURRENT, PHUONG_TIEN);
            Purpose first = project(2025, FundNature.RECURRENT, DINH_HOA, "7000001");
            Purpose second = project(2025, FundNature.RECURRENT, PHUONG_TIEN, "7000002");
            one.record(new AssignCapital(province(2025, FundNature.RECURRENT), entry("QĐ-0", 200, DAY)));
            one.record(share(PARENT, left, "QĐ-1", 100));
            one.record(share(PARENT, right, "QĐ-2", 100));
            one.record(share(AllocationId.of(left), first, "QĐ-3", 100));
            one.record(share(AllocationId.of(right), second, "QĐ-4", 100));
            AllocationId from = AllocationId.of(first);
            AllocationId to = AllocationId.of(second);

            List<Supplier<Boolean>> adjusting = IntStream.range(0, 2)
                    .<Supplier<Boolean>>mapToObj(number -> () -> {
                        FundNode node = number == 0 ? one : other;
                        boolean forward = number == 0;
                        for (int step = 0; step < 10; step++) {
                            node.record(new AdjustCapital(
                                    forward ? from : to,
                                    forward ? to : from,
                                    OptionalInt.empty(),
                                    Optional.empty(),
                                    entry("ĐC-" + number + "-" + step, forward ? 9 : 4, DAY)));
                        }
                        return true;
                    })
                    .toList();
            atOnce(adjusting);

            assertThat(one.figures(from, 2025).capital()).isEqualTo(new Money(100 - 90 + 40));
            assertThat(other.figures(to, 2025).capital()).isEqualTo(new Money(100 + 90 - 40));
            assertThat(one.figures(AllocationId.of(left), 2025).capital()).isEqualTo(new Money(50));
            assertThat(one.figures(AllocationId.of(right), 2025).given()).isEqualTo(new Money(150));
            assertThat(one.figures(PARENT, 2025).given()).isEqualTo(new Money(200));

            one.record(new ReverseEntry(to, "ĐC-0-0", "Ghi nhầm dự án", document()));
            assertThat(other.figures(from, 2025).capital()).isEqualTo(new Money(59));
            assertThat(other.figures(AllocationId.of(left), 2025).capital()).isEqualTo(new Money(59));
            assertThat(other.stored(PARENT).isReversed("ĐC-0-0")).isTrue();
        }
    }

    private static AllocateCapital share(AllocationId from, Purpose purpose, String id, long amount) {
        return new AllocateCapital(
                from, purpose, Optional.empty(), OptionalInt.empty(), Optional.empty(), entry(id, amount, DAY));
    }

    private static PayVolume pay(AllocationId allocation, String id, long amount, LocalDate day) {
        return new PayVolume(allocation, entry(id, amount, day), OptionalInt.empty(), Money.ZERO);
    }

    private static void atOnce(List<Supplier<Boolean>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            work.stream()
                    .map(one -> CompletableFuture.supplyAsync(one, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private void onEmbedded(Consumer<CommitLog> story) {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            story.accept(log);
        }
    }

    private void onMongo(Consumer<CommitLog> story) {
        try (CommitLog log = new MongoCommitLog(databases.open().database())) {
            story.accept(log);
        }
    }
}
