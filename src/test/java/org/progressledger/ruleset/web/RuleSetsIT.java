package org.progressledger.ruleset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the request of a decision-maker through the ledger to the rule by which the next household is judged. */
@WholeApplication
@OwnBook
class RuleSetsIT {

    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);

    private final int port;
    private final Caller program;
    private final PovertyRuleSets ruleSets;
    private final ReviewProcedures procedures;

    RuleSetsIT(
            @Value("${local.server.port}") int port,
            @Autowired PovertyRuleSets ruleSets,
            @Autowired ReviewProcedures procedures) {
        this.port = port;
        this.program = new Caller(port);
        this.ruleSets = ruleSets;
        this.procedures = procedures;
    }

    @Test
    void the_national_standards_are_there_and_their_pages_say_what_is_in_them() {
        assertThat(keys(get("/api/rule-sets"))).startsWith("POV-2022").contains("POV-2027");
        assertThat(keys(get("/api/review-procedures"))).startsWith("QTRS-2021").contains("QTRS-2027");

        Caller reader = new Caller(port);
        reader.logIn("leader", WholeApplication.PASSWORD);

        assertThat(page(reader, "/rule-sets"))
                .contains("POV-2022", "POV-2027", "QTRS-2021", "Dự thảo", "01/01/2022", "31/12/2026")
                .contains("1.500.000", "2.800.000", "01/09 – 14/12", "50 %", "30/06/2025")
                .contains("href=\"/rule-sets\"");
        assertThat(page(reader, "/rule-sets/POV-2022"))
                .contains("Phương tiện phục vụ tiếp cận thông tin", "Nguyên nhân khác", "07/2021/NĐ-CP")
                .contains("đến 140", "đến 225", "từ 30 điểm", "Chưa đối chiếu");
        assertThat(page(reader, "/rule-sets/POV-2027?language=en"))
                .contains("Handling of domestic waste", "Draft", "not known", "No household is classified by a draft");
        assertThat(reader.get("/rule-sets/POV-1999", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_province_publishes_its_own_standard_and_the_next_household_can_be_judged_by_it() {
        ObjectNode own = provincial("POV-TN-2023", "2023-01-01", "2024-12-31");

        assertThat(post("/api/rule-sets", own, RECORDER).statusCode()).isEqualTo(403);
        assertThat(ruleSets.byKey("POV-TN-2023")).isEmpty();

        HttpResponse<String> answer = post("/api/rule-sets", own, DECIDER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("position").asLong())
                .isPositive();
        assertThat(ruleSets.inForceOn(LocalDate.of(2024, 5, 1), RuleSetOwner.PROVINCE))
                .map(PovertyRuleSet::key)
                .contains("POV-TN-2023");
        assertThat(get("/api/rule-sets/POV-TN-2023")).isEqualTo(own);
        Caller reader = new Caller(port);
        reader.logIn("leader", WholeApplication.PASSWORD);
        assertThat(page(reader, "/rule-sets")).contains("POV-TN-2023", "Tỉnh Thái Nguyên");
        assertThat(page(reader, "/rule-sets/POV-TN-2023")).contains("Tỉnh Thái Nguyên");
    }

    @Test
    void a_final_standard_is_ended_but_never_changed() {
        ObjectNode own = provincial("POV-TN-2025", "2025-01-01", "2026-06-30");
        assertThat(post("/api/rule-sets", own, DECIDER).statusCode()).isEqualTo(200);
        own.withObject("/incomeLine").put("RURAL", 1_900_000);

        HttpResponse<String> changed = post("/api/rule-sets", own, DECIDER);
        HttpResponse<String> ended =
                post("/api/rule-sets/POV-TN-2025/validity", JsonMapper.shared().readTree("""
                        {"lastDay": "2025-12-31", "legalText": {"number": "9/NQ-HĐND", "about": "Kết thúc (mẫu)"}}
                        """), DECIDER);

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("ALREADY_FINAL").contains("bản chính thức không thay đổi");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(ruleSets.inForceOn(LocalDate.of(2026, 1, 1), RuleSetOwner.PROVINCE))
                .isEmpty();
    }

    @Test
    void what_is_missing_or_does_not_make_sense_is_named() {
        ObjectNode unreadable = provincial("POV-TN-1", "2030-01-01", "2030-12-31");
        unreadable.withObject("/classification").remove("pointsPerDeprivation");
        ObjectNode senseless = provincial("POV-TN-2", "2030-01-01", "2030-12-31");
        senseless.withObject("/classification/income/RURAL").put("averageLivingStandard", 10);
        ObjectNode markup = provincial("POV-TN-3", "2030-01-01", "2030-12-31");
        ((ObjectNode) markup.get("reasons").get(0)).put("label", "<b>=1+1</b>");

        assertThat(post("/api/rule-sets", unreadable, DECIDER).statusCode()).isEqualTo(400);
        assertThat(post("/api/rule-sets", unreadable, DECIDER).body()).contains("/classification");
        assertThat(post("/api/rule-sets", senseless, DECIDER).statusCode()).isEqualTo(422);
        assertThat(post("/api/rule-sets", senseless, DECIDER).body()).contains("AVERAGE_BELOW_LINE");
        assertThat(post("/api/rule-sets", markup, DECIDER).body()).contains("TEXT_NOT_PLAIN");
    }

    @Test
    void a_province_publishes_its_own_procedure() {
        ObjectNode own = (ObjectNode) get("/api/review-procedures").get(0).deepCopy();
        own.put("key", "QTRS-TN").put("owner", "PROVINCE").put("leastAgreement", 0.6);

        assertThat(post("/api/review-procedures", own, RECORDER).statusCode()).isEqualTo(403);
        assertThat(post("/api/review-procedures", own, DECIDER).statusCode()).isEqualTo(200);

        assertThat(procedures.inForceOn(LocalDate.of(2024, 9, 1)).orElseThrow().key())
                .isEqualTo("QTRS-TN");
    }

    private ObjectNode provincial(String key, String from, String to) {
        ObjectNode own = (ObjectNode) get("/api/rule-sets/POV-2022").deepCopy();
        own.put("key", key).put("owner", "PROVINCE").put("province", "19");
        own.putObject("validity").put("from", from).put("to", to);
        return own;
    }

    private static String page(Caller reader, String path) {
        HttpResponse<String> response = reader.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private HttpResponse<String> post(String path, JsonNode body, String account) {
        return program.post(path, body.toString(), account);
    }

    private static List<String> keys(JsonNode rules) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> rule.get("key").asString())
                .toList();
    }
}
