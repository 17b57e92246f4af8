package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A start on a ledger whose household projection comes no further until the test lets it. */
@ExtendWith(OutputCaptureExtension.class)
class CatchingUpIT {

    private static final String COUNTS = "/api/counts/households";

    @TempDir
    Path directory;

    private final CountDownLatch gate = new CountDownLatch(1);
    private ConfigurableApplicationContext application;
    private Caller caller;

    @BeforeEach
    void a_start_on_a_ledger_that_holds_an_event() throws IOException {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            log.append(List.of(new Commit(0, UUID.randomUUID(), Instant.now(), List.of(registered()))));
        }
        application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof Projection household ? new Gated(household, gate) : bean;
                    }
                }))
                .run(
                        "--server.port=0",
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.access.users[0].name=leader",
                        "--progress-ledger.access.users[0].password-hash={noop}mat-khau-dai",
                        "--progress-ledger.access.users[0].role=LEADER");
        caller = new Caller(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void open_the_gate_and_stop() {
        gate.countDown();
        application.close();
    }

    @Test
    void until_all_is_folded_a_program_and_a_page_are_told_how_far_it_is_and_then_the_answer(CapturedOutput output) {
        JsonNode problem = JsonMapper.shared().readTree(asProgram(COUNTS, 503).body());
        assertThat(problem.get("code").asString()).isEqualTo("catching-up");
        assertThat(problem.get("percentage").asInt()).isZero();
        assertThat(asProgram(COUNTS, 503).headers().firstValue("Retry-After")).hasValue("2");
        assertThat(asProgram("/actuator/health/readiness", 503).body()).contains("DOWN");

        caller.logIn("leader", "mat-khau-dai");
        HttpResponse<String> page = caller.get("/communes/05569@2025?class=POOR", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Refresh")).hasValue("2");
        assertThat(page.body()).contains("Sổ đang được dựng lại: 0 %").doesNotContain("catching-up</code>");
        assertThat(output).containsPattern("Projection household has folded 0 % of the ledger \\(0 of \\d events\\)");

        gate.countDown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> caller.get("/actuator/health/readiness").statusCode() == 200);

        assertThat(asProgram(COUNTS, 200).body()).contains("\"knownAt\":" + recorded());
        assertThat(caller.get("/communes/05569@2025?class=POOR", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(output).contains("Projection household has caught up with the ledger");
    }

    @Test
    void a_program_that_names_a_position_waits_for_it() {
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> asProgram(COUNTS + "?atLeast=" + recorded(), 200));

        gate.countDown();

        assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join().body()).contains("\"knownAt\":" + recorded());
    }

    /** The household and the rule sets with which every ledger begins. */
    private long recorded() {
        return application.getBean(CommitLog.class).head().next();
    }

    private HttpResponse<String> asProgram(String path, int status) {
        HttpResponse<String> answer = caller.get(path, "Authorization", Caller.basic("leader", "mat-khau-dai"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static LedgerEvent registered() throws IOException {
        String payload =
                new ClassPathResource("household/events/Registered.json").getContentAsString(StandardCharsets.UTF_8);
        return new LedgerEvent(
                "1",
                "household:05569-00001",
                0,
                "household",
                "household.Registered",
                "",
                Instant.now(),
                "{\"actor\":\"can-bo\",\"role\":\"RECORDER\"}",
                payload);
    }

    private record Gated(Projection projection, CountDownLatch gate) implements Projection {

        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public int version() {
            return projection.version();
        }

        @Override
        public List<Class<? extends ProjectedDocument>> documentTypes() {
            return projection.documentTypes();
        }

        @Override
        public boolean concerns(Class<?> payloadType) {
            return projection.concerns(payloadType);
        }

        @Override
        public Set<DocumentKey> touches(RecordedEvent event) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return projection.touches(event);
        }

        @Override
        public void fold(RecordedEvent event, Documents documents) {
            projection.fold(event, documents);
        }
    }
}
