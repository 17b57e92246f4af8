package org.progressledger.fund.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A small plan with payments, from the request to every page; units are real, money and decisions invented. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundsThroughTheApplicationIT {

    private static final long BILLION = 1_000_000_000L;
    private static final String PROVINCE = "19@2025";
    private static final String DINH_HOA = "05569@2025";
    private static final String OF_PROVINCE = "2026|CENTRAL|INVESTMENT|NTM-2026|9000001|19@2025|";
    private static final String OF_PROJECT = "2026|CENTRAL|INVESTMENT|NTM-2026/1|9000001|05569@2025|DA-1";
    private static final String OF_TASK = "2025|CENTRAL|RECURRENT|NTM-2021/03|9000001|05569@2025|NV-1";

    private final FundBrowser browser;
    private long beforePayment;

    FundsThroughTheApplicationIT(@Value("${local.server.port}") int port) {
        this.browser = new FundBrowser(port);
    }

    @BeforeAll
    void a_plan_is_assigned_divided_and_spent() {
        browser.enter(
                "assignment",
                "G1",
                100 * BILLION,
                "2026-01-05",
                FundBrowser.purpose("2026", PROVINCE, "NTM-2026", "CENTRAL", "INVESTMENT", ""));
        browser.enter(
                "allocation",
                "P1",
                60 * BILLION,
                "2026-02-01",
                "\"from\": \"%s\", ".formatted(OF_PROVINCE)
                        + FundBrowser.purpose("2026", DINH_HOA, "NTM-2026/1", "CENTRAL", "INVESTMENT", "DA-1"));
        browser.enter("advance", "U1", 10 * BILLION, "2026-03-10", of(OF_PROJECT, "\"recoverBy\": \"2026-06-30\""));
        beforePayment = browser.reached();
        browser.enter("payment", "T1", 20 * BILLION, "2026-05-12", of(OF_PROJECT, "\"recovered\": " + 4 * BILLION));
        browser.enter(
                "assignment",
                "G2",
                5 * BILLION,
                "2025-01-10",
                FundBrowser.purpose("2025", DINH_HOA, "NTM-2021/03", "CENTRAL", "RECURRENT", "NV-1"));
        browser.enter(
                "carry-over",
                "K1",
                4 * BILLION,
                "2026-01-31",
                of(OF_TASK, "\"fromYear\": 2025, \"basis\": \"BUDGET_LAW\""));
        browser.enter("payment", "T2", BILLION, "2026-06-01", of(OF_TASK, "\"budgetYear\": 2026"));
        browser.enter(
                "contribution",
                "H1",
                2 * BILLION,
                "2026-04-01",
                FundBrowser.purpose("2026", DINH_HOA, "NTM-2026/1", "COMMUNITY_CASH", "INVESTMENT", ""));
        browser.recorded(browser.post("/api/projects", """
                {"code": "DA-1", "name": "Đường mẫu", "projectKind": "Đường giao thông", "places": ["05569@2025"],
                 "firstYear": 2026, "lastYear": 2027, "investment": 90000000000, "central": 60000000000,
                 "owner": "9000001", "decision": %s}""".formatted(FundBrowser.document("2026-01-04"))));
    }

    @Test
    void sums_are_grouped_and_filtered_as_the_address_says() {
        JsonNode bySource = browser.get("/api/funds/cube?by=source&budgetYear=2026&effectiveOn=2026-06-30"
                + "&measure=ASSIGNED,PAID,CARRIED_IN,CONTRIBUTED");
        assertThat(rows(bySource, "source"))
                .containsExactly(
                        "CENTRAL ASSIGNED=100 PAID=21 CARRIED_IN=4 CONTRIBUTED=0",
                        "COMMUNITY_CASH ASSIGNED=0 PAID=0 CARRIED_IN=0 CONTRIBUTED=2");
        JsonNode ofCommune = browser.get(
                "/api/funds/cube?unit=" + DINH_HOA + "&by=carried&budgetYear=2026&measure=ASSIGNED,PAID,CARRIED_IN");
        assertThat(rows(ofCommune, "carried"))
                .containsExactly("false ASSIGNED=60 PAID=20 CARRIED_IN=0", "true ASSIGNED=0 PAID=1 CARRIED_IN=4");
        JsonNode moved = browser.get("/api/funds/cube?from=2026-05-31&effectiveOn=2026-06-30&by=month&measure=PAID");
        assertThat(rows(moved, "month")).containsExactly("2026-06 PAID=1");
        assertThat(rows(
                        browser.get("/api/funds/cube?by=source&measure=PAID,ADVANCED&knownAt=" + beforePayment),
                        "source"))
                .as("as it was known before the payment")
                .containsExactly("CENTRAL ADVANCED=10 PAID=0");
        String csv = browser.text("/api/funds/cube.csv?by=unit,source&budgetYear=2026&measure=ASSIGNED");
        assertThat(csv).contains(DINH_HOA + ";xã Định Hóa;CENTRAL;Ngân sách trung ương;60000000000\r\n");
        assertThat(browser.page("/funds/cube?by=unit,source&budgetYear=2026&effectiveOn=2026-06-30"))
                .contains("60.000.000.000", "xã Định Hóa", "/api/funds/cube.csv?by=unit,source");
    }

    @Test
    void an_allocation_shows_accounts_history_parent_and_shares() {
        JsonNode project = browser.get("/api/funds/allocation?id=" + FundBrowser.encoded(OF_PROJECT));
        assertThat(project.at("/parent/id").asString()).isEqualTo(OF_PROVINCE);
        assertThat(project.at("/accounts/0/disbursed").asLong()).isEqualTo(26 * BILLION);
        assertThat(project.at("/accounts/0/free").asLong()).isEqualTo(34 * BILLION);
        assertThat(project.at("/timeline/0/kind").asString()).isEqualTo("VolumePaid");
        assertThat(project.at("/timeline/0/actor").asString()).isEqualTo("recorder");
        JsonNode province = browser.get("/api/funds/allocation?id=" + FundBrowser.encoded(OF_PROVINCE));
        assertThat(province.at("/shares/0/id").asString()).isEqualTo(OF_PROJECT);
        assertThat(browser.page("/funds/allocation?id=" + FundBrowser.encoded(OF_PROJECT)))
                .contains("Thanh toán khối lượng", "20.000.000.000", "/funds/record/advance?allocation=")
                .doesNotContain("/funds/record/allocation?");
        assertThat(browser.page(
                        "/funds/allocation?id=" + FundBrowser.encoded(OF_PROJECT) + "&knownAt=" + beforePayment))
                .doesNotContain("Thanh toán khối lượng</b>");
        assertThat(browser.get("/api/funds/allocations?unit=" + DINH_HOA + "&planYear=2026")
                        .valueStream()
                        .map(line -> line.get("id").asString()))
                .containsExactlyInAnyOrder(OF_PROJECT, "2026|COMMUNITY_CASH|INVESTMENT|NTM-2026/1|9000001|05569@2025|");
        assertThat(browser.page("/funds/allocations")).contains("34.000.000.000");
    }

    @Test
    void every_kind_of_entry_has_a_form_and_the_rules_decide() {
        for (String kind : List.of(
                "advance",
                "acceptance",
                "payment",
                "recovery",
                "carry-over",
                "cancellation",
                "recall",
                "settlement",
                "reversal")) {
            assertThat(browser.page("/funds/record/" + kind + "?allocation=" + FundBrowser.encoded(OF_PROJECT)))
                    .as(kind)
                    .contains("DA-1");
        }
        for (String kind : List.of("allocation", "adjustment")) {
            assertThat(browser.page("/funds/record/" + kind + "?from=" + FundBrowser.encoded(OF_PROVINCE)))
                    .as(kind)
                    .contains("tỉnh Thái Nguyên");
        }
        for (String kind : List.of("assignment", "contribution")) {
            assertThat(browser.page("/funds/record/" + kind)).as(kind).contains("NTM-2026/1");
        }
        HttpResponse<String> refused = browser.post(
                "/api/funds/entries",
                FundBrowser.entry("payment", "T9", 99 * BILLION, "2026-06-02", of(OF_PROJECT, "\"budgetYear\": 2026")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fund-refused", "CAPITAL_EXCEEDED");
        assertThat(browser.post("/api/funds/entries", "{\"kind\": \"gift\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_page_records_what_its_form_says_once() {
        String form = "/funds/record/assignment";
        String token = Caller.token(browser.page(form));
        String body = "_csrf=" + FundBrowser.encoded(token)
                + "&purpose.planYears=2026&purpose.holder=9000001&purpose.unit=21484%402025&purpose.item=NTM-2026/2"
                + "&purpose.source=PROVINCIAL&purpose.nature=RECURRENT&entry.id=G7&entry.amount=1.500.000"
                + "&entry.document.number=7/Q%C4%90&entry.document.date=2026-03-01&entry.document.issuer=UBND";
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = browser.submit(form, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("/funds/allocation?id=2026%7CPROVINCIAL")
                    .contains("atLeast=");
        }
        assertThat(browser.get("/api/funds/cube?unit=21484@2025&measure=ASSIGNED&atLeast=" + browser.reached())
                        .at("/total/ASSIGNED")
                        .asLong())
                .isIn(0L, 1_500_000L);
        HttpResponse<String> faulty = browser.submit(form, body.replace("entry.amount=1.500.000", "entry.amount="));
        assertThat(faulty.statusCode()).isEqualTo(422);
    }

    @Test
    void the_forms_in_million_agree_and_equal_bases_make_equal_files() {
        String period = "year=2026&to=2026-06-30";
        JsonNode bySource = browser.get("/api/forms/ntm/07?" + period);
        assertThat(cells(bySource, "I. Central budget", "I. Ngân sách trung ương"))
                .isEqualTo("[100000,26000,74000]");
        assertThat(cells(bySource, "1. Cash", "1. Tiền mặt")).isEqualTo("[0,2000,0]");
        assertThat(cells(bySource, "Total", "Tổng số")).isEqualTo("[100000,28000,74000]");
        JsonNode byContent = browser.get("/api/forms/ntm/09?" + period);
        assertThat(cells(byContent, "Total", "Tổng số"))
                .isEqualTo("[28000,26000,0,0,0,0,0,2000,100000,100000,0,0,0,0,0,0]");
        assertThat(browser.get("/api/forms/ntm/11?" + period + "&commune=" + DINH_HOA)
                        .get("areaName")
                        .asString())
                .isEqualTo("Xã Định Hóa");
        assertThat(browser.get("/api/forms/ntm/09?" + period + "&knownAt=" + beforePayment)
                        .get("rows")
                        .toString())
                .as("as it was known before the payment")
                .contains("10000")
                .doesNotContain("26000");
        for (String number : List.of("07", "09", "11", "12")) {
            assertThat(browser.page("/forms/ntm/" + number + "?" + period)).contains("triệu đồng");
            String file = "/forms/ntm/%s.xlsx?%s&knownAt=%d".formatted(number, period, browser.reached());
            assertThat(browser.bytes(file)).as(number).isEqualTo(browser.bytes(file));
        }
        assertThat(browser.page("/forms/ntm")).contains("/forms/ntm/07", "/forms/ntm/12");
    }

    @Test
    void a_number_of_a_form_in_million_opens_into_contents_and_these_into_the_entries_on_the_same_basis() {
        String period = "year=2026&to=2026-06-30";
        String cell = linkOf(browser.page("/forms/ntm/07?" + period), "(07/cell[^\"]*row=1&amp;column=mobilised)");
        String opened = browser.page("/forms/ntm/" + cell);
        String entries = linkOf(opened, "(/figures/money-advanced/events[^\"]*)");
        JsonNode answer = browser.get("/api" + entries);

        assertThat(opened).contains("id=\"value\">26.000<", "id=\"sum\">26.000<");
        assertThat(answer.get("lines")
                        .valueStream()
                        .mapToLong(line -> line.get("amount").asLong())
                        .sum())
                .isPositive();
        assertThat(opened)
                .contains(NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi"))
                        .format(answer.get("lines")
                                .valueStream()
                                .mapToLong(line -> line.get("amount").asLong())
                                .sum()));
        JsonNode ofCommune =
                browser.get("/api/forms/ntm/12/cells?row=1&column=plan.total&" + period + "&commune=" + DINH_HOA);
        assertThat(ofCommune.get("sum")).isEqualTo(ofCommune.get("cell"));
    }

    private static String linkOf(String page, String link) {
        Matcher found = Pattern.compile("href=\"" + link + "\"").matcher(page);
        assertThat(found.find()).as(link).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    @Test
    void rates_priorities_and_the_forecast_are_shown_of_any_two_days() {
        String days = "year=2026&from=2026-03-31&effectiveOn=2026-06-30";
        JsonNode outturn = browser.get("/api/funds?" + days);
        assertThat(outturn.at("/after/rateOfPlan").asString()).isEqualTo("26.0");
        assertThat(outturn.at("/after/rateOfCarried").asString()).isEqualTo("25.0");
        assertThat(outturn.at("/after/rate").asString()).isEqualTo("26.0");
        assertThat(outturn.at("/after/allocatedShare").asString()).isEqualTo("60.0");
        assertThat(outturn.at("/before/disbursed").asLong()).isEqualTo(10 * BILLION);
        assertThat(outturn.at("/moved/disbursed").asLong()).isEqualTo(17 * BILLION);
        assertThat(outturn.at("/others/0/contributed").asLong()).isEqualTo(2 * BILLION);
        assertThat(browser.page("/funds?" + days)).contains("26,0 %", "27.000.000.000", "Xã Định Hóa");
        assertThat(browser.page("/funds?" + days + "&knownAt=" + beforePayment)).contains("id=\"rate\">10,0 %");
        assertThat(browser.page("/funds?unit=" + DINH_HOA + "&" + days)).contains("xã Định Hóa");

        JsonNode attention = browser.get("/api/funds/attention?" + days);
        assertThat(attention.at("/scattered/0/projects").asInt()).isEqualTo(1);
        assertThat(browser.get("/api/funds/attention?year=2026&effectiveOn=2026-05-01")
                        .get("advances"))
                .isEmpty();
        assertThat(browser.get("/api/funds/attention?year=2026&effectiveOn=2026-07-10")
                        .at("/advances/0/daysOverdue")
                        .asLong())
                .isEqualTo(10);
        assertThat(browser.page("/funds/attention?" + days)).contains("Xã đặc biệt khó khăn");

        JsonNode burnUp = browser.get("/api/funds/burn-up?" + days);
        assertThat(burnUp.at("/burnUp/months")).hasSize(13);
        assertThat(burnUp.at("/forecast/disbursed").asLong()).isEqualTo(27 * BILLION);
        assertThat(browser.page("/funds/burn-up?" + days)).contains("<polyline", "31/01/2027");
    }

    private static String cells(JsonNode form, String english, String vietnamese) {
        return form.get("rows")
                .valueStream()
                .filter(row ->
                        List.of(english, vietnamese).contains(row.get("label").asString()))
                .findFirst()
                .orElseThrow()
                .get("cells")
                .toString();
    }

    private static String of(String allocation, String fields) {
        return "\"allocation\": \"%s\", %s".formatted(allocation, fields);
    }

    /** Rows in billions. */
    private static List<String> rows(JsonNode answer, String dimension) {
        return answer.get("rows")
                .valueStream()
                .map(row -> row.at("/values/" + dimension).asString() + " "
                        + String.join(
                                " ",
                                row.get("sums")
                                        .propertyStream()
                                        .map(sum -> sum.getKey() + "="
                                                + sum.getValue().asLong() / BILLION)
                                        .toList()))
                .toList();
    }
}
