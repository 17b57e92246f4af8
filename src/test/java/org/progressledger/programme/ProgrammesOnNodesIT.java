package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.support.BareLedger;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

class ProgrammesOnNodesIT {

    private static final Actor DECISION_MAKER = new Actor("nguoi-mau", "DECISION_MAKER");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ItemKey CONTENT = new ItemKey("NTM-2026/1/01");
    private static final String CODE = "9000001";
    private static final int MANY = 500;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    private Path directory;

    @Test
    void an_empty_ledger_begins_with_the_programmes_and_a_restart_keeps_one_copy() {
        List<LedgerEvent> first;
        try (ConfigurableApplicationContext node = embedded()) {
            first = stream(node);
            assertThat(first)
                    .hasSameSizeAs(ShippedProgrammes.commands())
                    .allSatisfy(event ->
                            assertThat(event.metadata()).contains("so-cai").contains("SYSTEM"));
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(stream(node)).isEqualTo(first);
            assertThat(programmes(node).items())
                    .isEqualTo(ShippedProgrammes.structure().items());
        }
    }

    @Test
    void what_was_known_at_a_position_never_changes_and_what_ships_is_known_always() {
        try (ConfigurableApplicationContext node = embedded()) {
            long before = node.getBean(CommitLog.class).head().next();

            Recorded<?> added = add(node);
            Recorded<?> named = name(node);

            assertThat(programmes(node).item(CONTENT)).isPresent();
            assertThat(programmes(node).knownAt(added.next()).item(CONTENT)).isPresent();
            assertThat(programmes(node).knownAt(before).item(CONTENT)).isEmpty();
            assertThat(programmes(node).knownAt(0).items())
                    .isEqualTo(ShippedProgrammes.structure().items());
            assertThat(codes(node).budgetUnit(CODE, DAY)).isPresent();
            assertThat(codes(node).knownAt(named.next()).budgetUnit(CODE, DAY)).isPresent();
            assertThat(codes(node).knownAt(added.next()).budgetUnit(CODE, DAY)).isEmpty();
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(programmes(node).item(CONTENT)).isPresent();
            assertThat(codes(node).budgetUnit(CODE, DAY)).isPresent();
        }
    }

    @Test
    void nodes_that_start_at_once_publish_one_copy_and_see_what_each_other_records() {
        MongoTestDatabase database = databases.open();
        List<CompletableFuture<ConfigurableApplicationContext>> starting = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> BareLedger.on(database, ProgrammeNode.class, ProgrammeNode.ONE_PROVINCE)))
                .toList();
        List<ConfigurableApplicationContext> nodes =
                starting.stream().map(CompletableFuture::join).toList();
        try {
            assertThat(stream(nodes.get(0))).hasSameSizeAs(ShippedProgrammes.commands());
            assertThat(nodes)
                    .allSatisfy(node -> assertThat(programmes(node).items())
                            .isEqualTo(ShippedProgrammes.structure().items()));

            add(nodes.get(0));
            name(nodes.get(1));

            assertThat(programmes(nodes.get(0)).item(CONTENT)).isPresent();
            await().untilAsserted(() -> assertThat(nodes).allSatisfy(node -> {
                assertThat(programmes(node).item(CONTENT)).isPresent();
                assertThat(codes(node).budgetUnit(CODE, DAY)).isPresent();
            }));
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private ConfigurableApplicationContext embedded() {
        return BareLedger.embedded(
                ProgrammeNode.class, ProgrammeNode.ONE_PROVINCE, "progress-ledger.embedded.directory=" + directory);
    }

    private static Recorded<?> add(ConfigurableApplicationContext node) {
        return node.getBean(ProgrammeChanges.class)
                .structure(
                        DECISION_MAKER,
                        List.of(new EstablishItem(
                                CONTENT,
                                "Nội dung minh họa",
                                Optional.empty(),
                                RuleSetOwner.PROVINCE,
                                "Quyết định mẫu",
                                false,
                                DAY,
                                Optional.empty(),
                                new DecisionReference("1/QĐ-MẪU", DAY, "UBND tỉnh (mẫu)"))));
    }

    private static Recorded<?> name(ConfigurableApplicationContext node) {
        return node.getBean(ProgrammeChanges.class)
                .codes(
                        DECISION_MAKER,
                        List.of(new NameBudgetUnit(
                                CODE, "Đơn vị mẫu", UnitId.parse("05569@2025"), DAY, Optional.empty())));
    }

    private static Programmes programmes(ConfigurableApplicationContext node) {
        return node.getBean(Programmes.class);
    }

    private static CodeMap codes(ConfigurableApplicationContext node) {
        return node.getBean(CodeMap.class);
    }

    private static List<LedgerEvent> stream(ConfigurableApplicationContext node) {
        return node.getBean(CommitLog.class).readStream(ProgrammeEvent.STREAM, 0, MANY);
    }
}
