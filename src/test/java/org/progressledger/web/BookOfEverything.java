package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small invented book with something of every feature, and much that is recorded into it later. */
public final class BookOfEverything {

    static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    static final String DECIDER = Caller.basic("decider", WholeApplication.PASSWORD);
    static final String UNIT = "05569@2025";
    static final String ALLOCATION = "2026|CENTRAL|INVESTMENT|NTM-2026|9000001|19@2025|";

    private static final String PAYMENTS = """
            Số chứng từ;Ngày hạch toán;Mã ĐVQHNS;Mã dự án;Mã chương trình;Mã nguồn;Tính chất;Năm kế hoạch;Loại thanh toán;Số tiền
            KB-1;15/04/2026;9000001;MẪU-1;NTM-2026;NSTW;Đầu tư;2026;Tạm ứng;50000000
            """;

    /** Hash of a list of the Treasury that is received and not applied. */
    static final String STATEMENT = sha256(PAYMENTS);

    private final Caller program;
    private final LedgerCommands commands;
    private final List<String> refused = new ArrayList<>();
    private long reached;

    public BookOfEverything(Caller program, LedgerCommands commands) {
        this.program = program;
        this.commands = commands;
    }

    /** Number of events that the ledger holds with what was recorded here. */
    long reached() {
        return reached;
    }

    /** What was not taken, for a test to say so: nothing, unless a rule has changed. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    public void begin() {
        household(HouseholdExamples.review(2025, UnitId.parse(UNIT), PovertyClass.POOR));
        population(3_000, "2025-12-14");
        accepted("/api/units/" + UNIT + "/heads/terms", """
                {"post": "COMMITTEE_CHAIR", "capacity": "FULL", "person": "Nguyễn Văn Mẫu",
                 "effectiveOn": "2025-07-01", "decision": %s}""".formatted(decision("2025-07-01")), RECORDER);
        assessment("SELF_ASSESSED", "2026-03-01", true);
        assignment("G1", 100, "2026-01-05");
        statement(PAYMENTS);
        accepted("/api/audit/periods/closings", """
                {"province": "19", "kind": "YEAR", "year": 2025, "number": 1, "decision": %s}""".formatted(decision("2026-02-10")), DECIDER);
    }

    /** Late entries, corrections, a reorganisation and new rules: all that must not move what was known before. */
    public void goOn() {
        household(late());
        correction();
        accepted(
                "/api/households/" + HouseholdExamples.HOUSEHOLD.code() + "/moves",
                """
                {"unit": "%s", "village": "Thôn Mẫu Mới", "effectiveOn": "2026-02-01", "decision": %s}""".formatted(UNIT, decision("2026-02-01")),
                RECORDER);
        population(3_300, "2025-12-14");
        population(3_400, "2025-12-20");
        accepted("/api/units/" + UNIT + "/heads/leavings", """
                {"post": "COMMITTEE_CHAIR", "effectiveOn": "2026-03-31", "reason": "RETIRED", "decision": %s}""".formatted(decision("2026-03-31")), RECORDER);
        assessment("SELF_ASSESSED", "2026-04-01", false);
        assignment("G2", 5, "2026-03-10");
        statement(PAYMENTS.replace("50000000", "60000000"));
        accepted("/api/unit-attributes", """
                {"units": ["%s"], "attribute": "DIFFICULT_AREA", "value": "III", "effectiveOn": "2026-01-01",
                 "decision": %s}""".formatted(UNIT, decision("2026-01-01")), RECORDER);
        accepted("/api/unit-names", """
                {"unit": "%s", "name": "Tên Mẫu", "effectiveOn": "2026-03-01", "decision": %s}""".formatted(UNIT, decision("2026-03-01")), RECORDER);
        rules();
        reorganisation();
        accepted("/api/audit/periods/reopenings", """
                {"province": "19", "kind": "YEAR", "year": 2025, "number": 1, "reason": "Sót một xã",
                 "decision": %s}""".formatted(decision("2026-05-10")), DECIDER);
    }

    private void rules() {
        ObjectNode standard = (ObjectNode) get("/api/rule-sets/POV-2022");
        standard.put("key", "POV-TN-MAU").put("owner", "PROVINCE").put("province", "19");
        accepted("/api/rule-sets", standard.toString(), DECIDER);
        ObjectNode procedure = (ObjectNode) get("/api/review-procedures").get(0);
        procedure.put("key", "QTRS-MAU").put("owner", "PROVINCE").put("leastAgreement", 0.6);
        procedure.put("newlyEscapedMonths", 1);
        accepted("/api/review-procedures", procedure.toString(), DECIDER);
        ObjectNode criteria = (ObjectNode) get("/api/criteria-sets/NTM-2021");
        criteria.put("key", "NTM-MAU").put("owner", "PROVINCE").put("province", "19");
        criteria.putObject("validity").put("from", "2026-01-01").put("to", "2030-12-31");
        HttpResponse<String> published = post("/api/criteria-sets", criteria.toString(), DECIDER);
        assertThat(published.statusCode()).as(published.body()).isIn(200, 409, 422);
    }

    private void reorganisation() {
        List<JsonNode> old = get("/api/units?province=51&effectiveOn=2026-12-31")
                .get("units")
                .valueStream()
                .toList();
        List<String> communes = old.stream()
                .filter(unit -> unit.get("kind").asString().equals("XA"))
                .map(unit -> unit.get("code").asString())
                .limit(2)
                .toList();
        ObjectNode plan = (ObjectNode) JsonMapper.shared().readTree("""
                {"province": "51", "key": "GEO-2027", "title": "Sắp xếp mẫu năm 2027", "effectiveOn": "2027-01-01",
                 "decision": %s}""".formatted(decision("2026-11-20")));
        ArrayNode rows = plan.putArray("rows");
        old.stream()
                .map(unit -> unit.get("code").asString())
                .filter(code -> !communes.contains(code))
                .forEach(code -> rows.addObject().put("from", code).put("extent", "UNCHANGED"));
        communes.forEach(code -> rows.addObject()
                .put("from", code)
                .put("code", communes.get(0))
                .put("name", code.equals(communes.get(0)) ? "Hợp Nhất Mẫu" : "")
                .put("kind", "xã")
                .put("extent", "WHOLE"));
        JsonNode checked = JsonMapper.shared()
                .readTree(post("/api/reorganisations/check", plan.toString(), RECORDER)
                        .body());
        ObjectNode decided = JsonMapper.shared().createObjectNode();
        decided.set("plan", plan);
        decided.put("checkedBy", "recorder").put("digest", checked.get("digest").asString());
        accepted("/api/reorganisations", decided.toString(), DECIDER);
    }

    private void household(RecordReview review) {
        reach(commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> commands.send(review))
                .next());
    }

    /** A household of which nobody knew before, poor since a day long gone. */
    private static RecordReview late() {
        return new RecordReview(
                HouseholdId.of("05569-MAU-2"),
                HouseholdExamples.at(UnitId.parse(UNIT)),
                new Person(
                        "Lý Văn Mẫu",
                        Optional.empty(),
                        Optional.of(Birth.in(1980)),
                        Optional.empty(),
                        Optional.empty()),
                3,
                HouseholdExamples.sheetFor(PovertyClass.NEAR_POOR),
                PovertyClass.NEAR_POOR,
                Cause.REVIEW,
                Declaration.none(),
                HouseholdExamples.decisionOf(2025));
    }

    private void correction() {
        String household = "/api/households/" + HouseholdExamples.HOUSEHOLD.code();
        String recognition = get(household + "/timeline?atLeast=" + reached)
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals("household.StatusRecognised"))
                .map(entry -> entry.get("id").asString())
                .findFirst()
                .orElseThrow();
        accepted(household + "/corrections", """
                {"corrects": "%s", "povertyClass": "NEAR_POOR", "reason": "Nhầm điểm", "decision": %s}""".formatted(recognition, decision("2026-03-20")), RECORDER);
    }

    private void population(int households, String day) {
        accepted("/api/populations", """
                {"unit": "%s", "households": %d, "persons": %d, "effectiveOn": "%s", "decision": %s}""".formatted(UNIT, households, 4 * households, day, decision(day)), RECORDER);
    }

    private void assessment(String stage, String day, boolean met) {
        accepted("/api/communes/" + UNIT + "/assessments", """
                {"criteriaSet": "NTM-2026", "stage": "%s", "results": [{"criterion": 1, "met": %s}], "decision": %s}""".formatted(stage, met, decision(day)), RECORDER);
    }

    private void assignment(String id, long billions, String day) {
        accepted("/api/funds/entries", """
                {"kind": "assignment", "entry": {"id": "%s", "amount": %d000000000, "document": %s},
                 "purpose": {"planYears": "2026", "holder": "9000001", "unit": "19@2025", "item": "NTM-2026",
                             "source": "CENTRAL", "nature": "INVESTMENT"}}""".formatted(id, billions, decision(day)), RECORDER);
    }

    private void statement(String content) {
        String body = "--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kho-bac.csv\"\r\n\r\n"
                + content + "\r\n--boundary--\r\n";
        HttpResponse<String> answer = program.send(
                "POST",
                "/api/payment-lists",
                body,
                "Authorization",
                RECORDER,
                "Content-Type",
                "multipart/form-data; boundary=boundary");
        if (answer.statusCode() != 201) {
            refused.add("/api/payment-lists " + answer.body());
        }
        reach(commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> "nothing more")
                .next());
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decision(String day) {
        return "{\"number\": \"9/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh Mẫu\"}".formatted(day);
    }

    private void accepted(String path, String body, String who) {
        HttpResponse<String> answer = post(path, body, who);
        if (answer.statusCode() > 202) {
            refused.add(path + " " + answer.body());
            return;
        }
        reach(JsonMapper.shared().readTree(answer.body()).get("position").asLong());
    }

    private void reach(long position) {
        reached = Math.max(reached, position);
    }

    private HttpResponse<String> post(String path, String body, String who) {
        return program.post(path, body, who);
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }
}
