package org.progressledger.ruleset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.WholeApplication;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From the request of a decision-maker to the set by which the next commune is assessed. Its indicators are invented. */
@WholeApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CriteriaSetsIT {

    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String SETS = "/api/criteria-sets";
    private static final String OWN = "NTM-2026-19";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    /** Xã Phượng Tiến. */
    private static final String COMMUNE = "05563@2025";

    private final int port;
    private final Caller program;
    private final CriteriaSets sets;

    CriteriaSetsIT(@Value("${local.server.port}") int port, @Autowired CriteriaSets sets) {
        this.port = port;
        this.program = new Caller(port);
        this.sets = sets;
    }

    @Test
    @Order(1)
    void what_is_incomplete_unreadable_or_of_the_nation_is_not_published() {
        ObjectNode incomplete = provincial(46);
        ObjectNode unreadable = provincial(47).put("wishes", "none");
        ObjectNode national = provincial(47).put("owner", "NATIONAL");
        HttpResponse<String> refused = post(SETS, incomplete, DECIDER);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("COUNTS_DIFFER", "46", "47");
        assertThat(post(SETS, unreadable, DECIDER).statusCode()).isEqualTo(400);
        assertThat(post(SETS, unreadable, DECIDER).body()).contains("/wishes");
        assertThat(post(SETS, national, DECIDER).statusCode()).isEqualTo(422);
        assertThat(post(SETS, national, DECIDER).body()).contains("NOT_OF_PROVINCE", "hãy công bố bộ của tỉnh");
        assertThat(post(SETS, provincial(47), RECORDER).statusCode()).isEqualTo(403);
        assertThat(sets.byKey(OWN)).isEmpty();
    }

    @Test
    @Order(2)
    void a_province_completes_the_national_set_with_its_indicators_and_what_they_ask_of_each_group() {
        HttpResponse<String> answer = post(SETS, provincial(47), DECIDER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("position").asLong())
                .isPositive();
        assertThat(get(SETS + "/" + OWN)).isEqualTo(provincial(47));
        assertThat(sets.inForceOn(DAY, Title.MET)).map(CriteriaSet::key).contains(OWN);
        Caller reader = new Caller(port);
        reader.logIn("leader", WholeApplication.PASSWORD);
        assertThat(page(reader, "/criteria-sets")).contains(OWN, "Tỉnh Thái Nguyên");
        assertThat(page(reader, "/criteria-sets/" + OWN))
                .contains("Tỉnh Thái Nguyên", "Chỉ tiêu mẫu 2.4", "1: ≥ 90%", "3: ≥ 70%");
    }

    @Test
    @Order(3)
    void a_commune_is_assessed_by_an_indicator_of_the_provinces_set() {
        JsonNode results = JsonMapper.shared().readTree("""
                {"criteriaSet": "NTM-2026-19", "stage": "SELF_ASSESSED",
                 "results": [{"criterion": 2, "indicator": "2.4", "value": "91 %", "met": true}],
                 "decision": {"number": "9/BC-UBND", "date": "2026-03-02", "issuer": "UBND xã Phượng Tiến"}}
                """);

        HttpResponse<String> answer = post("/api/communes/" + COMMUNE + "/assessments", results, RECORDER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().untilAsserted(() -> {
            JsonNode indicator = get("/api/communes/" + COMMUNE + "/criteria?criteriaSet=" + OWN)
                    .at("/criteria/1/indicators/3");
            assertThat(indicator.get("number").asString()).isEqualTo("2.4");
            assertThat(indicator.at("/stages/0/verdict").asString()).isEqualTo("MET");
            assertThat(indicator.at("/stages/0/statement/decision/number").asString())
                    .isEqualTo("9/BC-UBND");
        });
    }

    @Test
    @Order(4)
    void a_final_set_is_ended_by_a_text_of_law_but_never_changed() {
        ObjectNode other = provincial(47);
        other.withObject("/recognition").put("leastSatisfaction", 95);
        JsonNode end = JsonMapper.shared().readTree("""
                {"lastDay": "2030-12-31", "legalText": {"number": "9/QĐ-UBND", "about": "Hết giai đoạn (mẫu)"}}
                """);

        HttpResponse<String> changed = post(SETS, other, DECIDER);

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("ALREADY_FINAL").contains("bản chính thức không thay đổi");
        assertThat(post(SETS + "/NTM-1/validity", end, DECIDER).statusCode()).isEqualTo(404);
        assertThat(post(SETS + "/" + OWN + "/validity", end, RECORDER).statusCode())
                .isEqualTo(403);
        assertThat(post(SETS + "/" + OWN + "/validity", end, DECIDER).statusCode())
                .isEqualTo(200);
        assertThat(get(SETS + "/" + OWN).at("/validity/to").asString()).isEqualTo("2030-12-31");
    }

    /** The national set with up to five indicators in each criterion. */
    private ObjectNode provincial(int indicators) {
        ObjectNode own = (ObjectNode) get(SETS + "/NTM-2026").deepCopy();
        own.put("key", OWN).put("owner", "PROVINCE").put("province", "19").put("basedOn", "NTM-2026");
        for (int at = 0; at < indicators; at++) {
            int criterion = at % 10;
            ((ArrayNode) own.at("/criteria/" + criterion + "/indicators"))
                    .add(indicator((criterion + 1) + "." + (at / 10 + 1)));
        }
        return own;
    }

    private static ObjectNode indicator(String number) {
        ObjectNode indicator = JsonMapper.shared().createObjectNode();
        indicator
                .put("number", number)
                .put("name", "Chỉ tiêu mẫu " + number)
                .put("englishName", "Example " + number)
                .put("unit", "%");
        ArrayNode requirements = indicator.putArray("requirements");
        for (int group = 1; group <= 3; group++) {
            int least = 100 - 10 * group;
            requirements
                    .addObject()
                    .put("group", Integer.toString(group))
                    .put("words", "≥ " + least + "%")
                    .put("least", least)
                    .putNull("most");
        }
        return indicator.put("unverified", false);
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
}
