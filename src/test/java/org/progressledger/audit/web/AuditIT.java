package org.progressledger.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.audit.EventWords;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvents;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Residence;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.projection.CheckFailure;
import org.progressledger.ledger.projection.Projections;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class AuditIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String DECISION =
            "{\"number\": \"7/QĐ-UBND\", \"date\": \"2025-07-01\", \"issuer\": \"UBND tỉnh mẫu\"}";

    private final Caller program;
    private final List<EventCatalogue> catalogues;
    private final List<DatedEvents<?>> dated;
    private final List<UndatedEvents> undated;
    private final LedgerCommands commands;
    private final MessageSource messages;
    private final Projections projections;

    @Autowired
    AuditIT(
            @Value("${local.server.port}") int port,
            List<EventCatalogue> catalogues,
            List<DatedEvents<?>> dated,
            List<UndatedEvents> undated,
            LedgerCommands commands,
            MessageSource messages,
            Projections projections) {
        this.program = new Caller(port);
        this.catalogues = catalogues;
        this.dated = dated;
        this.undated = undated;
        this.commands = commands;
        this.messages = messages;
        this.projections = projections;
    }

    @Test
    void every_event_says_its_day_and_units_or_why_it_has_none() throws IOException {
        long read = 0;
        for (EventCatalogue catalogue : catalogues) {
            for (Map.Entry<String, Class<?>> event : catalogue.names().entrySet()) {
                List<DatedEvents<?>> saying = dated.stream()
                        .filter(some -> some.contain(event.getValue()))
                        .toList();
                long silent = undated.stream()
                        .filter(some ->
                                some.contain(event.getValue()) && !some.reason().isBlank())
                        .count();
                assertThat(saying.size() + silent)
                        .as(
                                "%s has one bean, DatedEvents with its day and units or UndatedEvents with a reason",
                                event.getKey())
                        .isEqualTo(1);
                if (!saying.isEmpty()) {
                    read += read(saying.get(0), event);
                }
            }
        }
        assertThat(read).isGreaterThan(60);
    }

    @Test
    void every_event_of_every_family_is_said_in_words_of_both_languages() {
        EventWords words = new EventWords(messages);
        List<String> nameless = catalogues.stream()
                .flatMap(catalogue -> catalogue.names().keySet().stream())
                .filter(type -> Stream.of("vi", "en")
                                .map(language -> words.of(type, Locale.forLanguageTag(language)))
                                .filter(said -> !said.equals(type) && !said.isBlank())
                                .distinct()
                                .count()
                        < 2)
                .toList();
        assertThat(nameless).isEmpty();
    }

    @Test
    void every_projection_and_every_reason_why_a_check_broke_off_is_said_in_words_of_both_languages() {
        assertThat(projections.names()).hasSizeGreaterThan(8);
        Stream.concat(
                        projections.names().stream().map(name -> "projection." + name),
                        Stream.of(CheckFailure.values())
                                .filter(reason -> reason != CheckFailure.NONE)
                                .map(reason -> "check.failure." + reason))
                .forEach(key -> assertThat(Stream.of("vi", "en")
                                .map(language -> messages.getMessage(key, null, "", Locale.forLanguageTag(language))))
                        .as(key)
                        .doesNotContain("")
                        .doesNotHaveDuplicates());
    }

    /** Reads the golden file of the event, if its feature keeps one of that name. */
    private static long read(DatedEvents<?> saying, Map.Entry<String, Class<?>> event) throws IOException {
        Resource[] golden = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:*/events/" + event.getValue().getSimpleName() + ".json");
        for (Resource file : golden) {
            Object stored =
                    JsonMapper.shared().readValue(file.getContentAsString(StandardCharsets.UTF_8), event.getValue());
            DatedEvent answer = saying.read(stored);
            assertThat(answer.effectiveOn()).as(event.getKey()).isAfter(LocalDate.of(1990, 1, 1));
            JsonNode said = JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.decision().isPresent())
                    .as("%s says the decision that it names", event.getKey())
                    .isEqualTo(said.findValue("issuer") != null);
        }
        return golden.length;
    }

    @Test
    void a_late_entry_is_listed_by_unit_by_both_heads_and_by_recorder_and_restates_a_closed_period() {
        head("Nguyễn Văn Mẫu", "2025-07-01", "\"until\": \"2026-03-31\",");
        head("Trần Thị Mẫu", "2026-04-01", "");
        population(3_000, "2025-12-14");
        long known = population(3_100, "2026-11-01");

        JsonNode late = get(
                "/api/audit/backdating?province=19&leastDays=30&type=population.PopulationReported&knownAt=" + known);
        assertThat(late.get("all").get("entries").asLong()).isEqualTo(1);
        JsonNode groups = late.get("groups");
        assertThat(groups.get("UNIT").get(0).get("key").asString()).isEqualTo("05569@2025");
        assertThat(groups.get("HEAD_WHEN_RECORDED").get(0).get("name").asString())
                .contains("Trần Thị Mẫu")
                .contains("xã Định Hóa");
        assertThat(groups.get("HEAD_ON_THE_DAY").get(0).get("name").asString()).contains("Nguyễn Văn Mẫu");
        assertThat(groups.get("RECORDER").get(0).get("key").asString()).isEqualTo("recorder");
        JsonNode entry = get("/api/audit/backdating/entries?unit=05569@2025&leastDays=30&recorder=recorder"
                        + "&type=population.PopulationReported&knownAt=" + known)
                .get("entries")
                .get(0);
        assertThat(entry.get("effectiveOn").asString()).isEqualTo("2025-12-14");
        assertThat(entry.get("delay").asLong()).isGreaterThan(300);
        String file = "/api/audit/backdating.csv?area=province:19&leastDays=30&knownAt=" + known;
        String bytes = program.get(file, "Authorization", LEADER).body();
        assertThat(bytes).contains("knownAt " + known).contains("2025-12-14");
        population(3_200, "2026-10-01");
        assertThat(program.get(file, "Authorization", LEADER).body()).isEqualTo(bytes);

        closingIsADecisionMakersAndPinsWhatIsKnown(known);
    }

    private void closingIsADecisionMakersAndPinsWhatIsKnown(long known) {
        String period = "\"province\": \"19\", \"kind\": \"YEAR\", \"year\": 2025, \"number\": 1";
        String close = "{" + period + ", \"position\": " + known + ", \"decision\": " + DECISION + "}";
        assertThat(post("/api/audit/periods/closings", close, RECORDER).statusCode())
                .isEqualTo(403);
        assertThat(post("/api/audit/periods/closings", close.replace("" + known, "999999"), DECIDER)
                        .statusCode())
                .isEqualTo(422);
        long pinned = accepted(post("/api/audit/periods/closings", close, DECIDER))
                .get("position")
                .asLong();
        assertThat(post("/api/audit/periods/closings", close, DECIDER).statusCode())
                .isEqualTo(409);
        assertThat(restated().get("restated").get("all").get("entries").asLong())
                .isZero();

        long events = household("05569-MAU-1") - pinned + 1;
        long late = population(3_300, "2025-12-20");
        JsonNode restated = restated();
        assertThat(restated.get("closing").get("position").asLong()).isEqualTo(known);
        assertThat(restated.get("closing").get("ruleSets").toString()).contains("POV-2022");
        assertThat(restated.get("restated").get("all").get("entries").asLong()).isEqualTo(events);
        JsonNode poor = restated.get("figures").get(0);
        assertThat(poor.get("closed").asLong()).isZero();
        assertThat(poor.get("now").asLong()).isEqualTo(1);
        assertThat(poor.get("difference").asLong()).isEqualTo(1);
        assertThat(get("/api/audit/periods?province=19&atLeast=" + late)
                        .get("closings")
                        .get(0)
                        .get("restated")
                        .asLong())
                .isEqualTo(events);

        accepted(post(
                "/api/audit/periods/reopenings",
                "{" + period + ", \"reason\": \"Sót một xã\", \"decision\": " + DECISION + "}",
                DECIDER));
        long again = accepted(post(
                        "/api/audit/periods/closings", "{" + period + ", \"decision\": " + DECISION + "}", DECIDER))
                .get("position")
                .asLong();
        JsonNode closings =
                get("/api/audit/periods?province=19&atLeast=" + again).get("closings");
        assertThat(closings).hasSize(2);
        assertThat(closings.get(0).get("restated").asLong()).isZero();
        assertThat(closings.get(1).get("restated").asLong()).isEqualTo(events);
        assertThat(closings.get(1).get("reopened").get("reason").asString()).isEqualTo("Sót một xã");
        assertThat(get("/api/audit/periods?province=19&knownAt=" + late).get("closings"))
                .as("as it was known before it was opened again")
                .hasSize(1);
        pagesShowTheSame(again);
    }

    private void pagesShowTheSame(long reached) {
        String closing = get("/api/audit/periods?province=19&atLeast=" + reached)
                .get("closings")
                .get(1)
                .get("closing")
                .asString();
        String since = "?atLeast=" + reached;
        assertThat(page("/audit/backdating" + since + "&province=19&leastDays=30"))
                .contains("Trần Thị Mẫu")
                .contains("xã Định Hóa")
                .contains("/households/05569-MAU-1");
        assertThat(page("/audit/periods" + since + "&province=19")).contains("7/QĐ-UBND");
        assertThat(page("/audit/periods/19:2025-Y1" + since + "&closing=" + closing))
                .contains("Sót một xã")
                .contains("+1")
                .contains("05569-MAU-1")
                .contains("/provinces/19?effectiveOn=2025-12-31");
        assertThat(page("/units/05569@2025/heads" + since)).contains("Nguyễn Văn Mẫu");
        assertThat(program.get("/audit/periods/19:2024-Y1", "Authorization", LEADER, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        for (String form : List.of(
                "/units/05569@2025/heads/record/taking",
                "/units/05569@2025/heads/record/leaving",
                "/units/05569@2025/heads/record/withdrawal",
                "/audit/periods/record/closing?province=19",
                "/audit/periods/record/reopening")) {
            assertThat(program.get(form, "Authorization", DECIDER, "Accept", "text/html", "Accept-Language", "en")
                            .body())
                    .as(form)
                    .contains("<form class=\"entry\"");
            assertThat(program.get(form, "Authorization", LEADER, "Accept", "text/html")
                            .statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    private String page(String path) {
        for (String language : List.of("en", "vi")) {
            HttpResponse<String> answer =
                    program.get(path, "Authorization", LEADER, "Accept", "text/html", "Accept-Language", language);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("??");
        }
        return program.get(path, "Authorization", LEADER, "Accept", "text/html").body();
    }

    private JsonNode restated() {
        return get("/api/audit/periods/19:2025-Y1");
    }

    private void head(String person, String from, String until) {
        accepted(post("/api/units/05569@2025/heads/terms", """
                {"post": "COMMITTEE_CHAIR", "capacity": "FULL", "person": "%s", "effectiveOn": "%s", %s
                 "decision": %s}
                """.formatted(person, from, until, DECISION), RECORDER));
    }

    /** Answers the position that it reached. */
    private long household(String code) {
        return commands.record(
                        new Actor("recorder", "RECORDER"),
                        Source.NONE,
                        () -> commands.send(new RecordReview(
                                HouseholdId.of(code),
                                new Residence(UnitId.parse("05569@2025"), "Thôn Mẫu"),
                                HouseholdExamples.head(),
                                4,
                                HouseholdExamples.sheetFor(PovertyClass.POOR),
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Declaration.none(),
                                new DecisionReference("15/QĐ-UBND", LocalDate.of(2025, 12, 14), "UBND xã Mẫu"))))
                .next();
    }

    private long population(long households, String day) {
        return accepted(post("/api/populations", """
                        {"unit": "05569@2025", "households": %d, "persons": %d, "effectiveOn": "%s",
                         "decision": {"number": "12/BC-UBND", "date": "%s", "issuer": "UBND xã Định Hóa"}}
                        """.formatted(households, 4 * households, day, day), RECORDER))
                .get("position")
                .asLong();
    }

    private HttpResponse<String> post(String path, String body, String who) {
        return program.post(path, body, who);
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode get(String path) {
        return program.json(path, LEADER);
    }
}
