package org.progressledger.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class PopulationsApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);

    private final Caller program;

    PopulationsApiIT(@Value("${local.server.port}") int port) {
        this.program = new Caller(port);
    }

    @Test
    void the_last_report_of_a_day_stands_and_what_was_known_before_it_stays() {
        long first = report("05569@2025", 3_000, "2025-12-14");
        long second = report("05569@2025", 3_100, "2025-12-14");
        long later = report("05569@2025", 3_200, "2026-06-30");

        assertThat(households("2025-12-31", first)).isEqualTo(3_000);
        assertThat(households("2025-12-31", second)).isEqualTo(3_100);
        assertThat(households("2025-12-31", later)).isEqualTo(3_100);
        assertThat(households("2026-07-01", later)).isEqualTo(3_200);
        assertThat(get("/api/populations?effectiveOn=2025-12-13&knownAt=" + later)
                        .get("populations"))
                .isEmpty();
    }

    @Test
    void a_refused_report_says_why_in_words_and_code() {
        HttpResponse<String> refused = send(RECORDER, "05569@2025", 3_000, "2025-06-30");
        JsonNode problem = JsonMapper.shared().readTree(refused.body());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("population-unit-not-in-force");
        assertThat(problem.get("detail").asString()).contains("05569@2025").contains("30/06/2025");
    }

    @Test
    void who_only_reads_reports_no_population() {
        assertThat(send(LEADER, "05569@2025", 3_000, "2025-12-14").statusCode()).isEqualTo(403);
    }

    private long households(String day, long knownAt) {
        JsonNode reports = get("/api/populations?unit=05569@2025&effectiveOn=" + day + "&knownAt=" + knownAt)
                .get("populations");
        assertThat(reports).hasSize(1);
        return reports.get(0).get("households").asLong();
    }

    private long report(String unit, long households, String day) {
        HttpResponse<String> answer = send(RECORDER, unit, households, day);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("position").asLong();
    }

    private HttpResponse<String> send(String who, String unit, long households, String day) {
        return program.send(
                "POST",
                "/api/populations",
                """
                {"unit": "%s", "households": %d, "persons": %d, "effectiveOn": "%s",
                 "decision": {"number": "12/BC-UBND", "date": "2025-12-14", "issuer": "UBND xã Định Hóa"}}
                """.formatted(unit, households, 4 * households, day),
                "Authorization",
                who,
                "Content-Type",
                "application/json");
    }

    private JsonNode get(String path) {
        return program.json(path, LEADER);
    }
}
