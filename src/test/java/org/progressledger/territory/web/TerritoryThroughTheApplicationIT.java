package org.progressledger.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Units, villages and a reorganisation of 2027 in Quảng Ngãi, from the request to every answer that it changes. */
@WholeApplication
@OwnBook
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TerritoryThroughTheApplicationIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String DECISION =
            "{\"number\": \"1/NQ-mẫu\", \"date\": \"2026-11-01\", \"issuer\": \"UBND tỉnh (mẫu)\"}";

    private final int port;
    private final Caller program;
    private final LedgerCommands commands;

    TerritoryThroughTheApplicationIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.port = port;
        this.commands = commands;
        this.program = new Caller(port);
    }

    @Test
    @Order(1)
    void the_units_of_both_days_are_listed_and_found_without_marks() {
        assertThat(units("province=51&effectiveOn=2025-06-30").size()).isEqualTo(273);
        assertThat(units("province=51&effectiveOn=2025-07-01").size()).isEqualTo(96);
        assertThat(units("province=51&boundaries=GEO-PRE").size()).isEqualTo(273);
        assertThat(units("province=19&effectiveOn=2025-07-01").size()).isEqualTo(92);
        assertThat(labels(units("province=19&q=dinh+hoa"))).contains("xã Định Hóa");
        assertThat(units("province=51&kind=DAC_KHU").size()).isEqualTo(1);
        assertThat(units("district=535&boundaries=GEO-PRE").size()).isEqualTo(19);
        assertThat(units("district=535&boundaries=GEO-2025").size()).isEqualTo(8);
        assertThat(refused("/api/units?province=99", 404)).contains("province-unknown");
    }

    @Test
    @Order(2)
    void the_code_05467_opens_another_unit_on_each_side_of_the_reorganisation() {
        JsonNode before = get("/api/units/05467?effectiveOn=2025-06-30");
        JsonNode since = get("/api/units/05467?effectiveOn=2025-07-01");

        assertThat(before.get("label").asString()).isEqualTo("phường Cam Giá");
        assertThat(list(before.get("successors")))
                .extracting(successor -> successor.get("label").asString())
                .contains("phường Gia Sàng");
        assertThat(since.get("label").asString()).isEqualTo("phường Gia Sàng");
        assertThat(since.get("origins").size()).isPositive();
        assertThat(since.get("history").get(0).get("event").asString()).isEqualTo("unit-formed");
        assertThat(since.get("history").get(0).get("actor").asString()).isEqualTo("so-cai");
        assertThat(refused("/api/units/99999", 404)).contains("territory-unit-unknown");
    }

    @Test
    @Order(3)
    void an_attribute_is_stated_of_several_units_or_of_none() {
        List<JsonNode> some = list(units("province=19&kind=XA")).subList(0, 2);
        String codes = some.stream()
                .map(unit -> "\"" + unit.get("code").asString() + "\"")
                .collect(Collectors.joining(", "));
        long before = get("/api/units?province=19").get("basis").get("knownAt").asLong();

        HttpResponse<String> unknown = post("/api/unit-attributes", attribute(codes + ", \"99999\"", "III"), RECORDER);
        HttpResponse<String> notAllowed = post("/api/unit-attributes", attribute(codes, "IV"), RECORDER);
        HttpResponse<String> leader = post("/api/unit-attributes", attribute(codes, "III"), LEADER);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("99999").contains("territory-units-unknown");
        assertThat(notAllowed.statusCode()).isEqualTo(422);
        assertThat(notAllowed.body()).contains("VALUE_NOT_ALLOWED").contains("I, II, III");
        assertThat(leader.statusCode()).isEqualTo(403);
        assertThat(units("province=19&difficultArea=III").size()).isZero();

        JsonNode stated = Caller.accepted(post("/api/unit-attributes", attribute(codes, "III"), RECORDER));

        assertThat(stated.get("recorded").size()).isEqualTo(2);
        assertThat(units("province=19&difficultArea=III").size()).isEqualTo(2);
        assertThat(units("province=19&difficultArea=III&effectiveOn=2025-12-31").size())
                .isZero();
        assertThat(units("province=19&difficultArea=III&knownAt=" + before).size())
                .isZero();
        String first = some.get(0).get("unit").asString();
        assertThat(get("/api/units/" + first)
                        .get("attributes")
                        .get(0)
                        .get("holds")
                        .asBoolean())
                .isTrue();
        Caller.accepted(post("/api/unit-attributes", attribute("\"" + first + "\"", ""), RECORDER));
        assertThat(units("province=19&difficultArea=III").size()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void villages_are_founded_renamed_counted_difficult_and_ended() {
        String unit = list(units("province=19&q=dinh+hoa")).get(0).get("unit").asString();
        String body = """
                {"unit": "%s", "effectiveOn": "2025-07-01", "decision": %s, "villages": [
                  {"name": "Nà Mẫu", "kind": "THON"}, {"name": "Pắc Mẫu", "kind": "BAN"}]}""".formatted(unit, DECISION);

        Caller.accepted(post("/api/villages", body, RECORDER));
        assertThat(Caller.accepted(post("/api/villages", body, RECORDER))
                        .get("recorded")
                        .size())
                .isZero();
        HttpResponse<String> taken = post("/api/villages", """
                {"unit": "%s", "effectiveOn": "2025-07-01", "decision": %s, "villages": [
                  {"name": "Tân Mẫu", "kind": "THON"}, {"name": "nà mẫu", "kind": "THON", "village": "another"}]}""".formatted(unit, DECISION), RECORDER);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("VILLAGE_NAME_TAKEN");
        String village = unit + ":na-mau";
        String of =
                "{\"village\": \"%s\", \"effectiveOn\": \"2026-01-01\", \"decision\": %s".formatted(village, DECISION);
        Caller.accepted(post("/api/village-difficulties", of + ", \"extremelyDifficult\": true}", RECORDER));
        Caller.accepted(post("/api/village-names", of + ", \"name\": \"Nà Mẫu Mới\"}", RECORDER));
        Caller.accepted(post(
                "/api/village-ends",
                of.replace("2026-01-01", "2026-06-01") + ", \"into\": \"" + unit + ":pac-mau\"}",
                RECORDER));

        JsonNode inMay = get("/api/units/" + unit + "?effectiveOn=2026-05-31").get("villages");
        assertThat(inMay.size()).isEqualTo(2);
        assertThat(inMay.get(0).get("name").asString()).isEqualTo("Nà Mẫu Mới");
        assertThat(inMay.get(0).get("extremelyDifficult").asBoolean()).isTrue();
        assertThat(get("/api/units/" + unit + "?effectiveOn=2026-06-01")
                        .get("now")
                        .get("villages")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("/api/village-names", of.replace("na-mau", "nobody") + ", \"name\": \"Mẫu\"}", RECORDER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void a_unit_is_renamed_of_another_kind_and_with_another_code() {
        JsonNode unit = list(units("province=51&kind=XA")).get(0);
        String id = unit.get("unit").asString();
        String of = "{\"unit\": \"%s\", \"effectiveOn\": \"2026-03-01\", \"decision\": %s".formatted(id, DECISION);
        String other = list(units("province=51&kind=XA")).get(1).get("code").asString();

        Caller.accepted(post("/api/unit-names", of + ", \"name\": \"Tên Mẫu\"}", RECORDER));
        Caller.accepted(post("/api/unit-kinds", of + ", \"kind\": \"PHUONG\"}", RECORDER));
        HttpResponse<String> taken = post("/api/unit-codes", of + ", \"code\": \"" + other + "\"}", RECORDER);
        Caller.accepted(post("/api/unit-codes", of + ", \"code\": \"99001\"}", RECORDER));

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("CODE_TAKEN");
        assertThat(get("/api/units/99001?effectiveOn=2026-03-01").get("label").asString())
                .isEqualTo("phường Tên Mẫu");
        assertThat(get("/api/units/" + id + "?effectiveOn=2026-02-28")
                        .get("now")
                        .get("code")
                        .asString())
                .isEqualTo(unit.get("code").asString());
    }

    @Test
    @Order(6)
    void a_reorganisation_of_2027_is_checked_by_one_and_decided_by_another() {
        List<JsonNode> old = list(units("province=51&effectiveOn=2026-12-31"));
        List<JsonNode> communes = old.stream()
                .filter(unit -> unit.get("kind").asString().equals("XA"))
                .toList();
        String first = code(communes.get(0));
        String second = code(communes.get(1));
        String divided = code(communes.get(2));
        String dividedUnit = communes.get(2).get("unit").asString();
        ObjectNode plan = plan();
        ArrayNode rows = plan.putArray("rows");
        old.stream()
                .map(TerritoryThroughTheApplicationIT::code)
                .filter(code -> !List.of(first, second, divided).contains(code))
                .forEach(code -> rows.addObject().put("from", code).put("extent", "UNCHANGED"));
        goes(rows, first, first, "Hợp Nhất Mẫu", "WHOLE");
        goes(rows, second, first, "", "WHOLE");
        goes(rows, divided, divided, "Bắc Mẫu", "một phần");
        goes(rows, divided, "99102", "Nam Mẫu", "PART");
        Caller.accepted(post("/api/unit-attributes", attribute("\"" + dividedUnit + "\"", "II"), RECORDER));
        commands.record(
                new Actor("recorder", "RECORDER"),
                Source.NONE,
                () -> commands.send(HouseholdExamples.review(2025, UnitId.parse(dividedUnit), PovertyClass.POOR)));

        ObjectNode missing = plan.deepCopy();
        ((ArrayNode) missing.get("rows")).remove(0);
        ObjectNode twice = plan.deepCopy();
        goes((ArrayNode) twice.get("rows"), first, "99103", "Lần Hai Mẫu", "WHOLE");
        ObjectNode codeTwice = plan.deepCopy();
        ((ObjectNode) codeTwice.get("rows").get(rows.size() - 3))
                .put("code", rows.get(0).get("from").asString());
        ObjectNode unreadable = plan.deepCopy();
        ((ObjectNode) unreadable.get("rows").get(0)).put("extent", "vừa vừa");
        assertThat(codes(check(missing))).containsExactly("UNIT_MISSING");
        assertThat(codes(check(twice))).containsOnly("UNIT_TWICE");
        assertThat(codes(check(codeTwice))).contains("CODE_TWICE");
        assertThat(codes(check(unreadable))).containsExactly("EXTENT_UNKNOWN");
        assertThat(check(missing).has("digest") && !check(missing).get("digest").isNull())
                .isFalse();

        long before = get("/api/units?province=51").get("basis").get("knownAt").asLong();
        JsonNode checked = check(plan);
        assertThat(checked.get("refused").asBoolean()).as(checked.toString()).isFalse();
        assertThat(checked.get("counts").get("formed").asInt()).isEqualTo(3);
        assertThat(checked.get("counts").get("ended").asInt()).isEqualTo(3);
        assertThat(checked.get("counts").get("divided").asInt()).isEqualTo(1);
        assertThat(checked.get("counts").get("kept").asInt()).isEqualTo(old.size() - 3);
        JsonNode ended = list(checked.get("ended")).stream()
                .filter(unit -> unit.get("unit").asString().equals(dividedUnit))
                .findFirst()
                .orElseThrow();
        assertThat(ended.get("divided").asBoolean()).isTrue();
        assertThat(ended.get("attributes").get("DIFFICULT_AREA").asString()).isEqualTo("II");
        assertThat(ended.get("concerned").get("households").asLong()).isEqualTo(1);
        assertThat(ended.get("concerned").get("titles").asLong()).isZero();
        assertThat(get("/api/reorganisations").size())
                .as("a check records nothing")
                .isEqualTo(2);

        String digest = checked.get("digest").asString();
        ObjectNode changed = plan.deepCopy();
        changed.put("title", "Tên khác (mẫu)");
        assertThat(decide(plan, "recorder", digest, RECORDER).body()).contains("NOT_A_DECISION_MAKER");
        assertThat(decide(plan, "decider", digest, DECIDER).body()).contains("SAME_PERSON");
        HttpResponse<String> otherPlan = decide(changed, "recorder", digest, DECIDER);
        assertThat(otherPlan.statusCode()).isEqualTo(409);
        assertThat(otherPlan.body()).contains("OTHER_DIGEST");

        Caller.accepted(decide(plan, "recorder", digest, DECIDER));

        assertThat(units("province=51&effectiveOn=2026-12-31").size()).isEqualTo(old.size());
        assertThat(units("province=51&effectiveOn=2027-01-01").size()).isEqualTo(old.size());
        assertThat(labels(units("province=51&boundaries=GEO-2027")))
                .contains("xã Hợp Nhất Mẫu", "xã Bắc Mẫu", "xã Nam Mẫu");
        assertThat(labels(units("province=51&effectiveOn=2027-01-01&boundaries=GEO-2025")))
                .doesNotContain("xã Hợp Nhất Mẫu");
        assertThat(labels(units("province=51&effectiveOn=2027-01-01&knownAt=" + before)))
                .doesNotContain("xã Hợp Nhất Mẫu")
                .hasSize(old.size());
        assertThat(refused("/api/units?province=51&boundaries=GEO-2027&knownAt=" + before, 400))
                .contains("boundaries");
        assertThat(get("/api/units/" + dividedUnit + "?effectiveOn=2027-01-01")
                        .get("successors")
                        .size())
                .isEqualTo(2);
        JsonNode one = get("/api/reorganisations/51/GEO-2027");
        assertThat(one.get("actor").asString()).isEqualTo("decider");
        assertThat(one.get("counts").get("formed").asInt()).isEqualTo(3);
        assertThat(one.get("counts").get("divided").asInt()).isEqualTo(1);
        assertThat(one.get("changes").size()).isEqualTo(3 + 3 + old.size() - 3);
        assertThat(get("/api/reorganisations?knownAt=" + before).size()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void the_pages_show_units_and_reorganisations_and_the_new_drawing_everywhere() {
        Caller reader = new Caller(port);
        reader.logIn("leader", WholeApplication.PASSWORD);

        assertThat(page(reader, "/units?province=51&boundaries=GEO-2027"))
                .contains(
                        "Hợp Nhất Mẫu",
                        "GEO-PRE",
                        "GEO-2025",
                        "GEO-2027",
                        "href=\"/units?boundaries=GEO-2027\"",
                        "96 trong 96")
                .doesNotContain("/units/record/attribute");
        assertThat(page(reader, "/units?province=51&effectiveOn=2025-06-30&q=ba+to"))
                .contains("Ba Tơ", "Huyện trước");
        assertThat(page(reader, "/units/05467?effectiveOn=2025-06-30&language=en"))
                .contains("Cam Giá", "Went into", "Gia Sàng", "so-cai");
        assertThat(page(reader, "/reorganisations?language=vi")).contains("GEO-2027", "Sắp xếp mẫu năm 2027");
        assertThat(page(reader, "/reorganisations/51/GEO-2027")).contains("Lập xã Hợp Nhất Mẫu", "decider");
        assertThat(reader.get("/reorganisations/new", "Accept", "text/html").statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/units/record/attribute", "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void a_form_states_an_attribute_and_says_what_is_wrong_with_it() {
        Caller browser = new Caller(port);
        browser.logIn("recorder", WholeApplication.PASSWORD);
        String unit = list(units("province=19&kind=XA")).get(5).get("unit").asString();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "units", unit + "\n99999",
                "attribute", "SAFE_ZONE",
                "value", "YES",
                "effectiveOn", "2026-01-01",
                "decision.number", "2/QĐ-mẫu",
                "decision.date", "2026-01-01",
                "decision.issuer", "UBND tỉnh (mẫu)"));

        HttpResponse<String> wrong = send(browser, "/units/record/attribute", "/units/record/attribute", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("99999", "Chưa ghi");
        fields.put("units", unit);
        HttpResponse<String> done = send(browser, "/units/record/attribute", "/units/record/attribute", fields);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(page(browser, "/units/" + unit)).contains("Xã an toàn khu", "2/QĐ-mẫu", "recorder");
        for (String kind : List.of("unit-name", "unit-kind", "unit-code", "villages")) {
            assertThat(page(browser, "/units/record/" + kind + "?unit=" + unit)).contains(unit, "Ghi vào sổ");
        }
        String founded = send(
                        browser,
                        "/units/record/villages",
                        "/units/record/villages",
                        Map.of(
                                "unit", unit,
                                "villages", "thôn Một Mẫu\ntổ dân phố Hai Mẫu",
                                "effectiveOn", "2026-01-01",
                                "decision.number", "3/QĐ-mẫu",
                                "decision.date", "2026-01-01",
                                "decision.issuer", "UBND tỉnh (mẫu)"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(page(browser, founded.substring(founded.indexOf("/units"))))
                .contains("thôn Một Mẫu", "tổ dân phố Hai Mẫu", "Đã ghi vào sổ");
        for (String kind : List.of("village-name", "village-end", "village-difficulty")) {
            assertThat(page(browser, "/units/record/" + kind + "?village=" + unit + ":mot-mau"))
                    .contains("Một Mẫu", "Ghi vào sổ");
        }
    }

    @Test
    @Order(9)
    void the_page_checks_a_plan_of_lines_and_offers_its_decision_to_decision_makers_only() {
        String rows = list(units("province=51&effectiveOn=2028-01-01")).stream()
                .map(unit -> code(unit) + ";;;;giữ nguyên")
                .collect(Collectors.joining("\n"));
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "province", "51",
                "key", "GEO-2028",
                "title", "Giữ nguyên mẫu",
                "effectiveOn", "2028-01-01",
                "decision.number", "4/NQ-mẫu",
                "decision.date", "2027-12-01",
                "decision.issuer", "UBTVQH (mẫu)",
                "rows", "mã cũ;mã mới;tên;loại;mức độ;ghi chú\n" + rows));
        Caller recorder = new Caller(port);
        recorder.logIn("recorder", WholeApplication.PASSWORD);
        Caller decider = new Caller(port);
        decider.logIn("decider", WholeApplication.PASSWORD);

        String checked = send(recorder, "/reorganisations/new", "/reorganisations/check", fields)
                .body();
        assertThat(checked).contains("Phương án có thể áp dụng").doesNotContain("id=\"decide\"");
        Matcher digest = Pattern.compile("id=\"digest\">([0-9a-f]{64})<").matcher(checked);
        assertThat(digest.find()).isTrue();
        assertThat(send(decider, "/reorganisations/new", "/reorganisations/check", fields)
                        .body())
                .contains("id=\"decide\"", "name=\"rows\"");
        fields.put("checkedBy", "recorder");
        fields.put("digest", digest.group(1));
        HttpResponse<String> decided = send(decider, "/reorganisations/new", "/reorganisations", fields);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
        assertThat(page(decider, "/reorganisations")).contains("GEO-2028");

        fields.put("rows", "24000;24000;Mẫu;xã;vừa vừa");
        assertThat(send(recorder, "/reorganisations/new", "/reorganisations/check", fields)
                        .body())
                .contains("Không hiểu mức độ “vừa vừa”");
    }

    private static ObjectNode plan() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"province": "51", "key": "GEO-2027", "title": "Sắp xếp mẫu năm 2027", "effectiveOn": "2027-01-01",
                 "decision": {"number": "9/NQ-mẫu", "date": "2026-11-20", "issuer": "UBTVQH (mẫu)"}}""");
    }

    private static void goes(ArrayNode rows, String from, String code, String name, String extent) {
        rows.addObject()
                .put("from", from)
                .put("code", code)
                .put("name", name)
                .put("kind", "xã")
                .put("extent", extent);
    }

    private JsonNode check(ObjectNode plan) {
        return Caller.accepted(post("/api/reorganisations/check", plan.toString(), RECORDER));
    }

    private HttpResponse<String> decide(ObjectNode plan, String checkedBy, String digest, String account) {
        ObjectNode decided = JsonMapper.shared().createObjectNode();
        decided.set("plan", plan);
        decided.put("checkedBy", checkedBy).put("digest", digest);
        return post("/api/reorganisations", decided.toString(), account);
    }

    private static List<String> codes(JsonNode checked) {
        return list(checked.get("findings")).stream()
                .filter(finding -> finding.get("refused").asBoolean())
                .map(finding -> finding.get("code").asString())
                .toList();
    }

    private static String attribute(String units, String value) {
        return """
                {"units": [%s], "attribute": "DIFFICULT_AREA", "value": "%s", "effectiveOn": "2026-01-01", "decision": %s}""".formatted(units, value, DECISION);
    }

    private static String code(JsonNode unit) {
        return unit.get("code").asString();
    }

    private JsonNode units(String asked) {
        return get("/api/units?" + asked).get("units");
    }

    private static List<String> labels(JsonNode units) {
        return list(units).stream().map(unit -> unit.get("label").asString()).toList();
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private String refused(String path, int status) {
        HttpResponse<String> response = program.get(path, "Authorization", RECORDER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }

    private HttpResponse<String> post(String path, String body, String account) {
        return program.post(path, body, account);
    }

    private static String page(Caller reader, String path) {
        HttpResponse<String> response = reader.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> send(Caller browser, String form, String path, Map<String, String> fields) {
        return browser.submit(form, path, fields);
    }
}
