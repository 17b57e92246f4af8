package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.support.BareLedger;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** The territory as the events of a real store tell it. */
class TerritoryOnNodesIT {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final int MANY = 10_000;
    private static final int RENAMINGS = 10;

    /** One with each of the two commits of each of the two provinces. */
    private static final int ENTRIES_IN_THE_REGISTER = 4;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    Path directory;

    @Test
    void the_units_of_both_days_stand_in_the_store_row_by_row_as_in_the_files() {
        try (ConfigurableApplicationContext node = embedded()) {
            Territory territory = node.getBean(Territory.class);

            assertThat(territory.unitsOf("19", BEFORE)).hasSize(280);
            assertThat(territory.unitsOf("19", AFTER)).hasSize(92);
            assertThat(territory.unitsOf("51", BEFORE)).hasSize(272 + 1);
            assertThat(territory.unitsOf("51", AFTER)).hasSize(96);
            assertThat(rowsBefore(territory, "19")).containsExactlyElementsOf(filedBefore("19"));
            assertThat(rowsBefore(territory, "51")).containsExactlyElementsOf(filedBefore("51"));
            assertThat(rowsAfter(territory, "19")).containsExactlyElementsOf(filedAfter("19"));
            assertThat(rowsAfter(territory, "51")).containsExactlyElementsOf(filedAfter("51"));
            assertThat(territory.provinces()).extracting(Province::code).containsExactly("19", "51");
        }
    }

    @Test
    void a_province_is_opened_once_by_two_commits_however_often_a_node_starts() {
        List<LedgerEvent> first;
        try (ConfigurableApplicationContext node = embedded()) {
            first = stream(node, "19");
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(stream(node, "19")).isEqualTo(first);
            assertThat(node.getBean(CommitLog.class).head().next())
                    .isEqualTo(stream(node, "19").size() + stream(node, "51").size() + ENTRIES_IN_THE_REGISTER);
        }
    }

    @Test
    void a_province_that_the_configuration_does_not_name_any_more_stays() {
        embedded().close();

        try (ConfigurableApplicationContext node = embedded("progress-ledger.territory.provinces=19")) {
            assertThat(node.getBean(Territory.class).provinces())
                    .extracting(Province::code)
                    .containsExactly("19", "51");
        }
    }

    @Test
    void a_start_that_was_killed_between_the_commits_is_made_good_by_the_next() {
        try (ConfigurableApplicationContext node = embedded("progress-ledger.territory.provinces=19")) {
            LedgerCommands commands = node.getBean(LedgerCommands.class);
            ReferenceProvince quangNgai = ReferenceData.load().province("51");
            commands.record(Actor.LEDGER_ITSELF, Source.NONE, () -> commands.send(quangNgai.opening()));
            assertThat(node.getBean(Territory.class).unitsOf("51", AFTER)).hasSize(273);
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(rowsAfter(node.getBean(Territory.class), "51")).containsExactlyElementsOf(filedAfter("51"));
        }
    }

    @Test
    void what_was_known_at_a_position_never_changes_and_reference_data_are_known_always() {
        try (ConfigurableApplicationContext node = embedded()) {
            Territory territory = node.getBean(Territory.class);
            long before = node.getBean(CommitLog.class).head().next();

            Recorded<?> renamed = rename(node, "Định Hóa Mẫu");

            assertThat(nameOn(territory, LocalDate.of(2026, 1, 1))).isEqualTo("Định Hóa Mẫu");
            assertThat(nameOn(territory, LocalDate.of(2025, 12, 31))).isEqualTo("Định Hóa");
            assertThat(nameOn(territory.knownAt(before), LocalDate.of(2026, 1, 1)))
                    .isEqualTo("Định Hóa");
            assertThat(nameOn(territory.knownAt(renamed.next()), LocalDate.of(2026, 1, 1)))
                    .isEqualTo("Định Hóa Mẫu");
            assertThat(territory.knownAt(0).unitsOf("19", AFTER)).hasSize(92);
        }
    }

    @Test
    void nodes_that_start_at_once_open_a_province_once_and_know_what_another_recorded_at_the_position_it_answered() {
        MongoTestDatabase database = databases.open();
        List<CompletableFuture<ConfigurableApplicationContext>> starting = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> BareLedger.on(database, TerritoryNode.class)))
                .toList();
        List<ConfigurableApplicationContext> nodes =
                starting.stream().map(CompletableFuture::join).toList();
        try {
            assertThat(nodes)
                    .allSatisfy(node -> assertThat(node.getBean(Territory.class).unitsOf("19", AFTER))
                            .hasSize(92));
            assertThat(stream(nodes.get(0), "19"))
                    .hasSameSizeAs(ReferenceData.load().province("19").events());

            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int number = 1; number <= RENAMINGS; number++) {
                String name = "Định Hóa Mẫu " + number;

                long recorded = rename(nodes.get(0), name).next();

                assertThat(nodes)
                        .allSatisfy(node -> assertThat(
                                        nameOn(node.getBean(Territory.class).knownAt(recorded), day))
                                .as("as known at %d", recorded)
                                .isEqualTo(name));
            }

            String last = "Định Hóa Mẫu " + RENAMINGS;
            assertThat(nameOn(nodes.get(0).getBean(Territory.class), day)).isEqualTo(last);
            await().untilAsserted(() -> assertThat(nodes)
                    .allSatisfy(node -> assertThat(nameOn(node.getBean(Territory.class), day))
                            .isEqualTo(last)));
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    @Test
    void an_unknown_province_in_the_configuration_stops_the_start_and_says_what_to_do() {
        assertThatThrownBy(() -> embedded("progress-ledger.territory.provinces=19,77"))
                .rootCause()
                .isInstanceOfSatisfying(UnknownProvinceException.class, unknown -> {
                    assertThat(unknown).hasMessageContaining("'77'");
                    assertThat(new UnknownProvinceFailureAnalyzer()
                                    .analyze(unknown, unknown)
                                    .getAction())
                            .contains("19", "51")
                            .doesNotContain("77");
                });
    }

    private ConfigurableApplicationContext embedded(String... properties) {
        return BareLedger.embedded(
                TerritoryNode.class,
                Stream.concat(Stream.of("progress-ledger.embedded.directory=" + directory), Stream.of(properties))
                        .toArray(String[]::new));
    }

    private static Recorded<?> rename(ConfigurableApplicationContext node, String name) {
        LedgerCommands commands = node.getBean(LedgerCommands.class);
        return commands.record(
                new Actor("lanh-dao-mau", "DECISION_MAKER"),
                Source.NONE,
                () -> commands.send(new RenameUnit(
                        "19",
                        DINH_HOA,
                        name,
                        LocalDate.of(2026, 1, 1),
                        new DecisionReference("1/NQ-UBTVQH", LocalDate.of(2025, 12, 1), "UBTVQH"))));
    }

    private static String nameOn(Territory territory, LocalDate day) {
        return territory.unit(DINH_HOA, day).orElseThrow().name();
    }

    private static List<LedgerEvent> stream(ConfigurableApplicationContext node, String province) {
        return node.getBean(CommitLog.class).readStream(TerritoryEvent.stream(province), 0, MANY);
    }

    // A second reading of the files that shares nothing with the first.

    private static List<String> rowsBefore(Territory territory, String province) {
        return territory.unitsOf(province, BEFORE).stream()
                .map(unit -> String.join(
                        "|",
                        unit.code(),
                        unit.name(),
                        unit.kind().name(),
                        unit.formerDistrict().orElseThrow().code(),
                        unit.formerDistrict().orElseThrow().name(),
                        unit.formerDistrict().orElseThrow().provinceCode(),
                        unit.formerDistrict().orElseThrow().provinceName()))
                .toList();
    }

    private static List<String> rowsAfter(Territory territory, String province) {
        return territory.unitsOf(province, AFTER).stream()
                .map(unit -> String.join(
                        "|",
                        unit.code(),
                        unit.name(),
                        unit.kind().name(),
                        unit.province().code()))
                .toList();
    }

    /** Provinces 02 and so on of before July 2025 that went into today's. */
    private static final Map<String, List<String>> FORMER_PROVINCES =
            Map.of("19", List.of("06", "19"), "51", List.of("51", "62"));

    private static List<String> filedBefore(String province) {
        Map<String, String> rows = new TreeMap<>();
        lines("communes-before-2025-07-01.csv")
                .filter(row -> FORMER_PROVINCES.get(province).contains(row[5]))
                .forEach(row -> rows.put(
                        row[0],
                        String.join(
                                "|",
                                row[0],
                                written(row[1]),
                                row[2],
                                row[3],
                                row[4].replaceFirst("^Thị Xã", "Thị xã").replaceFirst("^Thành Phố", "Thành phố"),
                                row[5],
                                row[6])));
        lines("districts-without-communes.csv")
                .filter(row -> FORMER_PROVINCES.get(province).contains(row[3]))
                .forEach(row ->
                        rows.put(row[0], String.join("|", row[0], row[1], "HUYEN", row[0], row[2], row[3], row[4])));
        return List.copyOf(rows.values());
    }

    private static List<String> filedAfter(String province) {
        return lines("communes-2025.csv")
                .filter(row -> row[3].equals(province))
                .map(row -> String.join("|", row[0], written(row[1]), row[2], row[3]))
                .sorted()
                .toList();
    }

    private static String written(String name) {
        return VietnameseText.withMarkOnFirstVowel(name);
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream content = TerritoryOnNodesIT.class.getResourceAsStream("/territory/" + file)) {
            return Arrays.stream(new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(line -> line.strip().split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
