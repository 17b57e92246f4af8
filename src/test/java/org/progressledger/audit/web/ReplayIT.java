package org.progressledger.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an inspector does: step through what was recorded, and have the read models built anew and compared. */
@WholeApplication
@OwnBook
class ReplayIT {

    private static final String AUDITOR = Caller.basic("auditor", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final int port;
    private final Caller program;
    private final LedgerCommands commands;
    private final MongoOperations mongo;

    ReplayIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired MongoOperations mongo) {
        this.port = port;
        this.program = new Caller(port);
        this.commands = commands;
        this.mongo = mongo;
    }

    @BeforeEach
    void two_reviews_of_a_household() {
        commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
            commands.send(review(PovertyClass.POOR, LocalDate.of(2025, 8, 12)));
            commands.send(review(PovertyClass.NEAR_POOR, LocalDate.of(2025, 12, 12)));
            return 2;
        });
    }

    @Test
    void a_household_is_replayed_step_by_step_and_each_step_is_an_address() {
        Caller reader = new Caller(port);
        reader.logIn("auditor", WholeApplication.PASSWORD);

        String page = page(reader, "/audit/replay?household=TUA-1");
        int steps = 1;
        String classes = "";
        while (page.contains("id=\"forward\"")) {
            classes += moved(page, "replay.figure.class");
            String forward = link(page, "forward");
            assertThat(forward).contains("knownAt=", "position=", "household=TUA-1");
            page = page(reader, forward);
            assertThat(step(page(reader, forward))).isEqualTo(step(page));
            steps++;
        }
        classes += moved(page, "replay.figure.class");

        JsonNode course = get("/api/audit/replay?household=TUA-1&size=2");
        assertThat(course.get("of").asInt()).isEqualTo(steps).isGreaterThan(3);
        assertThat(course.get("events")).hasSize(2);
        assertThat(course.get("next").asLong()).isPositive();
        assertThat(classes).contains("Hộ nghèo").contains("Hộ cận nghèo");
        assertThat(classes)
                .as("a class opens")
                .contains("href=\"/households/TUA-1?")
                .contains("#timeline");
        assertThat(page).contains("1/QĐ-UBND", "id=\"back\"", "recorder");
    }

    @Test
    void an_area_is_replayed_by_what_was_recorded_for_it() {
        JsonNode step = await().atMost(LONG)
                .until(() -> get("/api/audit/replay/step?area=05569@2025&position=0"), found -> found.has("event"));

        assertThat(step.get("subject").asString()).contains("Định Hóa");
        assertThat(step.at("/event/stream").asString()).isEqualTo("household:TUA-1");
        assertThat(program.get("/api/audit/replay/step?area=05563@2025", "Authorization", AUDITOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get("/api/audit/replay?area=nowhere", "Authorization", AUDITOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(auditor(), "/audit/replay?area=05569@2025")).contains("id=\"figures\"");
    }

    @Test
    void an_inspector_has_a_projection_checked_and_reads_what_somebody_changed() {
        await().atMost(LONG)
                .until(() -> get("/api/audit/replay?household=TUA-1").path("of").asInt() > 0);
        assertThat(begin(LEADER).statusCode()).isEqualTo(403);
        assertThat(begin(AUDITOR).statusCode()).isEqualTo(202);
        JsonNode sound = report(1);

        String live = mongo.getCollectionNames().stream()
                .filter(name -> name.matches("household_\\d+_householdDocument"))
                .findFirst()
                .orElseThrow();
        mongo.getCollection(live)
                .updateOne(new Document("_id", "TUA-1"), new Document("$set", new Document("_position", 0L)));
        assertThat(begin(AUDITOR).statusCode()).isEqualTo(202);
        JsonNode damaged = report(2);

        assertThat(sound.at("/report/state").asString()).isEqualTo("SAME");
        assertThat(sound.get("compared").asLong()).isPositive();
        assertThat(damaged.at("/report/state").asString()).isEqualTo("DIFFERENT");
        assertThat(damaged.at("/report/differences/0/id").asString()).isEqualTo("TUA-1");
        assertThat(damaged.at("/report/differences/0/fields/0/path").asString()).isEqualTo("_position");
        assertThat(page(auditor(), "/audit/projections/household")).contains("TUA-1", "_position", "id=\"begin\"");
        assertThat(page(auditor(), "/audit/projections")).contains("data-projection=\"household\"");
        assertThat(begin("/api/audit/projections/nothing/check", AUDITOR).statusCode())
                .isEqualTo(404);
    }

    private JsonNode report(int checks) {
        return await().atMost(LONG)
                .until(
                        () -> get("/api/audit/projections/household").path("check"),
                        check -> !check.isMissingNode()
                                && !check.get("running").asBoolean()
                                && check.at("/report/rebuilt").asInt() == checks + 1);
    }

    private HttpResponse<String> begin(String account) {
        return begin("/api/audit/projections/household/check", account);
    }

    private HttpResponse<String> begin(String path, String account) {
        return program.send("POST", path, "", "Authorization", account);
    }

    private Caller auditor() {
        Caller reader = new Caller(port);
        reader.logIn("auditor", WholeApplication.PASSWORD);
        return reader;
    }

    /** Without what surrounds every page, such as its token against forgery. */
    private static String step(String page) {
        return page.substring(page.indexOf("<section"), page.indexOf("</section>"));
    }

    private static String moved(String page, String figure) {
        Matcher row = Pattern.compile("data-figure=\"" + figure + "\" data-moved=\"true\".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        return row.find() ? row.group() : "";
    }

    private static String link(String page, String id) {
        Matcher link = Pattern.compile("id=\"" + id + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as("the page has a link " + id).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String page(Caller reader, String path) {
        HttpResponse<String> answer = reader.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(program.get(path, "Authorization", AUDITOR).body());
    }

    private static RecordReview review(PovertyClass povertyClass, LocalDate day) {
        return new RecordReview(
                HouseholdId.of("TUA-1"),
                new Residence(DINH_HOA, "Nà Mao"),
                new Person(
                        "Lý Văn Mẫu",
                        Optional.empty(),
                        Optional.of(Birth.in(1980)),
                        Optional.empty(),
                        Optional.empty()),
                4,
                new ScoreSheet(
                        AreaKind.RURAL,
                        BigDecimal.valueOf(120),
                        povertyClass == PovertyClass.POOR ? 30 : 20,
                        povertyClass == PovertyClass.POOR
                                ? Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.SANITATION)
                                : Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION),
                        Set.of(PovertyReason.LACK_OF_LAND),
                        Set.of(),
                        Optional.empty()),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1/QĐ-UBND", day, "UBND xã Định Hóa"));
    }
}
