package org.progressledger.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A province completes the one programme and keeps its code map, from the request to every answer that it changes. */
@WholeApplication
@OwnBook
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammesThroughTheApplicationIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String DECISION =
            "{\"number\": \"7/QĐ-mẫu\", \"date\": \"2026-02-01\", \"issuer\": \"UBND tỉnh (mẫu)\"}";
    private static final String CONTENT = """
            {"key": "NTM-2026/1/01", "name": "Nội dung minh họa", "number": "Nội dung 01",
             "effectiveOn": "2026-03-01", "decision": %s}""".formatted(DECISION);
    private static final String BUDGET_UNIT = """
            {"code": "9000001", "name": "Đơn vị mẫu", "unit": "05569@2025", "effectiveOn": "2026-01-01"}""";
    private static final String CODE = """
            {"kind": "SOURCE", "code": "M1", "means": "CENTRAL", "effectiveOn": "2026-01-01"}""";

    private final int port;
    private final Caller program;

    ProgrammesThroughTheApplicationIT(@Value("${local.server.port}") int port) {
        this.port = port;
        this.program = new Caller(port);
    }

    @Test
    @Order(1)
    void the_programmes_of_each_period_are_shown_on_its_days() {
        assertThat(keys("effectiveOn=2025-12-31")).hasSize(56).contains("GN-2021/4/2", "NTM-2021/11");
        assertThat(keys("effectiveOn=2026-01-01")).containsExactly("NTM-2026", "NTM-2026/1", "NTM-2026/2");

        String page = page(browser("leader"), "/programmes?effectiveOn=2025-12-31");
        assertThat(page)
                .contains("Tiểu dự án 2:", "Hỗ trợ người lao động đi làm việc ở nước ngoài", "Quyết định 1719/QĐ-TTg")
                .contains("Chưa đối chiếu", "/budget-units?effectiveOn=2025-12-31")
                .contains("/programmes?effectiveOn=2035-12-31")
                .doesNotContain("/programmes/items/part");
    }

    @Test
    @Order(2)
    void a_decision_maker_adds_a_content_that_was_not_known_before() {
        long before = get("/api/programmes").at("/basis/knownAt").asLong();

        assertThat(post("/api/programmes", CONTENT, RECORDER).statusCode()).isEqualTo(403);
        assertThat(post("/api/programmes", CONTENT, RECORDER).body()).contains("programme-not-allowed");
        assertThat(post("/api/programmes", CONTENT, LEADER).statusCode()).isEqualTo(403);
        JsonNode recorded = Caller.accepted(post("/api/programmes", CONTENT, DECIDER));

        assertThat(recorded.at("/recorded/0").asString()).isEqualTo("ItemEstablished");
        assertThat(Caller.accepted(post("/api/programmes", CONTENT, DECIDER))
                        .get("recorded")
                        .size())
                .as("said again")
                .isZero();
        assertThat(keys("effectiveOn=2026-03-01")).contains("NTM-2026/1/01");
        assertThat(keys("effectiveOn=2026-02-28")).doesNotContain("NTM-2026/1/01");
        assertThat(keys("effectiveOn=2026-03-01&knownAt=" + before)).doesNotContain("NTM-2026/1/01");
        assertThat(keys("effectiveOn=2026-03-01&knownAt=0")).contains("NTM-2026/1");
        assertThat(page(browser("decider"), "/programmes?effectiveOn=2026-03-01"))
                .contains("Nội dung minh họa", "Tỉnh bổ sung", "7/QĐ-mẫu, UBND tỉnh (mẫu)")
                .contains("/programmes/items/part-end?key=NTM-2026");
    }

    @Test
    @Order(3)
    void what_is_against_a_rule_is_refused_with_its_sentence() {
        String national = """
                {"key": "NTM-2026/1", "effectiveOn": "2026-12-31", "decision": %s}""".formatted(DECISION);
        HttpResponse<String> other = post("/api/programmes", CONTENT.replace("minh họa", "khác"), DECIDER);
        HttpResponse<String> ended = post("/api/programmes/ends", national, DECIDER);
        HttpResponse<String> malformed = post("/api/programmes", CONTENT.replace("/1/01", "/1/a b"), DECIDER);

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("KEY_TAKEN", "Hãy chọn mã khác");
        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(ended.body()).contains("NATIONAL_ITEM");
        assertThat(malformed.statusCode()).isEqualTo(400);
    }

    @Test
    @Order(4)
    void a_recorder_keeps_budget_units_and_codes() {
        assertThat(Caller.accepted(post("/api/budget-units", BUDGET_UNIT, RECORDER))
                        .at("/recorded/0")
                        .asString())
                .isEqualTo("BudgetUnitNamed");
        Caller.accepted(post("/api/codes", CODE, RECORDER));
        HttpResponse<String> malformed = post("/api/budget-units", BUDGET_UNIT.replace("9000001", "90"), RECORDER);
        HttpResponse<String> taken = post("/api/codes", CODE.replace("CENTRAL", "COMMUNE"), RECORDER);

        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body()).contains("BUDGET_UNIT_MALFORMED", "bảy chữ số");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("CODE_MEANS_OTHERWISE");
        assertThat(post("/api/codes", CODE, LEADER).statusCode()).isEqualTo(403);
        assertThat(get("/api/budget-units").at("/budgetUnits/0/label").asString())
                .isEqualTo("xã Định Hóa");
        assertThat(get("/api/budget-units?effectiveOn=2025-12-31")
                        .get("budgetUnits")
                        .size())
                .isZero();
        assertThat(get("/api/codes").at("/codes/0/label").asString()).isEqualTo("Ngân sách trung ương");
        assertThat(page(browser("leader"), "/budget-units")).contains("9000001", "Đơn vị mẫu", "Xã Định Hóa");
        assertThat(page(browser("leader"), "/codes")).contains("Ngân sách trung ương", "Mã nguồn");

        Caller.accepted(post("/api/codes/ends", """
                {"kind": "SOURCE", "code": "M1", "effectiveOn": "2025-12-31"}""", RECORDER));
        assertThat(get("/api/codes").get("codes").size()).isZero();
    }

    @Test
    @Order(5)
    void a_form_records_and_says_what_is_wrong_with_it() {
        Caller decider = browser("decider");
        String token = Caller.token(page(decider, "/programmes/items/part-name?key=NTM-2026/1/01"));
        Map<String, String> name = Map.of(
                "_csrf", token,
                "key", "NTM-2026/1/01",
                "name", "Tên khác (mẫu)",
                "effectiveOn", "2026-04-01",
                "decision.number", "8/QĐ-mẫu",
                "decision.date", "2026-03-15",
                "decision.issuer", "UBND tỉnh (mẫu)");

        HttpResponse<String> renamed = submit(decider, "part-name", name);

        assertThat(renamed.statusCode()).isEqualTo(302);
        assertThat(page(
                        decider,
                        renamed.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "")))
                .contains("Đã ghi vào sổ", "Tên khác (mẫu)");
        assertThat(page(decider, "/programmes?effectiveOn=2026-03-31")).contains("Nội dung minh họa");

        HttpResponse<String> wrong = submit(
                decider,
                "budget-unit",
                Map.of(
                        "_csrf", token,
                        "code", "12",
                        "name", "Đơn vị mẫu",
                        "unit", "05569@2025",
                        "effectiveOn", "2026-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("bảy chữ số");
        for (String kind : List.of("part", "part-end", "code", "code-end")) {
            assertThat(page(decider, "/programmes/items/" + kind)).contains("Ghi vào sổ");
        }
        assertThat(submit(decider, "part-name", Map.of()).statusCode())
                .as("without a token")
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void forms_are_for_those_who_may_send_them() {
        Caller recorder = browser("recorder");

        assertThat(recorder.get("/programmes/items/code", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(recorder.get("/programmes/items/part", "Accept", "text/html").statusCode())
                .isEqualTo(403);
        assertThat(browser("leader")
                        .get("/programmes/items/code", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(recorder.get("/programmes/items/wish", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    private List<String> keys(String query) {
        return StreamSupport.stream(get("/api/programmes?" + query).get("items").spliterator(), false)
                .map(item -> item.get("key").asString())
                .toList();
    }

    private Caller browser(String account) {
        Caller browser = new Caller(port);
        browser.logIn(account, WholeApplication.PASSWORD);
        return browser;
    }

    private static String page(Caller reader, String path) {
        HttpResponse<String> response = reader.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> submit(Caller browser, String kind, Map<String, String> fields) {
        return browser.submit("/programmes/items/" + kind, Caller.urlEncoded(fields));
    }

    private JsonNode get(String path) {
        return Caller.accepted(program.get(path, "Authorization", LEADER));
    }

    private HttpResponse<String> post(String path, String body, String account) {
        return program.post(path, body, account);
    }
}
