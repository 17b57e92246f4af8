package org.progressledger.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Parents of units from the request to the pages. */
@WholeApplication
class UnitParentsThroughTheApplicationIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECISION =
            "\"decision\": {\"number\": \"7/NQ-mẫu\", \"date\": \"2026-11-01\", \"issuer\": \"UBTVQH (mẫu)\"}";

    private final Caller program;
    private final Caller browser;

    UnitParentsThroughTheApplicationIT(@Value("${local.server.port}") int port) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
    }

    @Test
    void a_unit_is_moved_to_another_district_and_its_page_shows_each_with_its_decision() {
        String unit = units("province=19&effectiveOn=2025-06-30&district=167")
                .get(0)
                .get("unit")
                .asString();

        assertThat(move(unit, "2020-01-01", "\"district\": \"999\"", 422)).contains("DISTRICT_NOT_IN_FORCE");
        assertThat(move(unit, "2020-01-01", "\"district\": \"168\", \"province\": \"51\"", 422))
                .contains("territory-parent-unclear");
        assertThat(move(unit, "2020-01-01", "\"district\": \"168\"", 200)).contains("unit-moved-to-district");

        assertThat(district(unit, "2019-12-31")).isEqualTo("167");
        assertThat(district(unit, "2020-01-01")).isEqualTo("168");
        assertThat(district(unit, "2025-06-30")).isEqualTo("168");
        browser.logIn("recorder", WholeApplication.PASSWORD);
        assertThat(page("/units/" + unit + "?effectiveOn=2025-06-30"))
                .contains("id=\"parents\"", "Huyện Định Hóa", "7/NQ-mẫu", "01/01/2020", "/units/record/unit-parent");
        assertThat(page("/units/record/unit-parent?unit=" + unit))
                .contains("Huyện Định Hóa", "tỉnh Quảng Ngãi", "Ghi vào sổ");
    }

    @Test
    void a_unit_goes_into_another_province_and_a_code_of_another_province_is_refused() {
        String unit = units("province=19").get(0).get("unit").asString();
        String theirs = units("province=51").get(0).get("unit").asString();
        String code = units("province=19").get(1).get("code").asString();

        HttpResponse<String> taken = post(
                "/api/unit-codes",
                "{\"unit\": \"%s\", \"code\": \"%s\", \"effectiveOn\": \"2026-10-01\", %s}"
                        .formatted(theirs, code, DECISION));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("CODE_TAKEN_ELSEWHERE", "Thái Nguyên");

        assertThat(move(unit, "2026-10-01", "\"province\": \"51\"", 200)).contains("unit-handed-over");
        assertThat(move(unit, "2026-10-01", "\"province\": \"51\"", 200)).doesNotContain("unit-handed-over");

        assertThat(units("province=51&effectiveOn=2026-10-01"))
                .extracting(line -> line.get("unit").asString())
                .contains(unit);
        assertThat(units("province=19&effectiveOn=2026-09-30"))
                .extracting(line -> line.get("unit").asString())
                .contains(unit);
        assertThat(units("province=19&effectiveOn=2026-10-01")).hasSize(91);
        browser.logIn("recorder", WholeApplication.PASSWORD);
        assertThat(page("/units/" + unit)).contains("Tiếp nhận từ tỉnh Thái Nguyên", "Chuyển sang tỉnh Quảng Ngãi");
    }

    private String district(String unit, String day) {
        return get("/api/units/" + unit + "?effectiveOn=" + day)
                .get("now")
                .get("formerDistrict")
                .get("code")
                .asString();
    }

    private String move(String unit, String day, String parent, int status) {
        HttpResponse<String> response = post(
                "/api/unit-parents",
                "{\"unit\": \"%s\", \"effectiveOn\": \"%s\", %s, %s}".formatted(unit, day, parent, DECISION));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }

    private List<JsonNode> units(String asked) {
        return StreamSupport.stream(get("/api/units?" + asked).get("units").spliterator(), false)
                .toList();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private HttpResponse<String> post(String path, String body) {
        return program.post(path, body, RECORDER);
    }

    private String page(String path) {
        HttpResponse<String> response = browser.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
