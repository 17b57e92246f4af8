package org.progressledger.commune.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.web.MergedCommune.MERGED;
import static org.progressledger.commune.web.MergedCommune.TITLED;
import static org.progressledger.commune.web.MergedCommune.UNMET;
import static org.progressledger.commune.web.MergedCommune.WITHOUT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The title of the merged commune is acknowledged, then the appraisal puts it at risk, then it is withdrawn: through the
 * API and the pages of entries.
 */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergedCommunePagesIT {

    private final CommuneBrowser browser;
    private final Caller program;
    private final Caller reader;
    private final CommuneEntryForms forms;

    MergedCommunePagesIT(@Value("${local.server.port}") int port, @Autowired CommuneEntryForms forms) {
        this.browser = new CommuneBrowser(port);
        this.program = new Caller(port);
        this.reader = new Caller(port);
        this.forms = forms;
    }

    @BeforeAll
    void one_of_the_three_had_the_title() {
        reader.logIn("leader", WholeApplication.PASSWORD);
        MergedCommune.before(browser);
    }

    @Test
    @Order(1)
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
    @Order(2)
    void results_of_one_decision_are_assessed_in_one_form_and_put_the_title_at_risk() {
        long beforeTheRisk = browser.get("/api/communes?province=19")
                .get("basis")
                .get("knownAt")
                .asLong();
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

        String commune = browser.page("/communes/" + MERGED + "/criteria?criteriaSet=NTM-2021");
        assertThat(commune)
                .contains("Nguy cơ bị thu hồi", "1, 2, 3, 6, 10, 13", "31.58 % theo NTM-2021", "38 triệu đồng")
                .contains("Biên bản thẩm định", "Kho lưu trữ");
        assertThat(browser.page("/communes?province=19&criteriaSet=NTM-2021&show=risk"))
                .contains("<input type=\"hidden\" name=\"show\" value=\"risk\">")
                .contains("Xã Phượng Tiến");
        JsonNode known = browser.get("/api/communes?province=19&criteriaSet=NTM-2021");
        assertThat(known.get("counts").get("atRisk").asInt()).isEqualTo(1);
        assertThat(browser.get("/api/communes?province=19&criteriaSet=NTM-2021&knownAt=" + beforeTheRisk)
                        .get("counts")
                        .get("atRisk")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(3)
    void a_title_that_lacks_conditions_is_refused_in_vietnamese_with_every_reason() {
        HttpResponse<String> refused =
                browser.post(WITHOUT, "titles/grants", """
                {"criteriaSet": "NTM-2021", "satisfaction": 80, "constructionDebt": true, "councilVote": 50,
                 "councilMetOn": "2024-11-25", "decision": %s}""".formatted(CommuneBrowser.decision("2024-12-01")));
        JsonNode problem = JsonMapper.shared().readTree(refused.body());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("commune-refused");
        assertThat(problem.get("detail").asString()).contains("nợ đọng xây dựng cơ bản", "1, 2, 3, 4, 5, 6, 7");
        assertThat(problem.get("refusals")
                        .valueStream()
                        .map(one -> one.get("reason").asString())
                        .toList())
                .contains("CRITERIA_NOT_MET", "CONSTRUCTION_DEBT", "COUNCIL_VOTE_TOO_LOW");
        assertThat(browser.page("/communes/" + WITHOUT + "/record/title-grant?criteriaSet=NTM-2021"))
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
    @Order(4)
    void the_form_of_withdrawal_shows_the_computed_risk_and_the_withdrawal_ends_it() {
        assertThat(browser.page("/communes/" + MERGED + "/record/title-withdrawal"))
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
        JsonNode progress = browser.get(
                "/api/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-07-01&effectiveOn=2025-12-31");
        assertThat(progress.get("titleCounts").get(0).get("acknowledged").asInt())
                .isEqualTo(1);
        assertThat(progress.get("titleCounts").get(0).get("withdrawn").asInt()).isEqualTo(1);
        assertThat(progress.get("after").get("atRisk").asInt()).isZero();
        assertThat(browser.page(
                        "/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-07-01&effectiveOn=2025-12-31"))
                .contains("Thừa nhận", "Thu hồi", "77/QĐ-UBND");
    }

    @Test
    @Order(5)
    void a_lost_criterion_names_the_day_and_the_statement() {
        for (String stage : List.of("SELF_ASSESSED", "APPRAISED")) {
            browser.recorded(
                    browser.post(MERGED, "assessments", """
                    {"criteriaSet": "NTM-2021", "stage": "%s", "decision": %s,
                     "results": [{"criterion": 17, "indicator": "17.1", "value": "60%%", "met": false}]}""".formatted(stage, CommuneBrowser.decision("2026-01-20"))));
        }
        JsonNode lost = browser.get(
                        "/api/communes/progress?province=19&criteriaSet=NTM-2021&from=2025-12-31&effectiveOn=2026-02-01")
                .get("lost");

        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).get("criterion").asInt()).isEqualTo(17);
        assertThat(lost.get(0).get("about").asString()).isEqualTo("17.1");
        assertThat(lost.get(0).get("since").asString()).isEqualTo("2026-01-20");
        assertThat(browser.page("/communes/matrix?province=19&criteriaSet=NTM-2021"))
                .contains("Xã Phượng Tiến", "Chưa đạt");
    }

    @Test
    @Order(6)
    void a_mistaken_entry_is_chosen_from_the_history_and_taken_back() {
        Matcher entry = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>15/11/2025")
                .matcher(browser.page("/communes/" + MERGED + "/record/title-entry-withdrawal"));
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
        assertThat(browser.get("/api/communes/" + MERGED + "/criteria")
                        .get("commune")
                        .get("titles"))
                .hasSize(1);
    }

    @Test
    @Order(7)
    void every_form_has_its_words_in_both_languages_and_is_only_for_those_who_record() {
        assertThat(forms.all()).hasSize(7).allSatisfy(form -> {
            String path = "/communes/" + MERGED + "/record/" + form.name();
            assertThat(browser.page(path + "?language=vi"))
                    .contains("Ghi vào sổ")
                    .doesNotContain("??");
            assertThat(browser.page(path + "?language=en")).contains("Cancel").doesNotContain("??");
            assertThat(reader.get(path, "Accept", "text/html").statusCode()).isEqualTo(403);
        });
        for (String path : List.of("/communes", "/communes/matrix", "/communes/progress", "/criteria-sets")) {
            assertThat(browser.page(path + "?language=en")).as(path).doesNotContain("??");
            assertThat(browser.page(path + "?language=vi")).as(path).doesNotContain("??");
        }
        assertThat(browser.page("/criteria-sets/NTM-2026")).contains("Giảm nghèo và An sinh xã hội", "Chưa đối chiếu");
        assertThat(browser.get("/api/criteria-sets/NTM-2021").get("criteria")).hasSize(19);
        assertThat(program.send(
                                "POST",
                                "/api/communes/" + MERGED + "/titles/lapses",
                                "{}",
                                "Authorization",
                                Caller.basic("leader", WholeApplication.PASSWORD),
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> send(String kind, String... fields) {
        String path = "/communes/" + MERGED + "/record/" + kind;
        String token = Caller.token(browser.page(path));
        String body = List.of(fields).stream()
                .map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.submit(path, body + "&_csrf=" + token);
        if (answer.statusCode() == 302) {
            waitFor(answer);
        }
        return answer;
    }

    /** The page that follows answers when it has what was recorded; asked by somebody else, it keeps its warnings. */
    private void waitFor(HttpResponse<String> answer) {
        browser.text(location(answer));
    }

    private String after(HttpResponse<String> answer) {
        return browser.page(location(answer));
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/communes"));
    }
}
