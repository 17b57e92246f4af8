package org.progressledger.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the figures of 2023 after they were closed: money is entered late and reversed, a title is granted. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestatedFiguresIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String COMMUNE = "05548@2004";

    private final Caller program;
    private long reached;

    RestatedFiguresIT(@Value("${local.server.port}") int port) {
        this.program = new Caller(port);
    }

    @BeforeAll
    void money_is_assigned_the_year_is_closed_and_then_restated() {
        String mistaken = money("A1", 5_000_000_000L, "2023-01-05");
        recorded("/api/audit/periods/closings", """
                {"province": "19", "kind": "YEAR", "year": 2023, "number": 1, "decision": %s}
                """.formatted(decision("2024-01-10")), DECIDER);
        money("A2", 2_000_000_000L, "2023-02-01");
        recorded("/api/funds/entries", """
                {"kind": "reversal", "allocation": "%s", "reverses": "A1", "reason": "Ghi nhầm", "document": %s}
                """.formatted(mistaken, decision("2023-03-01")), RECORDER);
        String results = IntStream.rangeClosed(1, 19)
                .mapToObj(number -> "{\"criterion\": %d, \"met\": true}".formatted(number))
                .collect(Collectors.joining(","));
        for (String stage : List.of("SELF_ASSESSED", "VERIFIED", "APPRAISED")) {
            recorded(
                    "/api/communes/" + COMMUNE + "/assessments",
                    """
                    {"criteriaSet": "NTM-2021", "stage": "%s", "decision": %s, "results": [%s]}
                    """.formatted(stage, decision("2023-11-20"), results),
                    RECORDER);
        }
        recorded("/api/communes/" + COMMUNE + "/titles/grants", """
                {"criteriaSet": "NTM-2021", "satisfaction": 96.5, "constructionDebt": false, "councilVote": 100,
                 "councilMetOn": "2023-11-25", "decision": %s}
                """.formatted(decision("2023-12-01")), RECORDER);
    }

    @Test
    void a_closed_period_shows_money_and_titles_restated_by_cause() {
        JsonNode assigned = figure("money-assigned");
        JsonNode titles = figure("titles");

        assertThat(assigned.get("closed").asLong()).isEqualTo(5_000_000_000L);
        assertThat(assigned.get("now").asLong()).isEqualTo(2_000_000_000L);
        assertThat(assigned.get("difference").asLong()).isEqualTo(-3_000_000_000L);
        assertThat(causes(assigned)).isEqualTo(Map.of("ENTERED_LATE", 2_000_000_000L, "CORRECTED", -5_000_000_000L));
        assertThat(titles.get("values").toString()).contains("MET", "GRANTED");
        assertThat(titles.get("closed").asLong()).isZero();
        assertThat(causes(titles)).isEqualTo(Map.of("ENTERED_LATE", 1L));
    }

    @Test
    void the_parts_of_a_restated_figure_sum_to_its_difference_and_open_into_events_that_do() {
        JsonNode figures = figures();

        assertThat(figures.size()).isGreaterThan(4);
        figures.forEach(figure -> {
            assertThat(figure.get("closed").asLong() == 0 && figure.get("now").asLong() == 0)
                    .as("%s is 0 on both sides", figure)
                    .isFalse();
            assertThat(causes(figure).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("%s", figure)
                    .isEqualTo(figure.get("difference").asLong());
            figure.get("parts")
                    .forEach(part -> assertThat(get("/api" + part.get("events").asString())
                                    .get("lines")
                                    .valueStream()
                                    .mapToLong(line -> line.get("amount").asLong())
                                    .sum())
                            .as("%s", part)
                            .isEqualTo(part.get("amount").asLong()));
            JsonNode difference = get("/api" + figure.get("page").asString());
            assertThat(difference.get("before").asLong())
                    .isEqualTo(figure.get("closed").asLong());
            assertThat(difference.get("after").asLong())
                    .isEqualTo(figure.get("now").asLong());
        });
    }

    @Test
    void the_page_of_the_closed_period_links_to_the_difference_and_its_events_with_both_bases() {
        assertThat(page("/audit/periods/19:2023-Y1", "vi"))
                .contains("2.000.000.000", "-3.000.000.000", "Xảy ra từ trước, nhập muộn")
                .contains("/figures/money-assigned/difference?", "/figures/titles/events?", "fromKnownAt=");
        assertThat(page("/audit/periods/19:2023-Y1", "en")).contains("Happened before, entered late");
    }

    @Test
    void a_replay_shows_every_figure_that_is_not_zero_before_and_after_an_event() {
        String ofCommune = "area=" + COMMUNE + "&effectiveOn=2023-12-31";
        long granted = get("/api/audit/replay?size=1000&" + ofCommune)
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("title.TitleGranted"))
                .findFirst()
                .orElseThrow()
                .get("position")
                .asLong();
        JsonNode step = get("/api/audit/replay/step?position=" + granted + "&" + ofCommune);

        assertThat(step.get("figures")
                        .valueStream()
                        .filter(figure -> figure.get("moved").asBoolean()))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.get("figure").asString()).isEqualTo("titles");
                    assertThat(moved.get("before").asString()).isEqualTo("0");
                    assertThat(moved.get("after").asString()).isEqualTo("1");
                });
        assertThat(step.get("figures")
                        .valueStream()
                        .map(figure -> figure.get("figure").asString()))
                .contains("money-assigned", "criteria")
                .doesNotContain("households", "money-settled");
        assertThat(page("/audit/replay?" + ofCommune, "vi")).contains("id=\"figures\"");
    }

    @Test
    void every_page_for_an_inspector_has_the_one_row_of_links_to_the_others() {
        for (String path : List.of(
                "/audit",
                "/audit/backdating",
                "/audit/periods?province=19",
                "/audit/periods/19:2023-Y1",
                "/audit/replay",
                "/figures",
                "/figures/titles",
                "/audit/projections",
                "/audit/projections/household")) {
            String page = page(path, "vi");
            String row = page.substring(page.indexOf("id=\"audit-pages\""));
            assertThat(row.substring(0, row.indexOf("</ul>")))
                    .as(path)
                    .contains("/audit/backdating", "/audit/periods", "/audit/replay", "/figures")
                    .contains("/audit/projections", "/checkpoint", "aria-current=\"page\"");
            assertThat(page.substring(0, page.indexOf("<main")))
                    .as("the menu beside %s", path)
                    .contains("href=\"/audit\"")
                    .doesNotContain("href=\"/audit/replay\"", "href=\"/audit/projections\"");
        }
    }

    private JsonNode figures() {
        return get("/api/audit/periods/19:2023-Y1").get("figures");
    }

    private JsonNode figure(String key) {
        return figures()
                .valueStream()
                .filter(figure -> figure.get("figure").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> causes(JsonNode figure) {
        Map<String, Long> causes = new TreeMap<>();
        figure.get("parts")
                .forEach(part -> causes.put(
                        part.get("cause").asString(), part.get("amount").asLong()));
        return causes;
    }

    /** Answers the allocation. */
    private String money(String entry, long amount, String day) {
        return recorded("/api/funds/entries", """
                        {"kind": "assignment", "entry": {"id": "%s", "amount": %d, "document": %s},
                         "purpose": {"planYears": "2023", "holder": "9000001", "unit": "%s", "item": "NTM-2021",
                                     "source": "CENTRAL", "nature": "INVESTMENT"}}
                        """.formatted(entry, amount, decision(day), COMMUNE), RECORDER)
                .get("allocation")
                .asString();
    }

    private static String decision(String day) {
        return "{\"number\": \"7/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh mẫu\"}".formatted(day);
    }

    private JsonNode recorded(String path, String body, String who) {
        HttpResponse<String> answer = program.post(path, body, who);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode said = JsonMapper.shared().readTree(answer.body());
        reached = said.get("position").asLong();
        return said;
    }

    private JsonNode get(String path) {
        return program.json(waiting(path), RECORDER);
    }

    private String page(String path, String language) {
        HttpResponse<String> answer =
                program.get(waiting(path) + "&language=" + language, "Authorization", RECORDER, "Accept", "text/html");
        if (answer.statusCode() == 302) {
            return page(
                    URI.create(answer.headers().firstValue("Location").orElseThrow())
                            .getPath(),
                    language);
        }
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private String waiting(String path) {
        return path + (path.contains("?") ? "&" : "?") + "atLeast=" + reached;
    }
}
