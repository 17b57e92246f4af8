package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.progressledger.territory.Territory;
import org.progressledger.territory.VillageId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Villages pass from one commune to another, both of which go on, by decisions between reorganisations. */
@WholeApplication
class VillagesPassIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final Actor ACTOR = new Actor("recorder", "RECORDER");
    private static final UnitId FROM = UnitId.parse("21484@2025");
    private static final UnitId TO = UnitId.parse("21490@2025");
    private static final UnitId ENDED = UnitId.parse("21511@2004");
    private static final UnitId ELSEWHERE = UnitId.parse("05467@2025");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final int port;
    private final Caller program;
    private final LedgerCommands commands;
    private final Territory territory;

    VillagesPassIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired Territory territory) {
        this.port = port;
        this.program = new Caller(port);
        this.commands = commands;
        this.territory = territory;
    }

    @Test
    void a_village_without_households_passes_and_keeps_its_identity() {
        long before = founded("Không Hộ Mẫu");
        VillageId village = VillageId.of(FROM, "Không Hộ Mẫu");

        JsonNode passed = pass("Không Hộ Mẫu", TO, "2026-03-01", 200);
        assertThat(passed.get("assigned").get("assigned").asInt()).isZero();
        assertThat(passed.get("position").asLong()).isEqualTo(before + 1);
        assertThat(unitOf(village, DAY)).isEqualTo(TO);
        assertThat(unitOf(village, DAY.minusDays(1))).isEqualTo(FROM);
        assertThat(pass("Không Hộ Mẫu", TO, "2026-03-01", 200).get("position").asLong())
                .as("recorded already")
                .isEqualTo(before + 1);
    }

    @Test
    void a_village_passes_with_its_households_in_one_commit() {
        registered("VP-1", "thôn Có Hộ Mẫu");
        registered("VP-2", "Thôn có hộ mẫu");
        registered("VP-3", "thôn Ở Lại Mẫu");

        JsonNode passed = pass("thôn Có Hộ Mẫu", TO, "2026-03-01", 200);
        assertThat(passed.get("assigned").get("assigned").asInt()).isEqualTo(2);
        long reached = passed.get("position").asLong();
        assertThat(counted("2026-03-01", reached, TO) - counted("2026-02-28", reached, TO))
                .isEqualTo(2);
        assertThat(counted("2026-02-28", reached, FROM) - counted("2026-03-01", reached, FROM))
                .isEqualTo(2);
        assertThat(pass("thôn Có Hộ Mẫu", TO, "2026-03-01", 200)
                        .get("assigned")
                        .get("unchanged")
                        .asInt())
                .isEqualTo(2);
        assertThat(pass("thôn Có Hộ Mẫu", UnitId.parse("21496@2025"), "2026-03-01", 422)
                        .get("reason")
                        .asString())
                .isIn("VILLAGE_ASSIGNED_ELSEWHERE", "VILLAGE_CANNOT_PASS");
    }

    @Test
    void a_village_passes_only_between_two_units_of_a_province_that_are_in_force_on_the_day() {
        founded("Ở Yên Mẫu");
        for (UnitId to : new UnitId[] {FROM, ENDED, ELSEWHERE}) {
            JsonNode refused = pass("Ở Yên Mẫu", to, "2026-03-01", 422);
            assertThat(refused.get("reason").asString()).isEqualTo("VILLAGE_CANNOT_PASS");
            assertThat(refused.get("detail").asString()).contains(to.toString());
        }
        assertThat(pass("Không Có Mẫu", TO, "2026-03-01", 422).get("reason").asString())
                .isEqualTo("VILLAGE_UNKNOWN");
        assertThat(post("{\"unit\": \"%s\", \"village\": \"Ở Yên Mẫu\", \"to\": \"%s\", %s}"
                                .formatted(FROM, TO, decision()))
                        .body())
                .as("no plan gave a part, so the day must be stated")
                .contains("UNIT_NOT_DIVIDED");
    }

    @Test
    void the_page_offers_the_units_of_the_day_and_passes_the_village() {
        founded("Qua Trang Mẫu");
        Caller browser = new Caller(port);
        browser.logIn("recorder", WholeApplication.PASSWORD);
        String form =
                "/units/record/village-unit?unit=" + encoded(FROM.toString()) + "&village=" + encoded("Qua Trang Mẫu");
        assertThat(browser.get(form, "Accept", "text/html").body())
                .contains("Chuyển thôn sang đơn vị khác", FROM.toString(), TO.toString(), "Qua Trang Mẫu")
                .doesNotContain(ENDED.toString());
        assertThat(browser.get("/units/record/village-unit?effectiveOn=2025-06-30", "Accept", "text/html")
                        .body())
                .contains(ENDED.toString())
                .doesNotContain(TO.toString());
        assertThat(browser.get("/units/record/unit-name?effectiveOn=2025-06-30", "Accept", "text/html")
                        .body())
                .contains(ENDED.toString())
                .doesNotContain(TO.toString());
        assertThat(browser.get("/units/" + FROM, "Accept", "text/html").body()).contains("/units/record/village-unit");

        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "unit", FROM.toString(),
                "village", "Qua Trang Mẫu",
                "to", FROM.toString(),
                "effectiveOn", "2026-03-01",
                "decision.number", "9/QĐ-mẫu",
                "decision.date", "2026-02-20",
                "decision.issuer", "UBND tỉnh (mẫu)"));
        HttpResponse<String> faulty = send(browser, form, "/units/record/village-unit", fields);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("hai đơn vị khác nhau");
        fields.put("to", TO.toString());
        HttpResponse<String> passed = send(browser, form, "/units/record/village-unit", fields);
        assertThat(passed.statusCode()).as(passed.body()).isEqualTo(302);
        String location = passed.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(location.substring(location.indexOf("/units")), "Accept", "text/html")
                        .body())
                .contains("Qua Trang Mẫu", "id=\"assigned\"");
        assertThat(unitOf(VillageId.of(FROM, "Qua Trang Mẫu"), DAY)).isEqualTo(TO);

        Caller leader = new Caller(port);
        leader.logIn("leader", WholeApplication.PASSWORD);
        assertThat(leader.get(form, "Accept", "text/html").statusCode()).isEqualTo(403);
    }

    private UnitId unitOf(VillageId village, LocalDate day) {
        return territory.village(village, day).orElseThrow().unit();
    }

    private long founded(String name) {
        HttpResponse<String> answer = program.send(
                "POST",
                "/api/villages",
                "{\"unit\": \"%s\", \"villages\": [{\"name\": \"%s\", \"kind\": \"THON\"}], \"effectiveOn\": \"2025-07-01\", %s}"
                        .formatted(FROM, name, decision()),
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("position").asLong();
    }

    private void registered(String code, String village) {
        DecisionReference decision = new DecisionReference("1/QĐ-UBND", LocalDate.of(2025, 12, 12), "UBND xã Mẫu");
        commands.record(
                ACTOR,
                Source.NONE,
                () -> commands.send(new RecordReview(
                        HouseholdId.of(code),
                        new Residence(FROM, village),
                        HouseholdExamples.head(),
                        4,
                        HouseholdExamples.sheetFor(PovertyClass.POOR),
                        PovertyClass.POOR,
                        Cause.REVIEW,
                        Declaration.none(),
                        decision)));
    }

    private long counted(String day, long reached, UnitId unit) {
        HttpResponse<String> answer = program.get(
                "/api/counts/households?effectiveOn=" + day + "&atLeast=" + reached, "Authorization", RECORDER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        long sum = 0;
        for (JsonNode count : JsonMapper.shared().readTree(answer.body()).get("counts")) {
            sum += count.get("unit").asString().equals(unit.toString())
                    ? count.get("households").asLong()
                    : 0;
        }
        return sum;
    }

    private JsonNode pass(String village, UnitId to, String day, int status) {
        HttpResponse<String> answer =
                post("{\"unit\": \"%s\", \"village\": \"%s\", \"to\": \"%s\", \"effectiveOn\": \"%s\", %s}"
                        .formatted(FROM, village, to, day, decision()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String decision() {
        return "\"decision\": {\"number\": \"9/QĐ-UBND\", \"date\": \"2026-02-20\", \"issuer\": \"UBND tỉnh Mẫu\"}";
    }

    private HttpResponse<String> post(String body) {
        return program.post("/api/village-assignments", body, RECORDER);
    }

    private static HttpResponse<String> send(Caller browser, String form, String path, Map<String, String> fields) {
        return browser.submit(form, path, fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
