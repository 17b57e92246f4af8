package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
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
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class BoundariesIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final Actor ACTOR = new Actor("recorder", "RECORDER");

    private static final UnitId OLD_BA_TO = UnitId.parse("21484@2004");
    private static final UnitId BA_CUNG = UnitId.parse("21511@2004");
    private static final UnitId BA_TO = UnitId.parse("21484@2025");
    private static final UnitId BA_VINH = UnitId.parse("21490@2025");
    private static final UnitId BA_XA = UnitId.parse("21538@2004");

    /** Was divided between two wards, one of which carries the code of another one today. */
    private static final UnitId OLD_GIA_SANG = UnitId.parse("05461@2004");

    private static final UnitId GIA_SANG = UnitId.parse("05467@2025");
    private static final UnitId PHAN_DINH_PHUNG = UnitId.parse("05443@2025");
    private static final String VILLAGE = "Tổ 7";

    private final Caller program;
    private final LedgerCommands commands;
    private long reached;

    BoundariesIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.commands = commands;
    }

    @BeforeEach
    void a_district_before_and_after_and_a_ward_that_was_divided() {
        reached = commands.record(ACTOR, Source.NONE, () -> {
                    commands.send(review("BT-1", OLD_BA_TO, "Tổ 1", "2023-12-12", PovertyClass.POOR));
                    commands.send(review("BT-2", BA_CUNG, "Thôn Mẫu", "2023-12-12", PovertyClass.POOR));
                    commands.send(review("BT-3", BA_XA, "Thôn Mẫu", "2023-12-12", PovertyClass.POOR));
                    commands.send(review("BT-4", BA_VINH, "Thôn Mẫu", "2025-12-12", PovertyClass.POOR));
                    commands.send(review("GS-1", OLD_GIA_SANG, VILLAGE, "2023-12-12", PovertyClass.POOR));
                    commands.send(review("GS-2", OLD_GIA_SANG, "TỔ 7", "2023-12-12", PovertyClass.NEAR_POOR));
                    commands.send(review("GS-3", OLD_GIA_SANG, "Tổ 8", "2023-12-12", PovertyClass.POOR));
                    return commands.send(new MoveHousehold(
                            HouseholdId.of("GS-3"),
                            new Residence(BA_TO, "Tổ 1"),
                            LocalDate.parse("2026-02-01"),
                            decision("2026-02-01")));
                })
                .next();
    }

    @Test
    void ba_to_district_as_it_was_and_as_it_is_now_both_work_for_any_date() {
        JsonNode wasThen = counts("area=district:535&boundaries=GEO-PRE&effectiveOn=2023-12-31");
        JsonNode isThen = counts("area=district:535&boundaries=GEO-2025&effectiveOn=2023-12-31");
        JsonNode isNow = counts("area=district:535&effectiveOn=2025-12-31");
        JsonNode wasNow = counts("area=district:535&boundaries=GEO-PRE&effectiveOn=2025-12-31");

        assertThat(in(wasThen, OLD_BA_TO)).isEqualTo(1);
        assertThat(in(wasThen, BA_CUNG)).isEqualTo(1);
        assertThat(in(wasThen, BA_XA)).isEqualTo(1);
        assertThat(in(isThen, BA_TO)).isEqualTo(2);
        assertThat(in(isThen, BA_XA)).isEqualTo(1);
        assertThat(in(isThen, BA_VINH)).isZero();
        assertThat(isNow.get("boundaries").asString()).isEqualTo("GEO-2025");
        assertThat(in(isNow, BA_TO)).isEqualTo(2);
        assertThat(in(isNow, BA_VINH)).isEqualTo(1);
        assertThat(in(wasNow, OLD_BA_TO)).isEqualTo(1);
        assertThat(in(wasNow, BA_CUNG)).isEqualTo(1);
        assertThat(wasNow.get("counts").size()).isEqualTo(3);
        assertThat(unassigned(counts("boundaries=GEO-PRE&effectiveOn=2025-12-31"), BA_VINH))
                .as("came since to a commune of two former ones")
                .isEqualTo(1);

        assertThat(list("unit=21484&boundaries=GEO-2025&effectiveOn=2023-12-31"))
                .containsExactly("BT-1", "BT-2");
        assertThat(list("unit=21484&effectiveOn=2023-12-31")).containsExactly("BT-1");
        assertThat(list("area=district:535&effectiveOn=2023-12-31")).containsExactly("BT-1", "BT-2", "BT-3");
        assertThat(list("area=district:535&boundaries=GEO-2025&effectiveOn=2025-12-31"))
                .containsExactly("BT-1", "BT-2", "BT-3", "BT-4");
        assertThat(list("area=former-province:51&effectiveOn=2023-12-31")).containsExactly("BT-1", "BT-2", "BT-3");
    }

    @Test
    void households_of_a_divided_unit_are_on_the_list_of_the_unassigned_until_their_village_is_assigned() {
        String now = "effectiveOn=2025-12-31";
        long before = reached;
        assertThat(villages("province=19&" + now)).containsExactly("Tổ 7=2", "Tổ 8=1");
        assertThat(villages("province=19&effectiveOn=2025-06-30")).isEmpty();
        assertThat(villages("province=51&" + now)).isEmpty();
        assertThat(unassigned(counts(now), OLD_GIA_SANG)).isEqualTo(3);
        JsonNode effect = get("/api/unassigned-villages/05461@2004/effect?village=" + encoded(VILLAGE) + "&" + now)
                .get("effect");
        assertThat(effect.get("households").asLong()).isEqualTo(2);
        assertThat(effect.get("nearPoor").asLong()).isEqualTo(1);

        refused(OLD_GIA_SANG, "Tổ 70", GIA_SANG, "VILLAGE_UNKNOWN");
        refused(OLD_GIA_SANG, VILLAGE, BA_TO, "UNIT_DID_NOT_TAKE_OVER");
        refused(BA_CUNG, "Thôn Mẫu", BA_TO, "UNIT_NOT_DIVIDED");

        JsonNode assigned = post(assignment(OLD_GIA_SANG, VILLAGE, GIA_SANG), 200);
        assertThat(assigned.get("assigned").get("assigned").asInt()).isEqualTo(2);
        assertThat(assigned.get("assigned").get("effectiveOn").asString()).isEqualTo("2025-07-01");
        reached = assigned.get("position").asLong();
        assertThat(villages("province=19&" + now)).containsExactly("Tổ 8=1");
        assertThat(in(counts(now), GIA_SANG)).isEqualTo(2);
        assertThat(in(counts("boundaries=GEO-2025&effectiveOn=2023-12-31"), GIA_SANG))
                .isEqualTo(2);
        assertThat(in(counts("boundaries=GEO-PRE&" + now), OLD_GIA_SANG)).isGreaterThanOrEqualTo(3);
        assertThat(in(counts(now + "&knownAt=" + before), GIA_SANG)).isZero();

        JsonNode again = post(assignment(OLD_GIA_SANG, VILLAGE, GIA_SANG), 200);
        assertThat(again.get("assigned").get("assigned").asInt()).isZero();
        assertThat(again.get("assigned").get("unchanged").asInt()).isEqualTo(2);

        reached = commands.record(
                        ACTOR,
                        Source.NONE,
                        () -> commands.send(review("GS-4", OLD_GIA_SANG, VILLAGE, "2024-12-12", PovertyClass.POOR)))
                .next();
        assertThat(villages("province=19&" + now))
                .as("registered late in a village that is assigned already")
                .containsExactly("Tổ 7=1", "Tổ 8=1");
        reached = post(assignment(OLD_GIA_SANG, VILLAGE, GIA_SANG), 200)
                .get("position")
                .asLong();
        JsonNode other = post(assignment(OLD_GIA_SANG, "tổ 8", PHAN_DINH_PHUNG), 200);
        reached = other.get("position").asLong();
        assertThat(villages("province=19&" + now)).isEmpty();
        assertThat(list("unit=21484&effectiveOn=2026-03-01"))
                .as("its own move since stands")
                .contains("GS-3");
    }

    @Test
    void the_choice_of_the_boundaries_stands_in_the_address_and_every_link_keeps_it() {
        program.logIn("recorder", WholeApplication.PASSWORD);
        String query = "?boundaries=GEO-PRE&effectiveOn=2025-12-31";

        String province = page("/provinces/51" + query);
        assertThat(province).contains("id=\"drawing\"").contains("30/06/2025");
        assertThat(linksTo(province, "/communes/")).isNotEmpty().allMatch(link -> link.contains("boundaries=GEO-PRE"));
        assertThat(linksTo(province, "/districts/")).isNotEmpty().allMatch(link -> link.contains("boundaries=GEO-PRE"));

        String district = page("/districts/535" + query);
        assertThat(district).contains("Huyện Ba Tơ").contains("21511@2004").doesNotContain("21490@2025");
        String districtNow = page("/districts/535?effectiveOn=2025-12-31");
        assertThat(districtNow)
                .contains("id=\"not-drawn\"")
                .contains("21490@2025")
                .doesNotContain("21511@2004");

        String commune = page("/communes/21484@2004" + query);
        assertThat(commune).contains("BT-1").doesNotContain("BT-2");
        assertThat(linksTo(commune, "/households/BT")).allMatch(link -> link.contains("boundaries=GEO-PRE"));
        assertThat(page("/communes/21484@2004?boundaries=GEO-2025"))
                .contains("id=\"not-drawn\"")
                .contains("/communes/21484@2025");

        String household = page("/households/BT-2" + query);
        assertThat(linksTo(household, "/communes/"))
                .allMatch(link -> link.contains("21511@2004") && link.contains("boundaries=GEO-PRE"));
        assertThat(linksTo(page("/households/BT-2?effectiveOn=2025-12-31"), "/communes/"))
                .allMatch(link -> link.contains("21484@2025"));

        assertThat(page("/reviews" + query)).contains("id=\"drawing\"");
        assertThat(page("/helpers" + query)).contains("id=\"drawing\"").contains("21511@2004");
        assertThat(page("/households" + query + "&q=BT")).contains("id=\"drawing\"");
        assertThat(program.get("/provinces/51?boundaries=GEO-1900").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_village_is_assigned_through_its_page() {
        program.logIn("recorder", WholeApplication.PASSWORD);
        commands.record(
                ACTOR,
                Source.NONE,
                () -> commands.send(review("GS-9", OLD_GIA_SANG, "Tổ 9", "2023-12-12", PovertyClass.POOR)));

        assertThat(page("/unassigned/19?atLeast=" + (reached + 1)))
                .contains("Tổ 9")
                .contains("05467@2025");
        String path = "/unassigned-villages/05461@2004?village=" + encoded("Tổ 9");
        String form = page(path);
        assertThat(form).contains("id=\"effect\"").contains("GS-9").contains("05443@2025");
        HttpResponse<String> faulty = send(path, form, "to=05467%402025");
        assertThat(faulty.statusCode()).isEqualTo(422);
        HttpResponse<String> done = send(
                path,
                form,
                "to=05443%402025&decision.number=9%2FQ%C4%90-UBND&decision.date=2025-08-01&decision.issuer=UBND");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        String after = page(done.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
        assertThat(after).contains("id=\"assigned\"").doesNotContain("Tổ 9");
    }

    private HttpResponse<String> send(String path, String form, String fields) {
        String token = Caller.token(form);
        return program.send(
                "POST",
                path.substring(0, path.indexOf('?')),
                "unit=05461%402004&village=" + encoded("Tổ 9") + "&_csrf=" + token + "&" + fields,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    private String page(String path) {
        HttpResponse<String> page = program.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        return page.body();
    }

    private static List<String> linksTo(String page, String path) {
        return Pattern.compile("href=\"(" + Pattern.quote(path) + "[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private void refused(UnitId from, String village, UnitId to, String reason) {
        JsonNode problem = post(assignment(from, village, to), 422);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
    }

    private static String assignment(UnitId from, String village, UnitId to) {
        return """
                {"unit": "%s", "village": "%s", "to": "%s",
                 "decision": {"number": "9/QĐ-UBND", "date": "2025-08-01", "issuer": "UBND tỉnh Mẫu"}}
                """.formatted(from, village, to);
    }

    private JsonNode counts(String query) {
        return get("/api/counts/households?" + query);
    }

    private List<String> list(String query) {
        return get("/api/households?" + query)
                .get("households")
                .valueStream()
                .map(household -> household.get("code").asString())
                .toList();
    }

    private List<String> villages(String query) {
        return get("/api/unassigned-villages?" + query)
                .get("villages")
                .valueStream()
                .filter(village -> !village.get("village").asString().equals("Tổ 9"))
                .map(village -> village.get("village").asString().replace("TỔ", "Tổ")
                        + "="
                        + village.get("households").asLong())
                .toList();
    }

    private static long in(JsonNode counts, UnitId unit) {
        return sum(counts.get("counts"), unit);
    }

    private static long unassigned(JsonNode counts, UnitId unit) {
        return sum(counts.get("unassigned"), unit);
    }

    private static long sum(JsonNode lines, UnitId unit) {
        return lines.valueStream()
                .filter(line -> line.get("unit").asString().equals(unit.toString()))
                .mapToLong(line -> line.get("households").asLong())
                .sum();
    }

    private JsonNode get(String path) {
        return program.json(path + "&atLeast=" + reached, RECORDER);
    }

    private JsonNode post(String body, int status) {
        HttpResponse<String> answer = program.post("/api/unassigned-villages/assignments", body, RECORDER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RecordReview review(
            String code, UnitId unit, String village, String day, PovertyClass povertyClass) {
        return new RecordReview(
                HouseholdId.of(code),
                new Residence(unit, village),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(povertyClass),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                decision(day));
    }

    private static DecisionReference decision(String day) {
        return new DecisionReference("1/QĐ-UBND", LocalDate.parse(day), "UBND xã Mẫu");
    }
}
