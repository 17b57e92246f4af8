package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.progressledger.ruleset.RuleSetExamples.provincial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
import org.progressledger.shared.Actor;
import org.progressledger.support.BareLedger;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

class PublishingOnNodesIT {

    private static final Actor DECISION_MAKER = new Actor("nguoi-mau", "DECISION_MAKER");
    private static final List<String> SHIPPED = List.of("POV-2022", "POV-2027", "QTRS-2021", "QTRS-2027");
    private static final int MANY = 100;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    private Path directory;

    @Test
    void an_empty_ledger_begins_with_the_national_rules_and_a_restart_keeps_one_copy() {
        List<LedgerEvent> first;
        try (ConfigurableApplicationContext node = embedded()) {
            first = stream(node);
            assertThat(first).hasSize(SHIPPED.size()).allSatisfy(event -> {
                assertThat(event.aggregate()).isEqualTo("rule-set");
                assertThat(event.metadata()).contains("so-cai").contains("SYSTEM");
            });
            assertThat(node.getBean(CommitLog.class).commitAt(0).orElseThrow().events())
                    .hasSize(SHIPPED.size() + CriteriaSets.load().all().size());
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(stream(node)).isEqualTo(first);
            assertThat(keys(node)).containsExactlyElementsOf(SHIPPED);
            assertThat(node.getBean(CriteriaSets.class).all())
                    .isEqualTo(CriteriaSets.load().all());
        }
    }

    @Test
    void a_rule_set_is_known_as_soon_as_its_publication_is_answered_and_after_a_restart() {
        PovertyRuleSet own = provincial("POV-TN");
        try (ConfigurableApplicationContext node = embedded()) {
            publish(node, own);
            assertThat(provinces(node)).contains(own);
        }
        try (ConfigurableApplicationContext node = embedded()) {
            assertThat(provinces(node)).contains(own);
        }
    }

    @Test
    void what_is_refused_or_rolled_back_is_not_known() {
        try (ConfigurableApplicationContext node = embedded()) {
            LedgerCommands commands = node.getBean(LedgerCommands.class);
            IllegalStateException failure = new IllegalStateException("later in the same work");

            assertThat(CompletableFuture.runAsync(() -> commands.record(DECISION_MAKER, Source.NONE, () -> {
                        commands.send(new PublishRuleSet(provincial("POV-TN")));
                        throw failure;
                    })))
                    .failsWithin(Duration.ofSeconds(30));

            node.getBean(LiveRules.class).refresh();
            assertThat(provinces(node)).isEmpty();
        }
    }

    @Test
    void nodes_that_start_at_once_publish_one_copy_and_see_what_each_other_publishes() {
        MongoTestDatabase database = databases.open();
        List<CompletableFuture<ConfigurableApplicationContext>> starting = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> BareLedger.on(database, RuleSetNode.class)))
                .toList();
        List<ConfigurableApplicationContext> nodes =
                starting.stream().map(CompletableFuture::join).toList();
        try {
            PovertyRuleSet own = provincial("POV-TN");
            assertThat(stream(nodes.get(0))).hasSize(SHIPPED.size());
            assertThat(nodes).allSatisfy(node -> assertThat(keys(node)).containsExactlyElementsOf(SHIPPED));

            publish(nodes.get(0), own);

            assertThat(provinces(nodes.get(0))).contains(own);
            await().untilAsserted(() -> assertThat(nodes)
                    .allSatisfy(node -> assertThat(provinces(node)).contains(own)));
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    @Test
    void a_criteria_set_that_a_node_has_not_heard_of_yet_is_found_by_its_key() {
        try (ConfigurableApplicationContext node = embedded();
                LiveCriteria deaf = new LiveCriteria(node.getBean(EventStore.class), node.getBean(CommitLog.class))) {
            CriteriaSets sets = new KnownCriteria(deaf);
            assertThat(sets.all()).isEmpty();

            assertThat(sets.byKey("NTM-2021")).isPresent();
            assertThat(sets.byKey("NTM-2099")).isEmpty();
        }
    }

    private ConfigurableApplicationContext embedded() {
        return BareLedger.embedded(RuleSetNode.class, "progress-ledger.embedded.directory=" + directory);
    }

    private static void publish(ConfigurableApplicationContext node, PovertyRuleSet ruleSet) {
        LedgerCommands commands = node.getBean(LedgerCommands.class);
        commands.record(DECISION_MAKER, Source.NONE, () -> commands.send(new PublishRuleSet(ruleSet)));
    }

    private static List<PovertyRuleSet> provinces(ConfigurableApplicationContext node) {
        return node.getBean(PovertyRuleSets.class).all().stream()
                .filter(set -> set.owner() == RuleSetOwner.PROVINCE)
                .toList();
    }

    private static List<String> keys(ConfigurableApplicationContext node) {
        PublishedRules rules = node.getBean(LiveRules.class).published();
        return Stream.concat(
                        rules.ruleSets().stream().map(PovertyRuleSet::key),
                        rules.procedures().stream().map(ReviewProcedure::key))
                .toList();
    }

    private static List<LedgerEvent> stream(ConfigurableApplicationContext node) {
        return node.getBean(CommitLog.class).readStream(PublishedRules.STREAM, 0, MANY);
    }
}
