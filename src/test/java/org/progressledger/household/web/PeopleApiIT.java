package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a few households as a program enters it over HTTP. */
@WholeApplication
@OwnBook
class PeopleApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String DECISION = """
            {"number": "9/QĐ-UBND", "date": "2026-03-02", "issuer": "UBND xã Định Hóa"}""";

    private final Caller program;

    PeopleApiIT(@Value("${local.server.port}") int port) {
        this.program = new Caller(port);
    }

    @Test
    void a_household_moves_in_grows_splits_and_merges() {
        post("/api/households", registration("LIFE-1", "Ma Thị Mẫu", "999000000011", """
                , "movedInFrom": {"place": "Xã Mẫu, tỉnh Mẫu", "povertyClass": "POOR"}"""));
        String son = entry("LIFE-1", "Lý Văn Mẫu", "CHILD", "").get("person").asString();
        long reached = entry("LIFE-1", "Lý Bé Mẫu", "GRANDCHILD", "\"reason\": \"BIRTH\",")
                .get("position")
                .asLong();

        JsonNode before = get("/api/households/LIFE-1/members?effectiveOn=2026-04-01&atLeast=" + reached);
        assertThat(before.get("number").asInt()).isEqualTo(4);
        assertThat(names(before)).containsExactly("Ma Thị Mẫu", "Lý Văn Mẫu", "Lý Bé Mẫu");
        assertThat(before.get("origins").get(0).get("kind").asString()).isEqualTo("MOVED_IN");

        reached = post("/api/households/LIFE-1/split", """
                        {"into": "LIFE-2", "persons": {"%s": "HEAD"}, "number": 2, "effectiveOn": "2026-04-01",
                         "decision": %s}
                        """.formatted(son, DECISION))
                .get("position")
                .asLong();
        assertThat(get("/api/households/LIFE-1?effectiveOn=2026-04-01&atLeast=" + reached)
                        .get("household")
                        .get("members")
                        .asInt())
                .isEqualTo(2);
        JsonNode born = get("/api/households/LIFE-2?effectiveOn=2026-04-01").get("household");
        assertThat(born.get("members").asInt()).isEqualTo(2);
        assertThat(born.get("povertyClass").asString()).isEqualTo("POOR");
        assertThat(born.get("head").get("name").asString()).isEqualTo("Lý Văn Mẫu");
        assertThat(names(get("/api/households/LIFE-1/members?effectiveOn=2026-03-31")))
                .as("before the split")
                .contains("Lý Văn Mẫu");
        assertThat(page("/households/LIFE-2?effectiveOn=2026-04-01"))
                .contains("Lý Văn Mẫu")
                .contains("/households/LIFE-1")
                .contains("Tách ra từ hộ");

        reached = post("/api/households/LIFE-2/merge", """
                        {"into": "LIFE-1", "relations": {"%s": "CHILD"}, "effectiveOn": "2026-05-01", "decision": %s}
                        """.formatted(son, DECISION))
                .get("position")
                .asLong();
        JsonNode after = get("/api/households/LIFE-1/members?effectiveOn=2026-05-01&atLeast=" + reached);
        assertThat(after.get("number").asInt()).isEqualTo(4);
        assertThat(names(after)).containsExactlyInAnyOrder("Ma Thị Mẫu", "Lý Bé Mẫu", "Lý Văn Mẫu");
        assertThat(get("/api/households/LIFE-2/members?effectiveOn=2026-05-01").get("members"))
                .isEmpty();
        assertThat(get("/api/households?q=ly+be+mau").get("households").valueStream())
                .extracting(household -> household.get("code").asString())
                .containsExactly("LIFE-1");
        assertThat(page("/households/LIFE-1?effectiveOn=2026-05-01"))
                .contains("Nhận hộ khác nhập vào")
                .contains("Mới sinh");
    }

    @Test
    void nobody_is_a_member_of_two_living_households_and_a_closing_releases_its_people() {
        post("/api/households", registration("TWO-1", "Hoàng Mẫu Một", "999000000021", ""));
        post("/api/households", registration("TWO-2", "Hoàng Mẫu Hai", "999000000022", ""));
        String person = entry("TWO-1", "Nông Mẫu", "SIBLING", "").get("person").asString();
        String known = "\"person\": \"%s\", \"reason\": \"MOVED_IN\",".formatted(person);

        assertThat(refusal("/api/households/TWO-2/members", member("Nông Mẫu", "SIBLING", known)))
                .isEqualTo("BELONGS_ELSEWHERE");
        assertThat(refusal("/api/households", registration("TWO-3", "Hoàng Mẫu Ba", "999000000021", "")))
                .isEqualTo("PERSONAL_NUMBER_ELSEWHERE");
        assertThat(refusal("/api/households/TWO-1/members/%s/leaving".formatted(person), """
                {"reason": "DIED", "effectiveOn": "2026-01-01"}"""))
                .isEqualTo("BEFORE_REGISTRATION");

        post("/api/households/TWO-1/closing", """
                {"reason": "MOVED_AWAY", "effectiveOn": "2026-03-10", "decision": %s}""".formatted(DECISION));
        entry("TWO-2", "Nông Mẫu", "SIBLING", known);
        post("/api/households", registration("TWO-3", "Hoàng Mẫu Ba", "999000000021", ""));
        assertThat(JsonMapper.shared()
                        .readTree(program.get("/api/people/duplicates", "Authorization", RECORDER)
                                .body()))
                .isEmpty();
    }

    @Test
    void members_leave_are_corrected_and_another_is_head() {
        String head = post("/api/households", registration("ONE-1", "Triệu Mẫu", "999000000031", ""))
                .get("person")
                .asString();
        String daughter =
                entry("ONE-1", "Triệu Thị Mẫu", "CHILD", "").get("person").asString();
        post("/api/households/ONE-1/members/%s/correction".formatted(daughter), """
                {"data": {"name": "Triệu Thị Mẫu", "birth": "2001"}, "relation": "CHILD",
                 "deprivations": ["NO_HEALTH_INSURANCE"], "reason": "thiếu năm sinh", "effectiveOn": "2026-03-02"}
                """);
        String death = """
                {"reason": "DIED", "effectiveOn": "2026-04-01"}""";
        assertThat(refusal("/api/households/ONE-1/members/%s/leaving".formatted(head), death))
                .isEqualTo("HEAD_LEAVES");
        post("/api/households/ONE-1/head", """
                {"person": "%s", "formerHead": "PARENT", "reason": "qua đời", "effectiveOn": "2026-04-01"}
                """.formatted(daughter));
        long reached = post("/api/households/ONE-1/members/%s/leaving".formatted(head), death)
                .get("position")
                .asLong();

        JsonNode members = get("/api/households/ONE-1/members?effectiveOn=2026-04-01&atLeast=" + reached);
        assertThat(members.get("number").asInt()).isEqualTo(2);
        JsonNode only = members.get("members").get(0);
        assertThat(only.get("relation").asString()).isEqualTo("HEAD");
        assertThat(only.get("data").get("birth").asString()).isEqualTo("2001");
        assertThat(only.get("deprivations").get(0).asString()).isEqualTo("NO_HEALTH_INSURANCE");
    }

    @Test
    void only_those_who_record_may_and_a_fault_is_named() {
        assertThat(send("/api/households", registration("NO-1", "Hoàng Mẫu", "999000000041", ""), LEADER)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> faulty = send("/api/households/NO-1/members", """
                {"data": {"name": "=Mẫu", "personalNumber": "12"}, "relation": "CHILD"}""", RECORDER);
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("data.name", "data.personalNumber", "effectiveOn");
    }

    private static String registration(String code, String head, String number, String more) {
        return """
                {"code": "%s", "residence": {"unit": "05569@2025", "village": "Nà Mao"},
                 "head": {"name": "%s", "personalNumber": "%s"}, "members": 3, "decision": %s%s}
                """.formatted(code, head, number, DECISION, more);
    }

    private JsonNode entry(String code, String name, String relation, String more) {
        return post("/api/households/%s/members".formatted(code), member(name, relation, more));
    }

    private static String member(String name, String relation, String more) {
        return """
                {%s "data": {"name": "%s"}, "relation": "%s", "effectiveOn": "%s"}
                """.formatted(more, name, relation, more.isEmpty() ? "2026-03-02" : "2026-03-15");
    }

    private static List<String> names(JsonNode members) {
        return members.get("members")
                .valueStream()
                .map(member -> member.get("data").get("name").asString())
                .toList();
    }

    private String refusal(String path, String body) {
        HttpResponse<String> response = send(path, body, RECORDER);
        assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
        return JsonMapper.shared().readTree(response.body()).path("reason").asString();
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> response = send(path, body, RECORDER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(String path, String body, String who) {
        return program.post(path, body, who);
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private String page(String path) {
        HttpResponse<String> response = program.get(path, "Authorization", RECORDER, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
