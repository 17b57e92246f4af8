package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Recognised;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ProvincialStandard;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WholeApplication
@OwnBook
class HouseholdStatusIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final LocalDate DAY = HouseholdExamples.decisionOf(2025).date();

    private final Caller program;
    private final LedgerCommands commands;
    private final EventStore store;

    HouseholdStatusIT(
            @Value("${local.server.port}") int port, @Autowired LedgerCommands commands, @Autowired EventStore store) {
        this.program = new Caller(port);
        this.commands = commands;
        this.store = store;
    }

    private long reviewed(HouseholdId household) {
        RecordReview example = HouseholdExamples.review(2025, HouseholdExamples.DINH_HOA, PovertyClass.NOT_POOR);
        return commands.record(
                        new Actor("recorder", "RECORDER"),
                        Source.NONE,
                        () -> commands.send(new RecordReview(
                                household,
                                example.residence(),
                                example.head(),
                                example.members(),
                                example.sheet(),
                                example.povertyClass(),
                                example.cause(),
                                example.declaration(),
                                example.decision())))
                .next();
    }

    @Test
    void the_provincial_status_stands_beside_the_national_one_and_counts_nowhere() {
        HouseholdId household = HouseholdId.of("STATUS-1");
        long next = reviewed(household);
        store.publish(new GenericDomainEventMessage<>(
                "household",
                household.toString(),
                3,
                new StatusRecognised(
                        household,
                        Recognised.of(
                                PovertyClass.NEAR_POOR,
                                Optional.empty(),
                                HouseholdExamples.RULE_SETS
                                        .byKey(ProvincialStandard.KEY)
                                        .orElseThrow()),
                        Cause.REVIEW,
                        Declaration.none(),
                        DAY,
                        HouseholdExamples.decisionOf(2025))));
        String times = "?effectiveOn=2025-12-31&atLeast=" + (next + 1);

        JsonNode answer = get("/api/households/STATUS-1" + times).get("household");
        assertThat(answer.get("povertyClass").asString()).isEqualTo("NOT_POOR");
        assertThat(answer.get("provincialClass").asString()).isEqualTo("NEAR_POOR");
        assertThat(get("/api/counts/households" + times).get("counts").valueStream())
                .noneMatch(count -> count.get("povertyClass").asString().equals("NEAR_POOR"));
        HttpResponse<String> page = program.get("/households/STATUS-1" + times, "Authorization", RECORDER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"provincial-class\"")
                .contains("Theo chuẩn nghèo của tỉnh")
                .contains(ProvincialStandard.KEY);
    }

    @Test
    void a_household_closed_by_mistake_is_reopened() {
        reviewed(HouseholdId.of("STATUS-2"));
        String decision = """
                "decision": {"number": "9/QĐ-UBND", "date": "2025-12-20", "issuer": "UBND xã Định Hóa"}""";
        long closed = post("/api/households/STATUS-2/closing", """
                {"reason": "MOVED_AWAY", %s}""".formatted(decision));
        JsonNode timeline = get("/api/households/STATUS-2/timeline?atLeast=" + closed);
        String closing = timeline.get("entries")
                .get(timeline.get("entries").size() - 1)
                .get("id")
                .asString();

        long reopened = post("/api/households/STATUS-2/reopening", """
                {"withdraws": "%s", "reason": "hộ vẫn ở xã", %s}""".formatted(closing, decision));

        String day = "?effectiveOn=2025-12-31&atLeast=" + reopened;
        JsonNode answer = get("/api/households/STATUS-2" + day).get("household");
        assertThat(answer.get("povertyClass").asString()).isEqualTo("NOT_POOR");
        assertThat(answer.path("closedOn").asString("")).isEmpty();
        assertThat(get("/api/households/STATUS-2/timeline" + day)
                        .get("entries")
                        .get(timeline.get("entries").size() - 1)
                        .get("correctedBy"))
                .hasSize(1);
        assertThat(program.get("/households/STATUS-2" + day, "Authorization", RECORDER)
                        .body())
                .contains("Thu hồi kết thúc");
        assertThat(program.post(
                                "/api/households/STATUS-2/reopening",
                                "{\"withdraws\": \"%s\", \"reason\": \"nhầm\", %s}".formatted(closing, decision),
                                RECORDER)
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private long post(String path, String body) {
        return program.recorded(path, body, RECORDER);
    }
}
