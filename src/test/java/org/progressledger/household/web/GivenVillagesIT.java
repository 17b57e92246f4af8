package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Residence;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ward goes on and gives a village to another that goes on, by a plan of 2026. */
@WholeApplication
@OwnBook
class GivenVillagesIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final Actor ACTOR = new Actor("recorder", "RECORDER");
    private static final UnitId GIVER = UnitId.parse("21484@2025");
    private static final UnitId TAKER = UnitId.parse("21490@2025");
    private static final String AFTER = "effectiveOn=2026-07-01";

    private final Caller program;
    private final LedgerCommands commands;
    private final Territory territory;
    private long reached;

    GivenVillagesIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired Territory territory) {
        this.program = new Caller(port);
        this.commands = commands;
        this.territory = territory;
    }

    @Test
    void households_stay_with_the_giver_until_their_village_is_assigned_and_only_named_villages_wait() {
        UnitId former = territory.originsOf(GIVER).stream()
                .filter(origin -> origin.extent() == Succession.Extent.WHOLE)
                .map(origin -> origin.from().id())
                .findFirst()
                .orElseThrow();
        registered("GV-1", GIVER, "Thôn Một Mẫu", "2025-12-12");
        registered("GV-2", former, "Thôn Một Mẫu", "2024-12-12");
        registered("GV-3", GIVER, "Thôn Hai Mẫu", "2025-12-12");
        long before = reached;
        ObjectNode plan = plan();

        JsonNode checked = Caller.accepted(post("/api/reorganisations/check", plan.toString(), RECORDER));
        assertThat(checked.get("refused").asBoolean()).as(checked.toString()).isFalse();
        assertThat(checked.get("counts").get("giving").asInt()).isEqualTo(1);
        assertThat(checked.get("counts").get("ended").asInt()).isZero();
        JsonNode given = checked.get("given").get(0);
        assertThat(given.get("unit").asString()).isEqualTo(GIVER.toString());
        assertThat(given.get("to").asString()).isEqualTo(TAKER.toString());
        assertThat(given.get("concerned").get("households").asLong()).isEqualTo(2);
        JsonNode decided = Caller.accepted(decide(plan, checked.get("digest").asString()));
        reached = decided.get("position").asLong();
        JsonNode again = Caller.accepted(decide(plan, "0".repeat(64)));
        assertThat(again.get("position").asLong()).as("recorded already").isEqualTo(reached);

        assertThat(in(counts(AFTER), GIVER)).isEqualTo(3);
        assertThat(in(counts(AFTER), TAKER)).isZero();
        assertThat(waiting(AFTER)).containsExactlyInAnyOrder(GIVER + " Thôn Một Mẫu=1", former + " Thôn Một Mẫu=1");
        assertThat(waiting(AFTER + "&boundaries=GEO-2025")).isEmpty();
        assertThat(waiting(AFTER + "&knownAt=" + before)).isEmpty();
        assertThat(program.get("/unassigned/51?" + AFTER, "Authorization", RECORDER, "Accept", "text/html")
                        .body())
                .contains("được giao theo phương án");

        JsonNode assigned = Caller.accepted(post("/api/village-assignments", assignment(GIVER), RECORDER));
        assertThat(assigned.get("assigned").get("assigned").asInt())
                .as("also of the unit that went whole into the giver")
                .isEqualTo(2);
        assertThat(assigned.get("assigned").get("effectiveOn").asString()).isEqualTo("2026-06-01");
        reached = assigned.get("position").asLong();
        assertThat(waiting(AFTER)).isEmpty();
        assertThat(in(counts(AFTER), TAKER)).isEqualTo(2);
        assertThat(in(counts("effectiveOn=2025-12-31&boundaries=GEO-2026"), TAKER))
                .isEqualTo(2);
        assertThat(in(counts(AFTER + "&boundaries=GEO-2025"), GIVER)).isEqualTo(3);
        assertThat(Caller.accepted(post("/api/village-assignments", assignment(GIVER), RECORDER))
                        .get("assigned")
                        .get("unchanged")
                        .asInt())
                .isEqualTo(2);
    }

    private void registered(String code, UnitId unit, String village, String day) {
        DecisionReference decision = new DecisionReference("1/QĐ-UBND", LocalDate.parse(day), "UBND xã Mẫu");
        reached = commands.record(
                        ACTOR,
                        Source.NONE,
                        () -> commands.send(new RecordReview(
                                HouseholdId.of(code),
                                new Residence(unit, village),
                                HouseholdExamples.head(),
                                4,
                                HouseholdExamples.sheetFor(PovertyClass.POOR),
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Declaration.none(),
                                decision)))
                .next();
    }

    private ObjectNode plan() {
        ObjectNode plan = (ObjectNode) JsonMapper.shared().readTree("""
                {"province": "51", "key": "GEO-2026", "title": "Giao thôn mẫu", "effectiveOn": "2026-06-01",
                 "decision": {"number": "9/NQ-mẫu", "date": "2026-05-20", "issuer": "UBTVQH (mẫu)"}}""");
        ArrayNode rows = plan.putArray("rows");
        territory
                .unitsOf("51", LocalDate.of(2026, 5, 31))
                .forEach(unit -> rows.addObject().put("from", unit.code()).put("extent", "UNCHANGED"));
        rows.addObject()
                .put("from", GIVER.code())
                .put("code", TAKER.code())
                .put("extent", "một phần")
                .put("villages", "Một Mẫu");
        return plan;
    }

    private HttpResponse<String> decide(ObjectNode plan, String digest) {
        ObjectNode decided = JsonMapper.shared().createObjectNode();
        decided.set("plan", plan);
        decided.put("checkedBy", "recorder").put("digest", digest);
        return post("/api/reorganisations", decided.toString(), DECIDER);
    }

    private static String assignment(UnitId from) {
        return """
                {"unit": "%s", "village": "thôn một mẫu", "to": "%s",
                 "decision": {"number": "9/QĐ-UBND", "date": "2026-06-20", "issuer": "UBND tỉnh Mẫu"}}""".formatted(from, TAKER);
    }

    private List<String> waiting(String asked) {
        JsonNode villages = get("/api/unassigned-villages?province=51&" + asked).get("villages");
        return StreamSupport.stream(villages.spliterator(), false)
                .map(village -> village.get("unit").get("unit").asString() + " "
                        + village.get("village").asString() + "="
                        + village.get("households").asLong())
                .toList();
    }

    private JsonNode counts(String asked) {
        return get("/api/counts/households?" + asked).get("counts");
    }

    private static long in(JsonNode counts, UnitId unit) {
        return StreamSupport.stream(counts.spliterator(), false)
                .filter(count -> count.get("unit").asString().equals(unit.toString()))
                .mapToLong(count -> count.get("households").asLong())
                .sum();
    }

    private JsonNode get(String path) {
        return Caller.accepted(program.get(path + "&atLeast=" + reached, "Authorization", RECORDER));
    }

    private HttpResponse<String> post(String path, String body, String account) {
        return program.post(path, body, account);
    }
}
