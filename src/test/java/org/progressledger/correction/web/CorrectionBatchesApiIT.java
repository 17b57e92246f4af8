package org.progressledger.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class CorrectionBatchesApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final int HOUSEHOLDS = 250;
    private static final AtomicInteger DECISIONS = new AtomicInteger();
    private static final String ORDER = """
            "reason": "Rà soát lại: xác định sai hộ nghèo",
            "decision": {"number": "77/QĐ-UBND", "date": "2026-03-02", "issuer": "UBND tỉnh Thái Nguyên"}""";

    private final int port;
    private final Caller program;
    private final LedgerCommands commands;
    private final CommitLog log;
    private final int decision = DECISIONS.incrementAndGet();
    private long recorded;

    CorrectionBatchesApiIT(
            @Value("${local.server.port}") int port, @Autowired LedgerCommands commands, @Autowired CommitLog log) {
        this.port = port;
        this.program = new Caller(port);
        this.commands = commands;
        this.log = log;
    }

    @BeforeEach
    void a_decision_that_recognises_many_households_as_poor() {
        recorded = commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
                    for (int number = 1; number <= HOUSEHOLDS; number++) {
                        commands.send(review(code(number)));
                    }
                    return HOUSEHOLDS;
                })
                .next();
    }

    @Test
    void a_batch_moves_no_figure_before_a_second_person_approved_it_and_then_each_chunk_moves_its_own_households() {
        long before = poor("atLeast=" + recorded);
        JsonNode batch = proposeAll("WITHDRAW");
        String path = "/api/correction-batches/" + batch.get("id").asString();
        String digest = batch.get("digest").asString();
        assertThat(batch.get("entries").asInt()).isEqualTo(HOUSEHOLDS);
        JsonNode submitted = post(RECORDER, path + "/submission", "", 200);

        JsonNode effect = get(RECORDER, path + "/effect?effectiveOn=2025-12-31");
        assertThat(effect.get("counts").get("corrected").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(effect.get("lines").get(0).get("before").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(effect.get("lines").get(0).get("after").asInt()).isZero();
        assertThat(poor("atLeast=" + submitted.get("position").asLong())).isEqualTo(before);

        assertThat(post(RECORDER, path + "/approval", digestOf(digest), 403)
                        .get("reason")
                        .asString())
                .isEqualTo("NOT_A_DECISION_MAKER");
        assertThat(post(DECIDER, path + "/approval", digestOf("0".repeat(64)), 409)
                        .get("reason")
                        .asString())
                .isEqualTo("OTHER_DIGEST");
        post(DECIDER, path + "/approval", digestOf(digest), 202);
        JsonNode applied = untilApplied(path);

        assertThat(applied.get("counts").get("corrected").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(applied.get("decidedBy").get("name").asString()).isEqualTo("decider");
        Map<Long, Integer> chunks = chunks(batch.get("id").asString());
        assertThat(chunks.values()).containsExactly(100, 200, 250);
        chunks.forEach((position, through) -> assertThat(poor("knownAt=" + position))
                .as("after entry %d", through)
                .isEqualTo(before - through));
        assertThat(get(RECORDER, path + "/entries?after=240&limit=50")
                        .get("entries")
                        .size())
                .isEqualTo(10);
        assertThat(get(RECORDER, path + "/refusals").isEmpty()).isTrue();
    }

    @Test
    void the_timeline_of_a_household_leads_to_the_batch_and_the_batch_to_its_households() {
        JsonNode batch = propose("""
                "entries": [{"household": "%s", "povertyClass": "NEAR_POOR"}]""".formatted(code(7)));
        String id = batch.get("id").asString();
        String path = "/api/correction-batches/" + id;
        post(RECORDER, path + "/submission", "", 200);
        post(DECIDER, path + "/approval", digestOf(batch.get("digest").asString()), 202);
        untilApplied(path);

        Caller browser = new Caller(port);
        browser.logIn("decider", WholeApplication.PASSWORD);
        Awaitility.await()
                .untilAsserted(() -> assertThat(page(browser, "/households/" + code(7)))
                        .contains("/correction-batches/" + id)
                        .contains("Thuộc đợt sửa hàng loạt này"));
        assertThat(page(browser, "/correction-batches/" + id))
                .contains("data-status=\"APPLIED\"")
                .contains("/households/" + code(7));
        assertThat(page(browser, "/correction-batches/" + id + "?language=en")).contains("Corrected");
        assertThat(get(RECORDER, "/api/households/" + code(7) + "/timeline")
                        .get("entries")
                        .valueStream()
                        .filter(entry -> entry.get("type").asString().equals("household.RecognitionCorrected"))
                        .map(entry -> entry.get("event").get("batch").asString()))
                .containsExactly(id);
    }

    @Test
    void only_another_decision_maker_gets_the_button_and_the_effect_stands_before_the_decision() {
        JsonNode batch = proposeAll("WITHDRAW");
        String id = batch.get("id").asString();
        post(RECORDER, "/api/correction-batches/" + id + "/submission", "", 200);
        Caller proposer = new Caller(port);
        proposer.logIn("recorder", WholeApplication.PASSWORD);
        Caller decider = new Caller(port);
        decider.logIn("decider", WholeApplication.PASSWORD);

        assertThat(page(proposer, "/correction-batches/" + id))
                .doesNotContain("id=\"approve\"")
                .contains("Người lập không được tự duyệt");
        assertThat(page(decider, "/correction-batches/" + id)).contains("id=\"approve\"");
        assertThat(page(decider, "/correction-batches/" + id + "/effect")).contains("Sẽ sửa 250 mục");
        assertThat(page(decider, "/correction-batches")).contains(id).contains("Chờ người khác duyệt");
        post(DECIDER, "/api/correction-batches/" + id + "/rejection", "{\"reason\": \"thiếu biên bản\"}", 200);
        assertThat(page(proposer, "/correction-batches/" + id)).contains("thiếu biên bản");
    }

    @Test
    void a_spreadsheet_of_corrections_becomes_a_batch_or_is_refused_as_a_whole() {
        String good = "Mã hộ;Kết quả đúng;Ngày hiệu lực\n%s;Hộ cận nghèo;\n%s;thu hồi;\n%s;Hộ nghèo;20/12/2025\n"
                .formatted(code(1), code(2), code(3));
        JsonNode batch = json(upload(good), 201);
        assertThat(batch.get("entries").asInt()).isEqualTo(3);
        assertThat(batch.get("selection").get("file").asString()).isEqualTo("sua.csv");

        JsonNode refused = json(upload("Mã hộ;Kết quả đúng\n%s;rất nghèo\n".formatted(code(1))), 422);
        assertThat(refused.get("code").asString()).isEqualTo("correction-entries-unusable");
        assertThat(refused.get("detail").asString()).contains("rất nghèo");
        assertThat(json(upload("Mã hộ;Kết quả đúng\nKHONG-CO;thu hồi\n"), 422)
                        .get("entries")
                        .get(0)
                        .get("place")
                        .asString())
                .isEqualTo("2");
        assertThat(json(upload("Tên;Tuổi\nA;3\n"), 422).get("code").asString()).isEqualTo("review-list-unusable");
    }

    @Test
    void a_selection_leaves_out_what_is_right_already_and_a_proposal_of_nothing_is_refused() {
        HttpResponse<String> nothing =
                send(RECORDER, "/api/correction-batches", proposal(selection("RECOMPUTED_CLASS")));

        assertThat(json(nothing, 422).get("reason").asString())
                .as("recognised as the rules have it")
                .isEqualTo("NO_ENTRIES");
        assertThat(json(send(RECORDER, "/api/correction-batches", proposal("""
                                        "entries": [{"household": "%s", "povertyClass": "POOR"}]""".formatted(code(1)))), 422)
                        .get("entries")
                        .get(0)
                        .get("household")
                        .asString())
                .isEqualTo(code(1));
        JsonNode unknown = json(
                program.get("/api/correction-batches/7e4f5a52-93a5-4c1e-9d5c-0d6f3f0b7a11", "Authorization", RECORDER),
                404);
        assertThat(unknown.get("reason").asString()).isEqualTo("UNKNOWN_BATCH");
    }

    @Test
    void a_selection_gives_each_recognition_the_class_that_the_rules_gave_beside_it() {
        List<String> mistaken = List.of(code(901), code(902));
        commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
            mistaken.forEach(code -> commands.send(review(code, PovertyClass.NEAR_POOR)));
            return mistaken;
        });

        JsonNode batch = proposeAll("RECOMPUTED_CLASS");
        String path = "/api/correction-batches/" + batch.get("id").asString();

        assertThat(batch.get("entries").asInt()).isEqualTo(mistaken.size());
        assertThat(batch.get("selection").get("leftOut").asInt()).isEqualTo(HOUSEHOLDS);
        long before = poor("atLeast=" + batch.get("position").asLong());
        approve(path, batch);
        JsonNode applied = untilApplied(path);
        assertThat(applied.get("counts").get("corrected").asInt()).isEqualTo(mistaken.size());
        assertThat(poor("atLeast=" + (log.head().next() - 1))).isEqualTo(before + mistaken.size());
    }

    @Test
    void a_selection_moves_each_recognition_to_another_day_and_keeps_its_class() {
        JsonNode batch = propose(selection("OTHER_DAY\", \"effectiveOn\": \"2025-12-20"));
        String path = "/api/correction-batches/" + batch.get("id").asString();
        assertThat(batch.get("entries").asInt()).isEqualTo(HOUSEHOLDS);
        String known = "atLeast=" + batch.get("position").asLong();
        long poorOnTheDay = poor("2025-12-12", known);
        long poorLater = poor("2025-12-20", known);

        approve(path, batch);

        assertThat(untilApplied(path).get("counts").get("corrected").asInt()).isEqualTo(HOUSEHOLDS);
        String corrected = "atLeast=" + (log.head().next() - 1);
        assertThat(poor("2025-12-12", corrected)).isEqualTo(poorOnTheDay - HOUSEHOLDS);
        assertThat(poor("2025-12-19", corrected)).isEqualTo(poorOnTheDay - HOUSEHOLDS);
        assertThat(poor("2025-12-20", corrected)).isEqualTo(poorLater);
    }

    private void approve(String path, JsonNode batch) {
        post(RECORDER, path + "/submission", "", 200);
        post(DECIDER, path + "/approval", digestOf(batch.get("digest").asString()), 202);
    }

    private String code(int number) {
        return "MAU-" + decision + "-" + number;
    }

    private JsonNode proposeAll(String remedy) {
        return propose(selection(remedy));
    }

    private String selection(String remedy) {
        return """
                "selection": {"under": {"number": "%s", "date": "2025-12-12"}, "unit": "05569@2025", "remedy": "%s"}""".formatted(wrong().number(), remedy);
    }

    private JsonNode propose(String chosen) {
        return json(send(RECORDER, "/api/correction-batches", proposal(chosen)), 201);
    }

    private static String proposal(String chosen) {
        return "{" + ORDER + ",\n" + chosen + "}";
    }

    private static String digestOf(String digest) {
        return "{\"digest\": \"%s\"}".formatted(digest);
    }

    private HttpResponse<String> upload(String csv) {
        String boundary = "mau-boundary";
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="proposal"\r
                Content-Type: application/json\r
                \r
                {%2$s, "under": {"number": "%3$s", "date": "2025-12-12"}}\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="sua.csv"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, ORDER, wrong().number(), csv);
        return program.send(
                "POST",
                "/api/correction-batches",
                body,
                "Authorization",
                RECORDER,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    private JsonNode untilApplied(String path) {
        JsonNode[] batch = new JsonNode[1];
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            batch[0] = get(RECORDER, path);
            return batch[0].get("status").asString().equals("APPLIED");
        });
        return batch[0];
    }

    /** How far the batch was applied, by the position behind each commit of a chunk. */
    private Map<Long, Integer> chunks(String id) {
        Map<Long, Integer> chunks = new TreeMap<>();
        try (CommitCursor commits = log.read(0)) {
            while (commits.hasNext()) {
                Commit commit = commits.next();
                for (LedgerEvent event : commit.events()) {
                    if (event.type().equals("correction-batch.ChunkApplied")
                            && event.payload().contains(id)) {
                        chunks.put(
                                commit.position() + commit.events().size(),
                                JsonMapper.shared()
                                        .readTree(event.payload())
                                        .get("to")
                                        .asInt());
                    }
                }
            }
        }
        return chunks;
    }

    private long poor(String basis) {
        return poor("2025-12-31", basis);
    }

    private long poor(String day, String basis) {
        return get(RECORDER, "/api/counts/households?unit=05569@2025&effectiveOn=" + day + "&" + basis)
                .get("counts")
                .valueStream()
                .filter(count -> count.get("povertyClass").asString().equals("POOR"))
                .mapToLong(count -> count.get("households").asLong())
                .sum();
    }

    private String page(Caller browser, String path) {
        HttpResponse<String> response = browser.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private JsonNode get(String who, String path) {
        return json(program.get(path, "Authorization", who), 200);
    }

    private JsonNode post(String who, String path, String body, int status) {
        return json(send(who, path, body), status);
    }

    private HttpResponse<String> send(String who, String path, String body) {
        return program.post(path, body, who);
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private DecisionReference wrong() {
        return new DecisionReference(decision + "/QĐ-UBND", LocalDate.of(2025, 12, 12), "UBND xã Định Hóa");
    }

    private RecordReview review(String code) {
        return review(code, PovertyClass.POOR);
    }

    private RecordReview review(String code, PovertyClass recognised) {
        return new RecordReview(
                HouseholdId.of(code),
                HouseholdExamples.at(HouseholdExamples.DINH_HOA),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(PovertyClass.POOR),
                recognised,
                Cause.REVIEW,
                Declaration.none(),
                wrong());
    }
}
