package org.progressledger.commune.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.web.MergedCommune.DIFFICULT;
import static org.progressledger.commune.web.MergedCommune.MERGED;
import static org.progressledger.commune.web.MergedCommune.TITLED;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** How the merged commune and those that it was made of are counted, in lists and in the forms 05, 06 and 10. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedCommuneFiguresIT {

    private final CommuneBrowser browser;
    private long beforeTheAppraisal;

    MergedCommuneFiguresIT(@Value("${local.server.port}") int port) {
        this.browser = new CommuneBrowser(port);
    }

    @BeforeAll
    void the_merged_commune_is_appraised_in_october() {
        MergedCommune.before(browser);
        beforeTheAppraisal = browser.get("/api/communes?province=19")
                .get("basis")
                .get("knownAt")
                .asLong();
        for (String stage : List.of("SELF_ASSESSED", "APPRAISED")) {
            browser.recorded(browser.post(
                    MERGED,
                    "assessments",
                    "{\"criteriaSet\": \"NTM-2021\", \"stage\": \"%s\", \"decision\": %s, \"results\": [%s]}"
                            .formatted(
                                    stage,
                                    CommuneBrowser.decision("2025-10-01"),
                                    IntStream.rangeClosed(1, 19)
                                            .mapToObj(number -> "{\"criterion\": %d, \"value\": %s, \"met\": %s}"
                                                    .formatted(
                                                            number,
                                                            number == 10 ? "\"38 triệu đồng\"" : "null",
                                                            !MergedCommune.UNMET.contains(number)))
                                            .collect(Collectors.joining(",")))));
        }
    }

    @Test
    void a_merged_commune_begins_without_results_and_leads_to_those_it_was_made_of() {
        String path = "/communes/" + MERGED + "/criteria?criteriaSet=NTM-2021&effectiveOn=2025-07-31";
        JsonNode merged = browser.get("/api" + path);

        assertThat(merged.get("commune").get("assessed").asBoolean()).isFalse();
        assertThat(merged.get("commune").get("notStated").asInt()).isEqualTo(19);
        assertThat(merged.get("predecessors")).hasSize(3);
        assertThat(merged.get("predecessors")
                        .valueStream()
                        .filter(kin -> kin.get("unit").asString().equals(TITLED))
                        .map(kin -> kin.get("met").asInt()))
                .containsExactly(19);
        assertThat(browser.page(path)).contains("Được lập từ", "Xã Tân Thịnh", "19/19", "Chưa đánh giá theo NTM-2021");
        assertThat(browser.page("/communes/" + MERGED + "/criteria?criteriaSet=NTM-2026&effectiveOn=2026-07-31"))
                .contains("Xã Tân Thịnh", "19/19", "(NTM-2021)");
    }

    @Test
    void one_of_the_three_was_extremely_difficult_and_the_merged_commune_is_not_until_a_decision_says_so() {
        String path = "/api/units?province=19&extremelyDifficult=true&effectiveOn=";

        assertThat(browser.get(path + "2025-06-30")
                        .get("units")
                        .valueStream()
                        .map(unit -> unit.get("unit").asString()))
                .containsExactly(DIFFICULT);
        assertThat(browser.get(path + "2025-07-01").get("units")).isEmpty();
    }

    @Test
    void communes_that_were_merged_away_stand_under_the_old_drawing() {
        String path = "/api/communes?province=19&criteriaSet=NTM-2021&effectiveOn=";
        JsonNode old = browser.get(path + "2025-06-30").get("counts");
        JsonNode today = browser.get(path + "2025-07-01").get("counts");

        assertThat(old.get("byCriteriaMet").get("19").asInt()).isEqualTo(1);
        assertThat(old.get("byCriteriaMet").get("12").asInt()).isEqualTo(1);
        assertThat(today.get("communes").asInt()).isEqualTo(77);
        assertThat(today.get("byCriteriaMet")).isEmpty();
        assertThat(today.get("notAssessed").get("communes").asInt()).isEqualTo(77);
        assertThat(onAnyDay(browser.get(path + "2025-07-01&boundaries=GEO-PRE").get("counts")))
                .isEqualTo(onAnyDay(old));
    }

    /** What opens a count names the day that was asked about. */
    private static String onAnyDay(JsonNode counts) {
        return counts.toString().replaceAll("effectiveOn=[0-9-]+", "effectiveOn=");
    }

    @Test
    void the_forms_count_the_same_as_the_list_name_their_basis_and_leave_the_plan_empty() {
        String basis = "?province=19&criteriaSet=NTM-2021&from=2025-07-31&to=2025-12-31";
        JsonNode bands = browser.get("/api/forms/ntm/06" + basis);
        JsonNode criteria = browser.get("/api/forms/ntm/5" + basis);
        JsonNode commune = browser.get("/api/forms/ntm/10" + basis + "&commune=" + MERGED);

        assertThat(bands.get("rows").get(0).get("cells").get(1).asInt()).isEqualTo(77);
        assertThat(bands.get("rows")
                        .valueStream()
                        .filter(row -> row.get("label").asString().equals("Xã đạt 10-14 tiêu chí"))
                        .map(row -> row.get("cells").get(1).asInt()))
                .containsExactly(1);
        assertThat(bands.get("rows").valueStream().map(row -> row.get("cells").get(2)))
                .allMatch(JsonNode::isNull);
        assertThat(bands.get("notes").toString())
                .contains("các cột kế hoạch để trống", "77 xã vào ngày 31/07/2025, 76 xã vào ngày 31/12/2025");
        assertThat(criteria.get("rows")).hasSize(20);
        assertThat(criteria.get("rows").get(4).get("cells").get(1).asInt()).isEqualTo(1);
        assertThat(criteria.get("rows").get(10).get("cells").get(1).asInt()).isZero();
        assertThat(commune.get("rows")).hasSize(19 + 57);
        assertThat(commune.get("rows").toString()).contains("38 triệu đồng", "Chưa đạt");
        assertThat(browser.get("/api/forms/ntm/05?province=19&criteriaSet=NTM-2026&effectiveOn=2026-06-30")
                        .get("columns"))
                .hasSize(15);
        assertThat(browser.page("/forms/ntm")).contains("Biểu 05", "Biểu 06", "Biểu 10");
    }

    @Test
    void a_form_is_made_again_to_the_byte_from_its_basis() {
        String basis = "?province=19&criteriaSet=NTM-2021&from=2025-07-31&to=2025-12-31";
        for (String number : List.of("05", "06", "10")) {
            assertThat(browser.page("/forms/ntm/" + number + basis))
                    .contains("Số liệu tính đến 31/12/2025", "thẩm định");
            String workbook = "/forms/ntm/" + number + ".xlsx" + basis + "&knownAt=" + beforeTheAppraisal;
            HttpResponse<String> file = browser.html(workbook);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(browser.html(workbook).body()).isEqualTo(file.body());
        }
    }

    @Test
    void a_form_that_there_is_not_and_a_period_that_ends_before_it_begins_are_refused() {
        assertThat(browser.ask("/api/forms/ntm/05?from=2025-12-31&to=2025-01-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.ask("/api/forms/ntm/08").statusCode()).isEqualTo(404);
    }
}
