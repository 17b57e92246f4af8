package org.progressledger.commune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Xã Phượng Tiến is made of three communes, of which one had met the new-rural criteria and two had not. Its title is
 * acknowledged, then the appraisal puts it at risk, then it is withdrawn: through the API and the pages of entries.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergedCommunePagesIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String MERGED = "05563@2025";
    private static final String TITLED = "05548@2004";
    private static final String WITHOUT = "05563@2004";
    private static final Set<Integer> UNMET = new TreeSet<>(Set.of(1, 2, 3, 6, 10, 13));

    private final Caller program;
    private final Caller browser;
    private final Caller reader;
    private final CommuneEntryForms forms;
    private long beforeTheRisk;

    MergedCommunePagesIT(@Value("${local.server.port}") int port, @Autowired CommuneEntryForms forms) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        this.reader = new Caller(port);
        this.forms = forms;
    }

    @BeforeAll
    void one_of_the_three_had_the_title() {
        browser.logIn("recorder", WholeApplication.PASSWORD);
        reader.logIn("leader", WholeApplication.PASSWORD);
        for (String stage : List.of("SELF_ASSESSED", "VERIFIED", "APPRAISED")) {
            assess(TITLED, stage, Set.of(), "2023-11-20");
            assess(WITHOUT, stage, Set.of(1, 2, 3, 4, 5, 6, 7), "2023-11-20");
        }
        recorded(program.send(
                "POST",
                "/api/unit-attributes",
                """
                {"units": ["05566@2004"], "attribute": "EXTREMELY_DIFFICULT", "value": "YES",
                 "effectiveOn": "2021-06-04", "decision": %s}""".formatted(decision("2021-06-04")),
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json"));
        recorded(post(TITLED, "titles/grants", """
                {"criteriaSet": "NTM-2021", "satisfaction": 96.5, "constructionDebt": false, "councilVote": 100,
                 "councilMetOn": "2023-11-25", "decision": %s}""".formatted(decision("2023-12-01"))));
    }

    @Test
    @Order(1)
    void a_merged_commune_begins_without_results_and_leads_to_those_it_was_made_of() {
        JsonNode merged = get("/api/communes/" + MERGED + "/criteria?criteriaSet=NTM-2021&effectiveOn=2025-07-31");

        assertThat(merged.get("commune").get("met").asInt()).isZero();
        assertThat(merged.get("commune").get("notStated").asInt()).isEqualTo(19);
        assertThat(merged.get("predecessors")).hasSize(3);
        assertThat(merged.get("predecessors")
                        .valueStream()
                        .filter(kin -> kin.get("unit").asString().equals(TITLED))
                        .map(kin -> kin.get("met").asInt())
                        .toList())
                .containsExactly(19);
        assertThat(page("/communes/" + MERGED + "/criteria?criteriaSet=NTM-2021&effectiveOn=2025-07-31"))
                .contains("Được lập từ", "Xã Tân Thịnh", "19/19");
        assertThat(page("/communes/" + MERGED + "/criteria?criteriaSet=NTM-2026&effectiveOn=2026-07-31"))
                .contains("Xã Tân Thịnh", "19/19", "(NTM-2021)");
    }

    @Test
    @Order(1)
    void one_of_the_three_was_extremely_difficult_and_the_merged_commune_is_not_until_a_decision_says_so() {
        assertThat(get("/api/units?province=19&extremelyDifficult=true&effectiveOn=2025-06-30")
                        .get("units")
                        .valueStream()
                        .map(unit -> unit.get("unit").asString()))
                .containsExactly("05566@2004");
        assertThat(get("/api/units?province=19&extremelyDifficult=true&effectiveOn=2025-07-01")
                        .get("units"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void communes_that_were_merged_away_stand_under_the_old_drawing() {
        JsonNode old = get("/api/communes?province=19&criteriaSet=NTM-2021&effectiveOn=2025-06-30");
        JsonNode today = get("/api/communes?province=19&criteriaSet=NTM-2021&effectiveOn=2025-07-01");

        assertThat(old.get("counts").get("byCriteriaMet").get("19").asInt()).isEqualTo(1);
        assertThat(old.get("counts").get("byCriteriaMet").get("12").asInt()).isEqualTo(1);
        assertThat(today.get("counts").get("communes").asInt()).isEqualTo(77);
        assertThat(today.get("counts").get("byCriteriaMet").get("0").asInt()).isEqualTo(77);
        assertThat(get("/api/communes?province=19&criteriaSet=NTM-2021&effectiveOn=2025-07-01&boundaries=GEO-PRE")
                        .get("counts"))
                .isEqualTo(old.get("counts"));
    }

    @Test
    @Order(3)
    void the_title_is_acknowledged_through_the_page_with_a_warning_about_who_did_not_hold_it() {
        HttpResponse<String> answer = send(
                "title-acknowledgement",
                "criteriaSet=NTM-2021",
                "predecessors=" + TITLED,
                "predecessors=" + WITHOUT,
                "decision.number=12/QĐ-UBND",
                "decision.date=2025-08-01",
                "decision.issuer=UBND tỉnh Thái Nguyên");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(after(answer))
                .contains("Đã ghi vào sổ", "Thừa nhận danh hiệu sau sáp nhập", "Đạt chuẩn nông thôn mới")
                .contains("không có danh hiệu");
    }

    @Test
    @Order(4)
    void results_of_one_decision_are_assessed_in_one_form_and_put_the_title_at_risk() {
        beforeTheRisk =
                get("/api/communes?province=19").get("basis").get("knownAt").asLong();
        for (String stage : List.of("SELF_ASSESSED", "APPRAISED")) {
            List<String> fields = new ArrayList<>(List.of(
                    "criteriaSet=NTM-2021",
                    "stage=" + stage,
                    "values.10=38 triệu đồng",
                    "evidence.title=Biên bản thẩm định",
                    "evidence.sha256=" + "ab".repeat(32),
                    "evidence.place=Kho lưu trữ",
                    "decision.number=" + stage.length() + "/BB-TĐ",
                    "decision.date=2025-10-01",
                    "decision.issuer=Đoàn thẩm định"));
            IntStream.rangeClosed(1, 19)
                    .forEach(number ->
                            fields.add("verdicts." + number + "=" + (UNMET.contains(number) ? "NOT_MET" : "MET")));
            HttpResponse<String> answer = send("assessment", fields.toArray(String[]::new));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            after(answer);
        }

        String commune = page("/communes/" + MERGED + "/criteria?criteriaSet=NTM-2021");
        assertThat(commune)
                .contains("Nguy cơ bị thu hồi", "1, 2, 3, 6, 10, 13", "31.58 % theo NTM-2021", "38 triệu đồng")
                .contains("Biên bản thẩm định", "Kho lưu trữ");
        assertThat(page("/communes?province=19&criteriaSet=NTM-2021&show=risk")).contains("Xã Phượng Tiến");
        JsonNode known = get("/api/communes?province=19&criteriaSet=NTM-2021");
        assertThat(known.get("counts").get("atRisk").asInt()).isEqualTo(1);
        assertThat(get("/api/communes?province=19&criteriaSet=NTM-2021&knownAt=" + beforeTheRisk)
                        .get("counts")
                        .get("atRisk")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(5)
    void a_title_that_lacks_conditions_is_refused_in_vietnamese_with_every_reason() {
        HttpResponse<String> refused = post(WITHOUT, "titles/grants", """
                {"criteriaSet": "NTM-2021", "satisfaction": 80, "constructionDebt": true, "councilVote": 50,
                 "councilMetOn": "2024-11-25", "decision": %s}""".formatted(decision("2024-12-01")));
        JsonNode problem = JsonMapper.shared().readTree(refused.body());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("commune-refused");
        assertThat(problem.get("detail").asString()).contains("nợ đọng xây dựng cơ bản", "1, 2, 3, 4, 5, 6, 7");
        assertThat(problem.get("refusals")
                        .valueStream()
                        .map(one -> one.get("reason").asString())
                        .toList())
                .contains("CRITERIA_NOT_MET", "CONSTRUCTION_DEBT", "COUNCIL_VOTE_TOO_LOW");
        assertThat(page("/communes/" + WITHOUT + "/record/title-grant?criteriaSet=NTM-2021"))
                .contains("Thẩm định đạt 12/19 tiêu chí", "Không có nợ đọng", "ít nhất 90 %");
        HttpResponse<String> again = send(
                "title-lapse",
                "title=ADVANCED",
                "reason=Hết giai đoạn",
                "decision.number=1/QĐ",
                "decision.date=2025-10-01",
                "decision.issuer=UBND tỉnh");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Xã không có danh hiệu");
    }

    @Test
    @Order(6)
    void the_form_of_withdrawal_shows_the_computed_risk_and_the_withdrawal_ends_it() {
        assertThat(page("/communes/" + MERGED + "/record/title-withdrawal"))
                .contains("Quy tắc thu hồi", "Tiêu chí bắt buộc: 10", "value=\"13\" checked=\"checked\"");

        List<String> fields = new ArrayList<>(List.of(
                "title=MET",
                "reason=Thu nhập giảm sau sáp nhập",
                "decision.number=77/QĐ-UBND",
                "decision.date=2025-11-15",
                "decision.issuer=UBND tỉnh Thái Nguyên"));
        UNMET.forEach(number -> fields.add("criteria=" + number));
        HttpResponse<String> answer = send("title-withdrawal", fields.toArray(String[]::new));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(after(answer)).contains("Thu hồi quyết định công nhận").doesNotContain("Cảnh báo");
        JsonNode progress =
                get("/api/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-07-01&effectiveOn=2025-12-31");
        assertThat(progress.get("titleCounts").get(0).get("acknowledged").asInt())
                .isEqualTo(1);
        assertThat(progress.get("titleCounts").get(0).get("withdrawn").asInt()).isEqualTo(1);
        assertThat(progress.get("after").get("atRisk").asInt()).isZero();
        assertThat(page("/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-07-01&effectiveOn=2025-12-31"))
                .contains("Thừa nhận", "Thu hồi", "77/QĐ-UBND");
    }

    @Test
    @Order(7)
    void a_lost_criterion_names_the_day_and_the_statement() {
        for (String stage : List.of("SELF_ASSESSED", "APPRAISED")) {
            recorded(post(MERGED, "assessments", """
                    {"criteriaSet": "NTM-2021", "stage": "%s", "decision": %s,
                     "results": [{"criterion": 17, "indicator": "17.1", "value": "60%%", "met": false}]}""".formatted(stage, decision("2026-01-20"))));
        }
        JsonNode lost =
                get("/api/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-12-31&effectiveOn=2026-02-01")
                        .get("lost");

        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).get("criterion").asInt()).isEqualTo(17);
        assertThat(lost.get(0).get("about").asString()).isEqualTo("17.1");
        assertThat(lost.get(0).get("since").asString()).isEqualTo("2026-01-20");
        assertThat(page("/communes/matrix?province=19&criteriaSet=NTM-2021")).contains("Xã Phượng Tiến", "Chưa đạt");
    }

    @Test
    @Order(8)
    void a_mistaken_entry_is_chosen_from_the_history_and_taken_back() {
        Matcher entry = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>15/11/2025")
                .matcher(page("/communes/" + MERGED + "/record/title-entry-withdrawal"));
        assertThat(entry.find()).isTrue();

        HttpResponse<String> answer = send(
                "title-entry-withdrawal",
                "withdraws=" + entry.group(1),
                "reason=Ghi nhầm xã",
                "decision.number=80/QĐ-UBND",
                "decision.date=2025-11-20",
                "decision.issuer=UBND tỉnh Thái Nguyên");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(after(answer)).contains("Mục này đã được rút vì ghi nhầm");
        assertThat(get("/api/communes/" + MERGED + "/criteria").get("commune").get("titles"))
                .hasSize(1);
    }

    @Test
    @Order(9)
    void every_form_has_its_words_in_both_languages_and_is_only_for_those_who_record() {
        assertThat(forms.all()).hasSize(7).allSatisfy(form -> {
            String path = "/communes/" + MERGED + "/record/" + form.name();
            assertThat(page(path + "?language=vi")).contains("Ghi vào sổ").doesNotContain("??");
            assertThat(page(path + "?language=en")).contains("Cancel").doesNotContain("??");
            assertThat(reader.get(path, "Accept", "text/html").statusCode()).isEqualTo(403);
        });
        for (String path : List.of("/communes", "/communes/matrix", "/communes/progress", "/criteria-sets")) {
            assertThat(page(path + "?language=en")).as(path).doesNotContain("??");
            assertThat(page(path + "?language=vi")).as(path).doesNotContain("??");
        }
        assertThat(page("/criteria-sets/NTM-2026")).contains("Giảm nghèo và An sinh xã hội", "Chưa đối chiếu");
        assertThat(get("/api/criteria-sets/NTM-2021").get("criteria")).hasSize(19);
        assertThat(program.send(
                                "POST",
                                "/api/communes/" + MERGED + "/titles/lapses",
                                "{}",
                                "Authorization",
                                LEADER,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(10)
    void the_forms_count_the_same_as_the_list_name_their_basis_and_leave_the_plan_empty() {
        String basis = "?province=19&criteriaSet=NTM-2021&from=2025-07-31&to=2025-12-31";
        JsonNode bands = get("/api/forms/ntm/06" + basis);
        JsonNode criteria = get("/api/forms/ntm/5" + basis);
        JsonNode commune = get("/api/forms/ntm/10" + basis + "&commune=" + MERGED);

        assertThat(bands.get("rows").get(0).get("cells").get(1).asInt()).isEqualTo(77);
        assertThat(bands.get("rows")
                        .valueStream()
                        .filter(row -> row.get("label").asString().equals("Xã đạt 10-14 tiêu chí"))
                        .map(row -> row.get("cells").get(1).asInt())
                        .toList())
                .containsExactly(1);
        assertThat(bands.get("rows").valueStream().map(row -> row.get("cells").get(2)))
                .allMatch(JsonNode::isNull);
        assertThat(bands.get("notes").toString()).contains("các cột kế hoạch để trống");
        assertThat(criteria.get("rows")).hasSize(20);
        assertThat(criteria.get("rows").get(4).get("cells").get(1).asInt()).isEqualTo(1);
        assertThat(criteria.get("rows").get(10).get("cells").get(1).asInt()).isZero();
        assertThat(commune.get("rows")).hasSize(19 + 57);
        assertThat(commune.get("rows").toString()).contains("38 triệu đồng", "Chưa đạt");
        assertThat(get("/api/forms/ntm/05?province=19&criteriaSet=NTM-2026&effectiveOn=2026-06-30")
                        .get("columns"))
                .hasSize(15);
        for (String number : List.of("05", "06", "10")) {
            assertThat(page("/forms/ntm/" + number + basis)).contains("Số liệu tính đến 31/12/2025", "thẩm định");
            String workbook = "/forms/ntm/" + number + ".xlsx" + basis + "&knownAt=" + beforeTheRisk;
            HttpResponse<String> file = browser.get(workbook);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(browser.get(workbook).body()).isEqualTo(file.body());
        }
        assertThat(page("/forms/ntm")).contains("Biểu 05", "Biểu 06", "Biểu 10");
        HttpResponse<String> reversed =
                program.get("/api/forms/ntm/05?from=2025-12-31&to=2025-01-01", "Authorization", LEADER);
        assertThat(reversed.statusCode()).isEqualTo(400);
        assertThat(program.get("/api/forms/ntm/07", "Authorization", LEADER).statusCode())
                .isEqualTo(404);
    }

    private void assess(String unit, String stage, Set<Integer> unmet, String day) {
        String results = IntStream.rangeClosed(1, 19)
                .mapToObj(number -> "{\"criterion\": %d, \"met\": %s}".formatted(number, !unmet.contains(number)))
                .collect(Collectors.joining(","));
        recorded(post(
                unit,
                "assessments",
                "{\"criteriaSet\": \"NTM-2021\", \"stage\": \"%s\", \"decision\": %s, \"results\": [%s]}"
                        .formatted(stage, decision(day), results)));
    }

    private static String decision(String day) {
        return "{\"number\": \"9/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh Thái Nguyên\"}".formatted(day);
    }

    private HttpResponse<String> post(String unit, String path, String body) {
        return program.send(
                "POST",
                "/api/communes/" + unit + "/" + path,
                body,
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json");
    }

    private static void recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode get(String path) {
        HttpResponse<String> response = program.get(path, "Authorization", LEADER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private String page(String path) {
        HttpResponse<String> response = browser.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> send(String kind, String... fields) {
        String path = "/communes/" + MERGED + "/record/" + kind;
        Matcher token = TOKEN.matcher(page(path));
        assertThat(token.find()).isTrue();
        String body = List.of(fields).stream()
                .map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.send(
                "POST",
                path,
                body + "&_csrf=" + token.group(1),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        if (answer.statusCode() == 302) {
            waitFor(answer);
        }
        return answer;
    }

    /** The page that follows answers when it has what was recorded; asked by somebody else, it keeps its warnings. */
    private void waitFor(HttpResponse<String> answer) {
        assertThat(program.get(location(answer), "Authorization", LEADER).statusCode())
                .isEqualTo(200);
    }

    private String after(HttpResponse<String> answer) {
        return page(location(answer));
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/communes"));
    }
}
