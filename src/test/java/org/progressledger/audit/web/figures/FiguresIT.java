package org.progressledger.audit.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
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
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Households of Ba Tơ before and after the reorganisation, criteria of a commune, money: all asked as figures. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final Actor ACTOR = new Actor("recorder", "RECORDER");
    private static final String DAY = "2024-12-31";
    private static final String OF_BA_TO = "area=district:535&effectiveOn=" + DAY;

    private final Caller program;
    private final Caller browser;
    private final LedgerCommands commands;
    private long before;
    private long reached;

    FiguresIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        this.commands = commands;
        browser.logIn("recorder", WholeApplication.PASSWORD);
    }

    @BeforeAll
    void households_are_reviewed_one_late_and_one_by_mistake_and_a_commune_is_assessed() {
        before = commands.record(ACTOR, Source.NONE, () -> {
                    commands.send(review("BT-1", "21484@2004", "2023-12-12", PovertyClass.POOR));
                    return commands.send(review("BT-2", "21511@2004", "2023-12-12", PovertyClass.POOR));
                })
                .next();
        commands.record(
                ACTOR,
                Source.NONE,
                () -> commands.send(review("BT-3", "21538@2004", "2023-12-12", PovertyClass.NEAR_POOR)));
        JsonNode timeline = get("/api/households/BT-2/timeline?atLeast=" + before);
        String mistake = stream(timeline.get("entries") == null ? timeline : timeline.get("entries"))
                .filter(entry -> entry.toString().contains("status-recognised")
                        || entry.toString().contains("StatusRecognised"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        recorded(post(
                "/api/households/BT-2/corrections",
                "{\"corrects\": \"%s\", \"povertyClass\": \"NEAR_POOR\", \"reason\": \"Ghi nhầm\", \"decision\": %s}"
                        .formatted(mistake, document("2024-01-10"))));
        String results = IntStream.rangeClosed(1, 19)
                .mapToObj(number -> "{\"criterion\": %d, \"met\": %s}".formatted(number, number > 2))
                .collect(Collectors.joining(","));
        recorded(post(
                "/api/communes/21511@2004/assessments",
                "{\"criteriaSet\": \"NTM-2021\", \"stage\": \"SELF_ASSESSED\", \"decision\": %s, \"results\": [%s]}"
                        .formatted(document("2023-11-20"), results)));
        recorded(post("/api/funds/entries", """
                {"kind": "assignment", "entry": {"id": "G1", "amount": 5000000000, "document": %s},
                 "purpose": {"planYears": "2026", "holder": "9000001", "unit": "05569@2025", "item": "NTM-2026",
                             "source": "CENTRAL", "nature": "INVESTMENT"}}""".formatted(document("2026-01-05"))));
    }

    @Test
    void the_catalogue_names_every_figure_in_both_languages() {
        JsonNode vietnamese = get("/api/figures");
        assertThat(texts(vietnamese, "key"))
                .contains("households", "reviews", "criteria", "titles", "money-assigned", "money-carried-in");
        assertThat(texts(vietnamese, "name")).contains("Hộ theo phân loại");
        assertThat(program.get("/api/figures", "Authorization", RECORDER, "Accept-Language", "en")
                        .body())
                .contains("Households by class")
                .contains("povertyClass")
                .contains("difficultArea");
    }

    @Test
    void a_former_district_is_counted_as_it_was_and_as_it_is() {
        JsonNode was = get("/api/figures/households?by=unit,povertyClass&boundaries=GEO-PRE&" + OF_BA_TO);
        assertThat(was.get("total").asLong()).isEqualTo(3);
        assertThat(rows(was))
                .isEqualTo(Map.of(
                        "21484@2004 POOR", 1L,
                        "21511@2004 NEAR_POOR", 1L,
                        "21538@2004 NEAR_POOR", 1L));
        JsonNode is = get("/api/figures/households?by=unit&boundaries=GEO-2025&" + OF_BA_TO);
        assertThat(rows(is)).isEqualTo(Map.of("21484@2025", 2L, "21538@2004", 1L));
        assertThat(rows(get("/api/figures/households?by=district&boundaries=GEO-PRE&effectiveOn=" + DAY)))
                .containsEntry("535", 3L);
        assertThat(get("/api/figures/households?povertyClass=NEAR_POOR&unit=21484@2025&boundaries=GEO-2025&" + OF_BA_TO)
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void what_is_known_now_stands_beside_what_was_known_then() {
        JsonNode series = get("/api/figures/households/series?first=2023-11-15&" + OF_BA_TO);
        assertThat(stream(series.get("points"))
                        .map(point -> point.get("effectiveOn").asString()))
                .startsWith("2023-11-30", "2023-12-31", "2024-01-31")
                .endsWith("2024-12-31");
        assertThat(longs(series.get("total").get("now"))).startsWith(0L, 3L).endsWith(3L);
        assertThat(longs(series.get("total").get("then")))
                .as("all of it was recorded today")
                .containsOnly(0L);
    }

    @Test
    void what_was_known_then_counts_from_the_day_of_recording_on() {
        LocalDate recordedOn = stream(
                        get("/api/figures/households/events?" + OF_BA_TO).get("lines"))
                .map(line ->
                        LocalDate.ofInstant(Instant.parse(line.get("recordedAt").asString()), VietnamTime.ZONE))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String days = "/api/figures/households/series?area=district:535&step=DAY&first=%s&effectiveOn=%s"
                .formatted(recordedOn.minusDays(1), recordedOn.plusDays(1));

        JsonNode series = get(days);
        assertThat(longs(series.get("total").get("now"))).containsExactly(3L, 3L, 3L);
        assertThat(longs(series.get("total").get("then"))).containsExactly(0L, 3L, 3L);
        JsonNode opened =
                get("/api" + series.get("points").get(1).get("eventsThen").asString());
        assertThat(stream(opened.get("lines"))
                        .mapToLong(line -> line.get("amount").asLong())
                        .sum())
                .isEqualTo(3);
        assertThat(longs(get(days + "&knownAt=" + before).get("total").get("then")))
                .as("no more than is known on the basis")
                .containsExactly(0L, 2L, 2L);
    }

    @Test
    void a_difference_between_two_bases_is_told_by_its_causes_and_opens_into_events_with_their_pages() {
        JsonNode difference =
                get("/api/figures/households/difference?by=povertyClass&fromEffectiveOn=%s&fromKnownAt=%d&%s"
                        .formatted(DAY, before, OF_BA_TO));
        assertThat(difference.get("before").asLong()).isEqualTo(2);
        assertThat(difference.get("after").asLong()).isEqualTo(3);
        assertThat(causes(difference))
                .isEqualTo(Map.of(
                        "TIME_PASSED", 0L,
                        "HAPPENED_AND_RECORDED_SINCE", 0L,
                        "ENTERED_LATE", 1L,
                        "CORRECTED", 0L,
                        "REDRAWN", 0L));
        JsonNode corrected = stream(difference.get("parts"))
                .filter(part -> part.get("cause").asString().equals("CORRECTED"))
                .filter(part -> part.get("amount").asLong() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(corrected.get("eventType").asString()).isEqualTo("household.RecognitionCorrected");
        JsonNode events = get("/api" + corrected.get("events").asString());
        assertThat(events.get("events").asLong()).isEqualTo(1);
        JsonNode line = events.get("lines").get(0);
        assertThat(line.get("stream").asString()).isEqualTo("household:BT-2");
        assertThat(line.get("correction").asBoolean()).isTrue();
        assertThat(line.get("page").asString())
                .startsWith("/households/BT-2?")
                .contains("effectiveOn=" + DAY)
                .contains("knownAt=");
        assertThat(page(line.get("page").asString())).contains("BT-2");
    }

    @Test
    void a_redrawn_map_is_a_cause_of_its_own() {
        JsonNode difference = get("/api/figures/households/difference?by=unit&boundaries=GEO-2025"
                + "&fromBoundaries=GEO-PRE&fromEffectiveOn=%s&%s".formatted(DAY, OF_BA_TO));
        assertThat(difference.get("difference").asLong()).isZero();
        Map<String, Long> parts = new TreeMap<>();
        stream(difference.get("parts")).forEach(part -> {
            assertThat(part.get("cause").asString()).isEqualTo("REDRAWN");
            parts.put(
                    part.get("values").get("unit").asString(),
                    part.get("amount").asLong());
        });
        assertThat(parts).isEqualTo(Map.of("21484@2004", -1L, "21511@2004", -1L, "21484@2025", 2L));
        JsonNode come = stream(difference.get("parts"))
                .filter(part -> part.get("amount").asLong() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(stream(get("/api" + come.get("events").asString()).get("lines"))
                        .mapToLong(line -> line.get("amount").asLong())
                        .sum())
                .isEqualTo(2);
        refused(
                "/api/evidence/findings/figures/households?finding=Mau&by=unit&boundaries=GEO-2025"
                        + "&fromBoundaries=GEO-PRE&fromEffectiveOn=%s&%s".formatted(DAY, OF_BA_TO),
                422,
                "finding-redrawn",
                "cause");
    }

    @Test
    void events_go_through_their_pages() {
        List<String> streams = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < 10; pages++) {
            JsonNode events = get("/api/figures/households/events?limit=1&" + OF_BA_TO + after);
            stream(events.get("lines"))
                    .forEach(line -> streams.add(line.get("stream").asString()));
            if (events.get("next") == null || events.get("next").isNull()) {
                break;
            }
            after = "&after=" + events.get("next").asLong();
        }
        assertThat(streams).contains("household:BT-1", "household:BT-2", "household:BT-3");
    }

    @Test
    void results_titles_and_money_are_figures_too() {
        assertThat(rows(get("/api/figures/criteria?by=verdict&stage=SELF_ASSESSED&criteriaSet=NTM-2021&" + OF_BA_TO)))
                .isEqualTo(Map.of("MET", 17L, "NOT_MET", 2L));
        assertThat(rows(get("/api/figures/criteria?by=verdict&boundaries=GEO-2025&" + OF_BA_TO)))
                .as("results do not go over into the merged commune")
                .isEmpty();
        assertThat(get("/api/figures/titles?" + OF_BA_TO).get("total").asLong()).isZero();
        JsonNode money = get("/api/figures/money-assigned?by=source&area=province:19&effectiveOn=2026-06-30");
        assertThat(money.get("total").asLong()).isEqualTo(5_000_000_000L);
        assertThat(money.get("rows").get(0).get("names").get("source").asString())
                .isEqualTo("Ngân sách trung ương");
        assertThat(page(get("/api" + money.get("events").asString())
                        .get("lines")
                        .get(0)
                        .get("page")
                        .asString()))
                .contains("5.000.000.000");
    }

    @Test
    void what_makes_no_sense_is_said_in_the_reader_s_language() {
        refused("/api/figures/cows", 404, "figure-unknown", "cows");
        refused("/api/figures/households?by=colour", 400, "figure-dimension-unknown", "povertyClass");
        refused("/api/figures/households?by=district&boundaries=GEO-2025", 400, "figure-needs-districts", "GEO-PRE");
        refused("/api/figures/households?unit=99999", 404, "unit-unknown", "99999");
        refused("/api/figures/households?area=district:999", 404, "area-unknown", "999");
        refused("/api/figures/households/series?first=2000-01-01&step=DAY", 400, "figure-series-span", "240");
    }

    @Test
    void equal_bases_give_equal_bytes_whatever_is_recorded_later() {
        String basis = "effectiveOn=%s&knownAt=%d&boundaries=GEO-2025".formatted(DAY, before);
        List<String> files = List.of(
                "/api/figures/households.csv?by=unit,povertyClass&" + basis,
                "/api/figures/households/series.csv?first=2023-01-01&" + basis,
                "/api/figures/households/difference.csv?by=unit&fromBoundaries=GEO-PRE&" + basis,
                "/api/figures/households/events.csv?" + basis);
        List<String> first = files.stream().map(this::text).toList();
        commands.record(
                ACTOR, Source.NONE, () -> commands.send(review("BT-9", "21292@2004", "2023-12-12", PovertyClass.POOR)));
        assertThat(files.stream().map(this::text)).isEqualTo(first);
        assertThat(first.get(0)).contains("povertyClass").contains("21484@2025").contains(Long.toString(before));
    }

    @Test
    void every_page_is_shown_in_both_languages_with_links_that_keep_the_basis() {
        String basis = OF_BA_TO + "&boundaries=GEO-2025&knownAt=" + before;
        assertThat(page("/figures")).contains("/figures/households").contains("Hộ theo phân loại");
        String value = page("/figures/households?by=unit,povertyClass&" + basis);
        assertThat(value)
                .contains("/figures/households/events?")
                .contains("knownAt=" + before)
                .contains("<polyline")
                .contains("21484@2025");
        assertThat(page("/figures/households/difference?by=povertyClass&fromEffectiveOn=2023-01-01&" + basis))
                .contains("id=\"two-bases\"")
                .contains("/figures/households/events?");
        assertThat(page("/figures/households/events?" + basis)).contains("household:BT-1");
        assertThat(page("/figures/households/events?limit=1&fromEffectiveOn=2023-01-01&" + basis))
                .contains("rel=\"next\"")
                .contains("id=\"difference-from\"");
        assertThat(page("/figures/households?language=en&" + basis)).contains("Households by class");
        page("/figures?language=vi");
    }

    private void refused(String path, int status, String code, String said) {
        HttpResponse<String> answer = program.get(path, "Authorization", RECORDER);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"").contains(said);
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(waiting(path), "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    private String text(String path) {
        HttpResponse<String> answer = program.get(waiting(path), "Authorization", RECORDER);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String waiting(String path) {
        return path.contains("atLeast=")
                ? path
                : path + (path.contains("?") ? "&" : "?") + "atLeast=" + Math.max(before, reached);
    }

    private HttpResponse<String> post(String path, String body) {
        return program.post(path, body, RECORDER);
    }

    private void recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        reached = JsonMapper.shared().readTree(answer.body()).get("position").asLong();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(node -> node.get(field).asString()).toList();
    }

    private static List<Long> longs(JsonNode array) {
        return stream(array).map(JsonNode::asLong).toList();
    }

    private static Map<String, Long> rows(JsonNode answer) {
        List<String> by = texts(answer.get("question").get("by"), "key");
        Map<String, Long> rows = new TreeMap<>();
        stream(answer.get("rows"))
                .forEach(row -> rows.put(
                        by.stream()
                                .map(name -> row.get("values").get(name).asString())
                                .collect(Collectors.joining(" ")),
                        row.get("value").asLong()));
        return rows;
    }

    private static Map<String, Long> causes(JsonNode difference) {
        Map<String, Long> causes = new TreeMap<>();
        stream(difference.get("causes"))
                .forEach(cause -> causes.put(
                        cause.get("cause").asString(), cause.get("amount").asLong()));
        return causes;
    }

    private static String document(String day) {
        return "{\"number\": \"9/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh Mẫu\"}".formatted(day);
    }

    private static RecordReview review(String code, String unit, String day, PovertyClass povertyClass) {
        return new RecordReview(
                HouseholdId.of(code),
                new Residence(UnitId.parse(unit), "Thôn Mẫu"),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(povertyClass),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1/QĐ-UBND", LocalDate.parse(day), "UBND xã Mẫu"));
    }
}
