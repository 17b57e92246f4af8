package org.progressledger.commune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ba Tơ was a district of nineteen units, eighteen of them communes, until 30 June 2025; eight communes stand on its ground.
 * The units are real, the results invented.
 */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunesOfAreaIT {

    private static final String BA_CUNG = "21511@2004";
    private static final String BA_TO = "21484@2025";

    /** Went on through the reorganisation. */
    private static final String BA_XA = "21538@2004";

    /** In the district Sơn Hà, not in Ba Tơ. */
    private static final String SON_HA = "21292@2004";

    private static final String OF_BA_TO = "area=district:535&criteriaSet=NTM-2021";
    private static final String WAS = "&boundaries=GEO-PRE";
    private static final String IS = "&boundaries=GEO-2025";

    private final CommuneBrowser browser;

    CommunesOfAreaIT(@Value("${local.server.port}") int port) {
        this.browser = new CommuneBrowser(port);
    }

    @BeforeAll
    void communes_of_the_district_before_and_after_and_one_elsewhere_are_assessed() {
        for (String stage : List.of("SELF_ASSESSED", "VERIFIED", "APPRAISED")) {
            browser.assess(BA_CUNG, stage, Set.of(1, 2), "2023-11-20");
            browser.assess(BA_XA, stage, Set.of(1, 2, 3, 4, 5, 6, 7), "2023-11-20");
            browser.assess(SON_HA, stage, Set.of(), "2023-11-20");
        }
        for (String stage : List.of("SELF_ASSESSED", "APPRAISED")) {
            browser.assess(BA_TO, stage, Set.of(3), "2025-11-20");
            browser.assess(BA_XA, stage, Set.of(1, 2, 3, 4, 5, 6, 7, 8), "2025-11-20");
        }
    }

    @Test
    void ba_to_as_it_was_and_as_it_is_now_both_stand_on_any_day() {
        JsonNode wasThen = counts(OF_BA_TO + WAS + "&effectiveOn=2024-12-31");
        assertThat(wasThen.get("communes").asInt()).isEqualTo(18);
        assertThat(byCriteriaMet(wasThen)).isEqualTo("{\"12\":1,\"17\":1}");
        assertThat(notAssessed(wasThen)).isEqualTo(16);

        JsonNode wasNow = counts(OF_BA_TO + WAS + "&effectiveOn=2026-06-30");
        assertThat(wasNow.get("communes").asInt()).isEqualTo(18);
        assertThat(byCriteriaMet(wasNow)).isEqualTo("{\"11\":1,\"17\":1}");

        JsonNode isThen = counts(OF_BA_TO + IS + "&effectiveOn=2024-12-31");
        assertThat(isThen.get("communes").asInt()).isEqualTo(8);
        assertThat(byCriteriaMet(isThen)).isEqualTo("{\"12\":1}");
        assertThat(notAssessed(isThen)).isEqualTo(7);

        JsonNode isNow = counts(OF_BA_TO + IS + "&effectiveOn=2026-06-30");
        assertThat(isNow.get("communes").asInt()).isEqualTo(8);
        assertThat(byCriteriaMet(isNow)).isEqualTo("{\"11\":1,\"18\":1}");
        assertThat(notAssessed(isNow)).isEqualTo(6);

        assertThat(counts(OF_BA_TO + "&effectiveOn=2025-06-30"))
                .as("the drawing of the day, the day before")
                .isEqualTo(counts(OF_BA_TO + WAS + "&effectiveOn=2025-06-30"));
        assertThat(counts(OF_BA_TO + "&effectiveOn=2025-07-01"))
                .as("the drawing of the day, the day of")
                .isEqualTo(counts(OF_BA_TO + IS + "&effectiveOn=2025-07-01"));
    }

    @Test
    void matrix_and_criteria_lost_between_two_days_are_of_the_area() {
        assertThat(units(browser.get("/api/communes/matrix?" + OF_BA_TO + IS + "&effectiveOn=2024-12-31")))
                .hasSize(8)
                .contains(BA_XA, BA_TO)
                .doesNotContain(BA_CUNG, SON_HA);
        for (String drawing : List.of(WAS, IS)) {
            JsonNode progress = browser.get(
                    "/api/communes/progress?" + OF_BA_TO + drawing + "&from=2024-12-31&effectiveOn=2026-06-30");
            assertThat(progress.get("lost")).hasSize(1);
            assertThat(progress.get("lost").get(0).get("unit").asString()).isEqualTo(BA_XA);
            assertThat(progress.get("lost").get(0).get("criterion").asInt()).isEqualTo(8);
        }
        JsonNode changes = browser.get(
                        "/api/communes/progress?" + OF_BA_TO + IS + "&from=2024-12-31&effectiveOn=2026-06-30")
                .get("changes");
        assertThat(changes.valueStream()
                        .filter(change -> change.get("unit").asString().equals(BA_TO))
                        .map(change -> change.get("assessedBefore").asBoolean() + " "
                                + change.get("assessedAfter").asBoolean()))
                .containsExactly("false true");
    }

    @Test
    void a_former_province_has_the_communes_of_its_districts() {
        JsonNode konTum = counts("area=former-province:62&criteriaSet=NTM-2021" + WAS);
        JsonNode quangNgai = counts("area=former-province:51&criteriaSet=NTM-2021" + WAS);
        JsonNode whole = counts("area=province:51&criteriaSet=NTM-2021" + WAS);

        assertThat(konTum.get("communes").asInt() + quangNgai.get("communes").asInt())
                .isEqualTo(whole.get("communes").asInt());
        assertThat(byCriteriaMet(konTum)).isEqualTo("{}");
        assertThat(byCriteriaMet(quangNgai)).isEqualTo(byCriteriaMet(whole));
        assertThat(whole).isEqualTo(counts("province=51&criteriaSet=NTM-2021" + WAS));
    }

    @Test
    void a_unit_that_stands_only_partly_on_the_district_is_named() {
        JsonNode area =
                browser.get("/api/communes?area=district:171" + IS).get("basis").get("area");
        assertThat(area.get("key").asString()).isEqualTo("district:171");
        assertThat(area.get("name").asString()).isEqualTo("huyện Đại Từ");
        assertThat(area.get("drawn").asBoolean()).isFalse();
        assertThat(area.get("partly").toString()).isEqualTo("[\"05488@2025\"]");
        assertThat(browser.get("/api/communes?area=district:171" + WAS)
                        .get("basis")
                        .get("area")
                        .get("partly"))
                .isEmpty();
        for (String page : List.of("/communes", "/communes/matrix", "/communes/progress")) {
            assertThat(browser.page(page + "?area=district:171" + IS))
                    .contains("id=\"not-drawn\"", "không có huyện Đại Từ", "id=\"partly\"", "xã Đại Phúc");
            assertThat(browser.page(page + "?area=district:171" + WAS))
                    .doesNotContain("id=\"not-drawn\"", "id=\"partly\"");
        }
        assertThat(browser.page("/communes?" + OF_BA_TO + IS))
                .contains("id=\"not-drawn\"")
                .doesNotContain("id=\"partly\"");
    }

    @Test
    void forms_and_lists_of_results_are_of_the_same_area() {
        String period = "&from=2024-12-31&to=2026-06-30";
        JsonNode was = browser.get("/api/forms/ntm/06?" + OF_BA_TO + WAS + period);
        JsonNode is = browser.get("/api/forms/ntm/06?" + OF_BA_TO + IS + period);
        assertThat(was.get("areaName").asString()).isEqualTo("Huyện Ba Tơ");
        assertThat(was.get("rows").get(0).get("cells").toString()).isEqualTo("[18,18,null]");
        assertThat(is.get("rows").get(0).get("cells").toString()).isEqualTo("[8,8,null]");
        assertThat(was.get("notes").toString()).contains("16 xã vào ngày 31/12/2024, 16 xã vào ngày 30/06/2026");
        assertThat(is.get("notes").toString())
                .contains("7 xã vào ngày 31/12/2024, 6 xã vào ngày 30/06/2026")
                .contains("GEO-2025 không có huyện Ba Tơ");
        JsonNode criteria = browser.get("/api/forms/ntm/05?" + OF_BA_TO + IS + period);
        assertThat(criteria.get("rows").get(8).get("cells").get(0).asInt()).isEqualTo(1);
        assertThat(criteria.get("rows").get(8).get("cells").get(1).asInt()).isEqualTo(1);
        assertThat(browser.get("/api/forms/ntm/10?" + OF_BA_TO + WAS + period)
                        .get("commune")
                        .asString())
                .as("the first rural commune of the district")
                .isEqualTo("21487@2004");

        for (String number : List.of("05", "06", "10")) {
            assertThat(browser.page("/forms/ntm/" + number + "?" + OF_BA_TO + WAS + period))
                    .contains("value=\"district:535\" selected=\"selected\"")
                    .doesNotContain("??");
            assertThat(browser.html("/forms/ntm/" + number + ".xlsx?" + OF_BA_TO + IS + period)
                            .statusCode())
                    .isEqualTo(200);
        }

        String results = "/api/communes/results.csv?area=district:535&ruleSet=NTM-2021&effectiveOn=2026-06-30";
        assertThat(browser.text(results + WAS)).contains("21511", "21538").doesNotContain("21292");
        assertThat(browser.text(results + IS)).contains("21484", "21538").doesNotContain("21511", "21292");
        assertThat(browser.text("/api/communes/results-form.csv?area=district:535&ruleSet=NTM-2021" + WAS)
                        .lines()
                        .filter(line -> line.contains(";19;;"))
                        .count())
                .isEqualTo(18);
    }

    @Test
    void every_page_offers_the_areas_and_its_links_keep_the_choice() {
        String choice = OF_BA_TO + WAS + "&effectiveOn=2026-06-30";
        for (String page : List.of("/communes", "/communes/matrix", "/communes/progress")) {
            String shown = browser.page(page + "?" + choice);
            assertThat(shown)
                    .contains("value=\"district:535\" selected=\"selected\"", "value=\"former-province:62\"")
                    .contains("huyện Ba Tơ", "<input type=\"hidden\" name=\"area\" value=\"district:535\">")
                    .doesNotContain("??");
            assertThat(linksTo(shown, "/communes"))
                    .as("the way of the navigation leads away from the choice and keeps the times")
                    .filteredOn(link -> !link.equals("/communes?effectiveOn=2026-06-30&boundaries=GEO-PRE"))
                    .isNotEmpty()
                    .allMatch(link -> link.contains("area=district:535"));
            assertThat(linksTo(shown, "/communes/" + (page.endsWith("matrix") ? "progress" : "matrix")))
                    .isNotEmpty()
                    .allMatch(link -> link.contains("boundaries=GEO-PRE") && link.contains("effectiveOn=2026-06-30"));
            assertThat(linksTo(shown, "/forms/ntm")).isNotEmpty().allMatch(link -> link.contains("area=district:535"));
        }
        String list = browser.page("/communes?" + choice);
        assertThat(list).contains("Chưa đánh giá", "area=district").doesNotContain(SON_HA, BA_TO);
        assertThat(linksTo(list, "/communes/" + BA_CUNG)).allMatch(link -> link.contains("area=district:535"));
        assertThat(browser.page("/communes/" + BA_CUNG + "/criteria?" + choice))
                .as("the page of one commune keeps the area and offers no other")
                .contains("name=\"area\" value=\"district:535\"")
                .doesNotContain("<select id=\"area\"");
        assertThat(browser.page("/communes?" + choice + "&show=not-assessed"))
                .contains("21487@2004")
                .doesNotContain(BA_CUNG);

        assertThat(linksTo(browser.page("/districts/535?boundaries=GEO-PRE&effectiveOn=2026-06-30"), "/communes?"))
                .anyMatch(link -> link.contains("area=district:535")
                        && link.contains("boundaries=GEO-PRE")
                        && link.contains("effectiveOn=2026-06-30"));
        assertThat(linksTo(browser.page("/former-provinces/62"), "/communes?"))
                .anyMatch(link -> link.contains("area=former-province:62"));
    }

    @Test
    void an_area_that_makes_no_sense_is_refused_in_vietnamese() {
        for (String path : List.of(
                "/api/communes?",
                "/api/communes/matrix?",
                "/api/communes/progress?",
                "/api/forms/ntm/06?",
                "/api/communes/results.csv?")) {
            refused(path + "area=district:999", 404, "area-unknown", "không có huyện hay tỉnh nào mang mã 999");
            refused(path + "area=huyen-535", 400, "area-unreadable", "“huyen-535” không phải là đơn vị");
            refused(path + "area=province:98", 404, "unit-unknown", "98");
            refused(
                    path + "area=district:535&province=19",
                    400,
                    "area-elsewhere",
                    "(huyện Ba Tơ) nay thuộc tỉnh Quảng Ngãi");
        }
        assertThat(browser.html("/communes?area=district:999").statusCode()).isEqualTo(404);
        assertThat(browser.html("/communes?area=district:999").body()).contains("Không có đơn vị này");
    }

    private void refused(String path, int status, String code, String detail) {
        HttpResponse<String> refused = browser.ask(path);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(refused.statusCode()).as(path).isEqualTo(status);
        assertThat(problem.get("code").asString()).as(path).isEqualTo(code);
        assertThat(problem.get("detail").asString()).as(path).contains(detail);
    }

    private JsonNode counts(String query) {
        return browser.get("/api/communes?" + query).get("counts");
    }

    private static String byCriteriaMet(JsonNode counts) {
        return counts.get("byCriteriaMet").toString();
    }

    private static int notAssessed(JsonNode counts) {
        int bands = counts.get("bands")
                .valueStream()
                .mapToInt(band -> band.get("communes").asInt())
                .sum();
        int notAssessed = counts.get("notAssessed").get("communes").asInt();
        assertThat(bands + notAssessed).isEqualTo(counts.get("communes").asInt());
        return notAssessed;
    }

    private static List<String> units(JsonNode matrix) {
        return matrix.get("communes")
                .valueStream()
                .map(row -> row.get("unit").asString())
                .toList();
    }

    private static List<String> linksTo(String page, String path) {
        return Pattern.compile("href=\"(" + Pattern.quote(path) + "[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
                .toList();
    }
}
