package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class HouseholdApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final int HOUSEHOLDS = 7;

    private final Caller program;
    private final LedgerCommands commands;
    private long recorded;

    HouseholdApiIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.commands = commands;
    }

    @BeforeEach
    void seven_poor_households() {
        recorded = commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
                    for (int number = 1; number <= HOUSEHOLDS; number++) {
                        commands.send(review(number));
                    }
                    return HOUSEHOLDS;
                })
                .next();
    }

    @Test
    void a_list_is_walked_page_by_page_and_each_household_stands_on_one_page() {
        List<String> codes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    get("/api/households?unit=05569&class=POOR&limit=3&after=%s&effectiveOn=2025-12-31&atLeast=%d"
                            .formatted(after, recorded));
            page.get("households")
                    .valueStream()
                    .forEach(household -> codes.add(household.get("code").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(codes).hasSize(HOUSEHOLDS).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_household_is_found_without_tone_marks() {
        JsonNode found = get("/api/households?q=ly+van+mau+3&atLeast=" + recorded);

        assertThat(found.get("households")
                        .valueStream()
                        .map(household -> household.get("code").asString()))
                .containsExactly("API-3");
    }

    @Test
    void a_count_names_its_basis_and_keeps_to_it_whatever_is_recorded_later() {
        JsonNode before = get("/api/counts/households?unit=05569@2025&effectiveOn=2025-12-31&atLeast=" + recorded);
        long reached = post("/api/households/API-7/closing", """
                {"reason": "MOVED_AWAY", "effectiveOn": "2025-12-20",
                 "decision": {"number": "9/QĐ-UBND", "date": "2025-12-20", "issuer": "UBND xã Định Hóa"}}
                """);
        JsonNode after = get("/api/counts/households?unit=05569@2025&effectiveOn=2025-12-31&atLeast=" + reached);
        JsonNode asKnownBefore = get("/api/counts/households?unit=05569@2025&effectiveOn=2025-12-31&knownAt="
                + before.get("basis").get("knownAt").asLong());

        assertThat(reached).isGreaterThan(recorded);
        assertThat(poor(after)).isEqualTo(poor(before) - 1);
        assertThat(asKnownBefore).isEqualTo(before);
    }

    @Test
    void what_a_rule_refuses_is_a_problem_that_names_the_rule() {
        HttpResponse<String> refused = program.send(
                "POST",
                "/api/households/API-1/moves",
                """
                {"unit": "05569@2025", "village": "Nà Mao", "effectiveOn": "2999-01-01",
                 "decision": {"number": "9/QĐ-UBND", "date": "2025-12-20", "issuer": "UBND xã Định Hóa"}}
                """,
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json");

        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("household-refused");
        assertThat(problem.get("reason").asString()).isEqualTo("DATE_IN_FUTURE");
        assertThat(problem.get("detail").asString()).contains("01/01/2999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999@2025", "19@2025", "05539@2004"})
    void a_move_to_no_unit_in_force_is_refused(String unit) {
        HttpResponse<String> refused = program.send(
                "POST",
                "/api/households/API-1/moves",
                """
                {"unit": "%s", "village": "Nà Mao",
                 "decision": {"number": "9/QĐ-UBND", "date": "2025-12-20", "issuer": "UBND xã Định Hóa"}}
                """.formatted(unit),
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json");

        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problem.get("reason").asString()).isEqualTo("UNIT_NOT_IN_FORCE");
        assertThat(problem.get("detail").asString()).contains(unit).contains("20/12/2025");
    }

    @Test
    void a_request_that_lacks_a_field_is_told_which() {
        HttpResponse<String> refused = program.post("/api/households/API-1/closing", "{}", RECORDER);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("fields-invalid")
                .contains("decision")
                .contains("reason");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(status("/api/households/NOT-THERE")).isEqualTo(404);
        assertThat(status("/api/households/_")).isEqualTo(404);
        assertThat(status("/api/households?unit=99999")).isEqualTo(404);
        assertThat(status("/api/households/API-1?knownAt=0")).isEqualTo(404);
        assertThat(status("/api/households?limit=0")).isEqualTo(400);
        assertThat(status("/api/households?knownAt=yesterday")).isEqualTo(400);
    }

    @Test
    void the_description_of_the_api_and_the_meters_of_axon_are_there() {
        assertThat(get("/v3/api-docs").get("paths").propertyNames())
                .contains(
                        "/api/households/{code}/timeline", "/api/counts/households", "/api/households/{code}/closing");
        assertThat(program.get("/actuator/prometheus", "Authorization", RECORDER, "Accept", "text/plain")
                        .body())
                .contains("commandBus");
    }

    private static long poor(JsonNode counts) {
        return counts.get("counts")
                .valueStream()
                .filter(count -> count.get("povertyClass").asString().equals("POOR"))
                .mapToLong(count -> count.get("households").asLong())
                .sum();
    }

    private int status(String path) {
        return program.get(path, "Authorization", RECORDER).statusCode();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private long post(String path, String body) {
        return program.recorded(path, body, RECORDER);
    }

    private static RecordReview review(int number) {
        return new RecordReview(
                HouseholdId.of("API-" + number),
                new Residence(DINH_HOA, "Nà Mao"),
                new Person(
                        "Lý Văn Mẫu " + number,
                        Optional.empty(),
                        Optional.of(Birth.in(1980)),
                        Optional.empty(),
                        Optional.empty()),
                4,
                new ScoreSheet(
                        AreaKind.RURAL,
                        BigDecimal.valueOf(120),
                        30,
                        Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.SANITATION),
                        Set.of(PovertyReason.LACK_OF_LAND),
                        Set.of(),
                        Optional.empty()),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1486/QĐ-UBND", LocalDate.of(2025, 12, 12), "UBND xã Định Hóa"));
    }
}
