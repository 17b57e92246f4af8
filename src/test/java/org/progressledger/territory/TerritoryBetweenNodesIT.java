package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.support.BareLedger;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** What holds between provinces, whoever records on whichever node. */
class TerritoryBetweenNodesIT {

    private static final Actor DECIDER = new Actor("lanh-dao-mau", "DECISION_MAKER");
    private static final DecisionReference DECISION =
            new DecisionReference("1/NQ-UBTVQH-MẪU", LocalDate.of(2026, 12, 1), "UBTVQH (mẫu)");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final int ROUNDS = 5;
    private static final int MANY = 10_000;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    Path directory;

    @Test
    void of_two_nodes_that_give_one_code_in_two_provinces_at_once_one_is_refused_on_both_stores() {
        try (ConfigurableApplicationContext embedded = embedded()) {
            recodeAtOnce(embedded, embedded);
        }
        MongoTestDatabase database = databases.open();
        try (ConfigurableApplicationContext one = BareLedger.on(database, TerritoryNode.class);
                ConfigurableApplicationContext other = BareLedger.on(database, TerritoryNode.class)) {
            recodeAtOnce(one, other);
        }
    }

    private static void recodeAtOnce(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        List<UnitId> thaiNguyen = units(one, "19");
        List<UnitId> quangNgai = units(one, "51");
        for (int round = 0; round < ROUNDS; round++) {
            String code = "9980" + round;
            assertThat(atOnce(
                            () -> record(one, new RecodeUnit("19", first(thaiNguyen, code), code, DAY, DECISION)),
                            () -> record(other, new RecodeUnit("51", first(quangNgai, code), code, DAY, DECISION))))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(TerritoryRefusal.CODE_TAKEN_ELSEWHERE));
            one.getBean(TerritoryRecords.class).refresh();
            assertThat(carriers(one.getBean(Territory.class), code)).hasSize(1);
        }
    }

    private static UnitId first(List<UnitId> units, String code) {
        return units.get(code.charAt(code.length() - 1) - '0');
    }

    private static List<AdministrativeUnit> carriers(Territory territory, String code) {
        return List.of("19", "51").stream()
                .flatMap(province -> territory.unitsOf(province, DAY).stream())
                .filter(unit -> unit.code().equals(code))
                .toList();
    }

    @Test
    void of_two_nodes_that_draw_one_key_on_two_days_at_once_one_is_refused() {
        MongoTestDatabase database = databases.open();
        try (ConfigurableApplicationContext one = BareLedger.on(database, TerritoryNode.class);
                ConfigurableApplicationContext other = BareLedger.on(database, TerritoryNode.class)) {
            assertThat(atOnce(
                            () -> record(one, allStay(one, "19", DAY)),
                            () -> record(other, allStay(other, "51", DAY.plusDays(1)))))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(TerritoryRefusal.DRAWING_DIFFERS));
            one.getBean(TerritoryRecords.class).refresh();
            assertThat(one.getBean(Territory.class).drawings()).hasSize(3);
        }
    }

    @Test
    void a_unit_is_handed_over_by_one_commit_in_both_streams_or_not_at_all() {
        MongoTestDatabase database = databases.open();
        try (ConfigurableApplicationContext one = BareLedger.on(database, TerritoryNode.class);
                ConfigurableApplicationContext other = BareLedger.on(database, TerritoryNode.class)) {
            long before = one.getBean(CommitLog.class).head().next();
            assertThat(record(one, new HandOverUnit("19", DINH_HOA, "77", DAY, DECISION)))
                    .contains(TerritoryRefusal.PROVINCE_NOT_OPENED);
            assertThat(one.getBean(CommitLog.class).head().next()).isEqualTo(before);

            assertThat(record(one, new HandOverUnit("19", DINH_HOA, "51", DAY, DECISION)))
                    .isEmpty();

            assertThat(one.getBean(CommitLog.class)
                            .commitAt(before)
                            .orElseThrow()
                            .events())
                    .extracting(LedgerEvent::stream)
                    .contains("territory:19", "territory:51", "territory-register")
                    .doesNotContain("territory:77");
            assertThat(record(other, new RenameUnit("51", DINH_HOA, "Định Hóa Mẫu", DAY.plusDays(1), DECISION)))
                    .as("the other node decides by what the store holds")
                    .isEmpty();
            await().untilAsserted(() -> assertThat(List.of(one, other)).allSatisfy(node -> {
                Territory territory = node.getBean(Territory.class);
                assertThat(territory.unitsOf("51", DAY)).hasSize(97);
                assertThat(territory.unitsOf("19", DAY)).hasSize(91);
                assertThat(territory.unitsOf("19", DAY.minusDays(1))).hasSize(92);
                assertThat(territory.unit(DINH_HOA).orElseThrow().name()).isEqualTo("Định Hóa Mẫu");
                assertThat(territory.knownAt(before).unitsOf("51", DAY)).hasSize(96);
            }));
            TerritoryRecords records = one.getBean(TerritoryRecords.class);
            assertThat(records.history(DINH_HOA, Long.MAX_VALUE))
                    .extracting(change -> change.event().getClass().getSimpleName())
                    .endsWith("UnitHandedOver", "UnitTakenOver", "UnitRenamed");
            assertThat(records.unit(DINH_HOA, before).orElseThrow().parents()).hasSize(1);
            assertThat(records.unit(DINH_HOA, Long.MAX_VALUE).orElseThrow().parents())
                    .hasSize(2);
        }
    }

    @Test
    void one_commit_cannot_give_a_code_in_two_provinces_and_can_pass_one_on() {
        try (ConfigurableApplicationContext node = embedded()) {
            UnitId mine = units(node, "19").get(0);
            UnitId theirs = units(node, "51").get(0);
            String code = theirs.code();

            assertThat(record(
                            node,
                            new RecodeUnit("19", mine, "99801", DAY, DECISION),
                            new RecodeUnit("51", theirs, "99801", DAY, DECISION)))
                    .contains(TerritoryRefusal.CODE_TAKEN_ELSEWHERE);
            assertThat(record(
                            node,
                            new RecodeUnit("51", theirs, "99801", DAY, DECISION),
                            new RecodeUnit("19", mine, code, DAY, DECISION)))
                    .isEmpty();
            assertThat(node.getBean(Territory.class)
                            .unitOn(code, DAY)
                            .orElseThrow()
                            .id())
                    .isEqualTo(mine);
            assertThat(node.getBean(Territory.class)
                            .unitOn(code, DAY.minusDays(1))
                            .orElseThrow()
                            .id())
                    .isEqualTo(theirs);
        }
    }

    @Test
    void every_opening_and_reorganisation_is_one_entry_of_the_register_without_a_copy_of_what_it_says() {
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(node.getBean(CommitLog.class).readStream(RegisterEvent.STREAM, 0, MANY))
                    .hasSize(4);
            assertThat(node.getBean(ProvincesOfLedger.class).except("19", Set.of()))
                    .as("provinces that no entry names are looked at too")
                    .hasSize(1);
        }
    }

    private static DecideReorganisation allStay(ConfigurableApplicationContext node, String province, LocalDate day) {
        return new DecideReorganisation(
                province,
                new ReorganisationPlan(
                        "GEO-2027",
                        "Sắp xếp mẫu",
                        day,
                        DECISION,
                        node.getBean(Territory.class).unitsOf(province, DAY).stream()
                                .<ReorganisationPlan.Row>map(unit -> new Stays(unit.code()))
                                .toList()));
    }

    private static List<UnitId> units(ConfigurableApplicationContext node, String province) {
        return node.getBean(Territory.class).unitsOf(province, DAY).stream()
                .map(AdministrativeUnit::id)
                .toList();
    }

    /** Why it was refused; empty if it was recorded. */
    private static Optional<TerritoryRefusal> record(
            ConfigurableApplicationContext node, TerritoryCommand... commands) {
        try {
            node.getBean(TerritoryChanges.class).record(DECIDER, List.of(commands));
            return Optional.empty();
        } catch (TerritoryRefusedException refused) {
            return Optional.of(refused.reason());
        } catch (SeveralRefusedException several) {
            return Optional.of(several.refused().get(0).refusal().reason());
        }
    }

    private static List<Optional<TerritoryRefusal>> atOnce(
            Supplier<Optional<TerritoryRefusal>> one, Supplier<Optional<TerritoryRefusal>> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Optional<TerritoryRefusal>>> both = new ArrayList<>();
        for (Supplier<Optional<TerritoryRefusal>> work : List.of(one, other)) {
            both.add(CompletableFuture.supplyAsync(() -> {
                try {
                    start.await();
                } catch (Exception interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return work.get();
            }));
        }
        return both.stream().map(CompletableFuture::join).toList();
    }

    private ConfigurableApplicationContext embedded() {
        return BareLedger.embedded(TerritoryNode.class, "progress-ledger.embedded.directory=" + directory);
    }
}
