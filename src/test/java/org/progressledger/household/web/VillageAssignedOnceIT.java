package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.VillageId;
import org.progressledger.territory.VillageKind;
import org.progressledger.territory.VillageMove;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A village that the territory knows too, in a unit that was divided. */
@WholeApplication
class VillageAssignedOnceIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final Actor ACTOR = new Actor("recorder", "RECORDER");
    private static final UnitId DIVIDED = UnitId.parse("05932@2004");
    private static final UnitId ONE_PART = UnitId.parse("05908@2025");
    private static final UnitId OTHER_PART = UnitId.parse("05941@2025");

    private final Caller program;
    private final LedgerCommands commands;
    private final Territory territory;

    VillageAssignedOnceIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired Territory territory) {
        this.program = new Caller(port);
        this.commands = commands;
        this.territory = territory;
    }

    @Test
    void a_village_that_the_territory_knows_is_assigned_once_in_the_same_commit_as_its_households() {
        registered("VA-1", "Tổ 1");
        VillageId village = VillageId.of(DIVIDED, "Tổ 1");
        long before = founded(DIVIDED, "Tổ 1", "2024-01-01");

        JsonNode assigned = post("Tổ 1", ONE_PART, 200);
        assertThat(assigned.get("assigned").get("assigned").asInt()).isEqualTo(1);
        assertThat(assigned.get("position").asLong() - before)
                .as("of the village and of its household")
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(territory.assignedTo(DIVIDED, "Tổ 1"))
                .contains(new VillageMove(village, ONE_PART, Territory.REORGANISATION)));

        JsonNode again = post("Tổ 1", ONE_PART, 200);
        assertThat(again.get("assigned").get("assigned").asInt()).isZero();
        assertThat(again.get("assigned").get("unchanged").asInt()).isEqualTo(1);

        registered("VA-2", "Tổ 1");
        JsonNode refused = post("Tổ 1", OTHER_PART, 422);
        assertThat(refused.get("reason").asString()).isEqualTo("VILLAGE_ASSIGNED_ELSEWHERE");
        assertThat(refused.get("detail").asString()).contains("Tổ 1", ONE_PART.toString());
        assertThat(territory
                        .village(village, Territory.REORGANISATION)
                        .orElseThrow()
                        .unit())
                .isEqualTo(ONE_PART);
        assertThat(post("Tổ 1", ONE_PART, 200).get("assigned").get("assigned").asInt())
                .as("registered late, not moved by what was refused")
                .isEqualTo(1);
    }

    @Test
    void a_village_of_which_most_households_live_in_another_part_is_refused_without_the_territory_knowing_it() {
        registered("VA-3", "Tổ 3");
        registered("VA-4", "Tổ 3");
        post("Tổ 3", ONE_PART, 200);
        registered("VA-5", "Tổ 3");

        assertThat(post("Tổ 3", OTHER_PART, 422).get("reason").asString()).isEqualTo("VILLAGE_ASSIGNED_ELSEWHERE");

        JsonNode late = post("Tổ 3", ONE_PART, 200).get("assigned");
        assertThat(late.get("assigned").asInt()).isEqualTo(1);
        assertThat(late.get("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void a_name_that_the_target_has_already_is_said_on_the_form_and_as_a_problem() {
        registered("VA-6", "Tổ 6");
        founded(DIVIDED, "Tổ 6", "2024-01-01");
        founded(ONE_PART, "Tổ 6", "2025-07-01");

        assertThat(post("Tổ 6", ONE_PART, 409).get("reason").asString()).isEqualTo("VILLAGE_NAME_TAKEN");

        program.logIn("recorder", WholeApplication.PASSWORD);
        HttpResponse<String> form =
                program.get("/unassigned-villages/" + DIVIDED + "?village=" + encoded("Tổ 6"), "Accept", "text/html");
        String token = Caller.token(form.body());
        HttpResponse<String> faulty = program.submit(
                "/unassigned-villages/" + DIVIDED,
                "unit=" + encoded(DIVIDED.toString()) + "&village=" + encoded("Tổ 6") + "&_csrf=" + token
                        + "&to=" + encoded(ONE_PART.toString())
                        + "&decision.number=9&decision.date=2025-08-01&decision.issuer=UBND");

        assertThat(faulty.statusCode()).as(faulty.body()).isEqualTo(422);
        assertThat(faulty.body()).contains("đã có thôn tên “Tổ 6”").contains(OTHER_PART.toString());
        assertThat(post("Tổ 6", OTHER_PART, 200).get("assigned").get("assigned").asInt())
                .isEqualTo(1);
    }

    private void registered(String code, String village) {
        commands.record(
                ACTOR,
                Source.NONE,
                () -> commands.send(new RecordReview(
                        HouseholdId.of(code),
                        new Residence(DIVIDED, village),
                        HouseholdExamples.head(),
                        4,
                        HouseholdExamples.sheetFor(PovertyClass.POOR),
                        PovertyClass.POOR,
                        Cause.REVIEW,
                        Declaration.none(),
                        decision("2023-12-12"))));
    }

    private long founded(UnitId unit, String name, String day) {
        VillageId village = VillageId.of(unit, name);
        long next = commands.record(
                        ACTOR,
                        Source.NONE,
                        () -> commands.send(new FoundVillages(
                                "19",
                                List.of(new NewVillage(village, unit, name, VillageKind.TO_DAN_PHO)),
                                LocalDate.parse(day),
                                decision(day))))
                .next();
        await().until(() -> territory.village(village).isPresent());
        return next;
    }

    private JsonNode post(String village, UnitId to, int status) {
        HttpResponse<String> answer = program.send(
                "POST",
                "/api/unassigned-villages/assignments",
                """
                {"unit": "%s", "village": "%s", "to": "%s",
                 "decision": {"number": "9/QĐ-UBND", "date": "2025-08-01", "issuer": "UBND tỉnh Mẫu"}}
                """.formatted(DIVIDED, village, to),
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static DecisionReference decision(String day) {
        return new DecisionReference("1/QĐ-UBND", LocalDate.parse(day), "UBND xã Mẫu");
    }
}
