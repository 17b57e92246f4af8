package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class ReviewApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final UnitId LINH_THONG = UnitId.parse("05539@2004");
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Caller program;
    private final LedgerCommands commands;
    private long reached;

    ReviewApiIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.commands = commands;
    }

    @Test
    void a_household_goes_from_its_request_through_a_failed_meeting_and_an_upheld_complaint_to_the_decision() {
        String code = registered(DINH_HOA, LocalDate.of(2026, 1, 5));
        long official = households("2026-10-31");

        refused(code, "scores", scores("2026-10-01", "120"), "NO_REVIEW_UNDER_WAY");
        step(code, "request", "{'channel': 'ONLINE', 'on': '2026-10-01'}");
        refused(code, "scores", scores("2026-10-01", "120"), "STEP_MISSING");
        step(code, "quick-screening", "{'passed': true, 'on': '2026-10-02'}");
        step(code, "scores", scores("2026-10-03", "120"));
        step(code, "meeting", meeting("2026-10-04", 19));
        assertThat(review(code, "2026-10-04").get("next").asString()).isEqualTo("SCORING");
        refused(code, "posting", "{'on': '2026-10-05'}", "STEP_MISSING");
        step(code, "scores", scores("2026-10-05", "125"));
        step(code, "meeting", meeting("2026-10-06", 20));
        step(code, "posting", "{'on': '2026-10-07'}");
        step(code, "complaint", "{'about': 'Điểm B1', 'on': '2026-10-08'}");
        refused("/api/households/" + code + "/recognitions", decision("2026-10-09", "POOR"), "STEP_MISSING");
        step(code, "complaint-answer", "{'upheld': true, 'answer': 'Chấm lại', 'on': '2026-10-09'}");
        step(code, "scores", scores("2026-10-10", "130"));
        step(code, "meeting", meeting("2026-10-11", 38));
        step(code, "posting", "{'on': '2026-10-12'}");
        assertThat(review(code, "2026-10-12").get("next").asString()).isEqualTo("DECISION");
        assertThat(households("2026-10-31")).isEqualTo(official);
        step("/api/households/" + code + "/recognitions", decision("2026-10-13", "POOR"));

        JsonNode over = review(code, "2026-10-13");
        assertThat(over.path("stage").isNull() || over.path("stage").isMissingNode())
                .isTrue();
        assertThat(over.get("decidedClass").asString()).isEqualTo("POOR");
        assertThat(households("2026-10-31")).isEqualTo(official + 1);
        JsonNode before = review(code, "2026-10-06");
        assertThat(before.get("stage").asString()).isEqualTo("VERIFIED");
        assertThat(before.get("proposedClass").asString()).isEqualTo("POOR");
        assertThat(before.get("verifiedClass").asString()).isEqualTo("POOR");
        assertThat(before.path("decidedClass").isNull()
                        || before.path("decidedClass").isMissingNode())
                .isTrue();

        assertThat(page("/households/" + code + "?effectiveOn=2026-10-06"))
                .contains("Người rà soát đề xuất", "Họp dân thống nhất", "Niêm yết", "Rà soát thường xuyên");
        assertThat(page("/reviews?effectiveOn=2026-10-06&unit=05569@2025")).contains(code, "Đã họp dân", "Niêm yết");
        assertThat(page("/reviews?effectiveOn=2026-10-13&unit=05569@2025")).doesNotContain(code);
        assertThat(stageCount("VERIFIED", "2026-10-06")).isPositive();
        assertThat(page("/households/" + code))
                .contains("Đề nghị rà soát", "Có khiếu nại", "Trả lời khiếu nại", "dịch vụ công trực tuyến");
    }

    @Test
    void the_opinion_of_the_district_is_needed_until_its_last_day_and_refused_after_it() {
        String code = posted("2025-06-30", LINH_THONG);
        refused("/api/households/" + code + "/recognitions", decision("2025-06-30", "POOR"), "STEP_MISSING");
        assertThat(review(code, "2025-06-30").get("next").asString()).isEqualTo("OPINION");
        assertThat(review(code, "2025-07-01").get("next").asString()).isEqualTo("DECISION");
        refused(code, "opinion", "{'body': 'UBND huyện', 'agrees': true, 'on': '2025-07-01'}", "STEP_NOT_FORESEEN");
        step(code, "opinion", "{'body': 'UBND huyện', 'agrees': false, 'on': '2025-06-30'}");
        JsonNode answer = step("/api/households/" + code + "/recognitions", decision("2025-06-30", "POOR"));
        assertThat(answer.get("warnings")
                        .valueStream()
                        .map(warning -> warning.get("code").asString()))
                .containsExactly("PERIODIC_REVIEW_OUTSIDE_WINDOW", "DECIDED_AGAINST_OPINION");
    }

    @Test
    void a_meeting_on_many_households_is_recorded_whole_or_not_at_all_and_the_refusal_names_the_household() {
        String scored = registered(DINH_HOA, LocalDate.of(2026, 1, 5));
        String notScored = registered(DINH_HOA, LocalDate.of(2026, 1, 5));
        Stream.of(scored, notScored).forEach(code -> step(code, "listing", "{'on': '2026-09-02'}"));
        step(scored, "scores", scores("2026-09-03", "120"));
        String meeting = """
                {'on': '2026-09-04', 'households': [
                    {'code': '%s', 'present': 40, 'agreed': 38, 'povertyClass': 'POOR'},
                    {'code': '%s', 'present': 40, 'agreed': 35, 'povertyClass': 'POOR'}]}""".formatted(scored, notScored);

        JsonNode problem = refused("/api/reviews/meetings", meeting, "STEP_MISSING");
        assertThat(problem.get("household").asString()).isEqualTo(notScored);
        assertThat(problem.get("detail").asString()).contains(notScored);
        assertThat(review(scored, "2026-09-04").get("stage").asString()).isEqualTo("SCORED");

        step(notScored, "scores", scores("2026-09-03", "121"));
        step("/api/reviews/meetings", meeting);
        step("/api/reviews/postings", "{'on': '2026-09-05', 'households': ['%s', '%s']}".formatted(scored, notScored));
        assertThat(review(scored, "2026-09-05").get("stage").asString()).isEqualTo("POSTED");
        assertThat(review(notScored, "2026-09-05").get("stage").asString()).isEqualTo("POSTED");
        JsonNode opinions = refused("/api/reviews/opinions", """
                {'body': 'UBND huyện', 'on': '2026-09-06', 'households': [{'code': '%s', 'agrees': true}]}""".formatted(scored), "STEP_NOT_FORESEEN");
        assertThat(opinions.get("detail").asString()).contains("xin ý kiến cấp trên");
        JsonNode list =
                get("/api/reviews?unit=05569@2025&stage=POSTED&effectiveOn=2026-09-05&limit=1&atLeast=" + reached);
        assertThat(list.get("households").size()).isEqualTo(1);
        assertThat(list.get("next").asString()).isNotBlank();
    }

    @Test
    void a_step_that_lacks_a_field_is_told_which() {
        String code = registered(DINH_HOA, LocalDate.of(2026, 1, 5));
        HttpResponse<String> refused = send("/api/households/" + code + "/review/meeting", "{'present': 3}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("fields-invalid").contains("agreed").contains("on");
    }

    private String posted(String day, UnitId unit) {
        String code = registered(unit, LocalDate.parse(day).minusMonths(1));
        step(code, "listing", "{'on': '%s'}".formatted(day));
        step(code, "scores", scores(day, "120"));
        step(code, "meeting", meeting(day, 30));
        step(code, "posting", "{'on': '%s'}".formatted(day));
        return code;
    }

    private String registered(UnitId unit, LocalDate day) {
        String code = "RV-%05d".formatted(NUMBER.incrementAndGet());
        reached = commands.record(
                        new Actor("recorder", "RECORDER"),
                        Source.NONE,
                        () -> commands.send(new RegisterHousehold(
                                HouseholdId.of(code),
                                new Residence(unit, "Nà Mao"),
                                new Person(
                                        "Lý Thị Mẫu",
                                        Optional.empty(),
                                        Optional.of(Birth.in(1980)),
                                        Optional.empty(),
                                        Optional.empty()),
                                4,
                                day,
                                new DecisionReference("1/QĐ-UBND", day, "UBND xã Mẫu"))))
                .next();
        return code;
    }

    private static String scores(String on, String b1) {
        return """
                {'area': 'RURAL', 'b1': %s, 'b2': 30, 'deprivations': ['EMPLOYMENT', 'NUTRITION', 'SANITATION'],
                 'proposedClass': 'POOR', 'on': '%s'}""".formatted(b1, on);
    }

    private static String meeting(String on, int agreed) {
        return "{'present': 40, 'agreed': %d, 'povertyClass': 'POOR', 'on': '%s'}".formatted(agreed, on);
    }

    private static String decision(String date, String povertyClass) {
        return """
                {'povertyClass': '%s', 'decision': {'number': '12/QĐ-UBND', 'date': '%s', 'issuer': 'UBND xã Mẫu'}}""".formatted(povertyClass, date);
    }

    private JsonNode step(String code, String step, String body) {
        return step("/api/households/" + code + "/review/" + step, body);
    }

    private JsonNode step(String path, String body) {
        HttpResponse<String> response = send(path, body);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        reached = answer.get("position").asLong();
        return answer;
    }

    private JsonNode refused(String code, String step, String body, String reason) {
        return refused("/api/households/" + code + "/review/" + step, body, reason);
    }

    private JsonNode refused(String path, String body, String reason) {
        HttpResponse<String> response = send(path, body);
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("reason").asString("")).as(response.body()).isEqualTo(reason);
        return problem;
    }

    private HttpResponse<String> send(String path, String body) {
        return program.send(
                "POST", path, body.replace('\'', '"'), "Authorization", RECORDER, "Content-Type", "application/json");
    }

    private JsonNode review(String code, String day) {
        return get("/api/households/%s?effectiveOn=%s&atLeast=%d".formatted(code, day, reached))
                .get("household")
                .get("review");
    }

    private long households(String day) {
        return get("/api/counts/households?unit=05569@2025&effectiveOn=%s&atLeast=%d".formatted(day, reached))
                .get("counts")
                .valueStream()
                .mapToLong(count -> count.get("households").asLong())
                .sum();
    }

    private long stageCount(String stage, String day) {
        return get("/api/counts/reviews?unit=05569@2025&effectiveOn=%s&atLeast=%d".formatted(day, reached))
                .get("counts")
                .valueStream()
                .filter(count -> count.get("stage").asString().equals(stage))
                .mapToLong(count -> count.get("households").asLong())
                .sum();
    }

    private String page(String path) {
        HttpResponse<String> response = program.get(path, "Authorization", RECORDER, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }
}
