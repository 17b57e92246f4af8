package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class HelpApiIT {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final String DECISION = """
            "decision": {"number": "5/QĐ-UBND", "date": "2026-01-05", "issuer": "UBND xã Định Hóa"}""";

    /** A link that says a number, with or without what it counts. */
    private static final Pattern NUMBER =
            Pattern.compile("<a href=\"([^\"]+)\"[^>]*>(?:[^0-9]*· <b>)?([0-9]+)(?:</b>)?</a>");

    private static final Pattern ROW = Pattern.compile("<td class=\"nowrap\"><a href=\"/households/");

    private final Caller program;
    private final LedgerCommands commands;
    private long recorded;

    HelpApiIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.commands = commands;
    }

    @BeforeEach
    void one_poor_household_and_one_that_got_out() {
        recorded = commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
                    commands.send(review("HELP-1", "2025-08-01", PovertyClass.POOR));
                    commands.send(review("HELP-2", "2025-08-01", PovertyClass.POOR));
                    return commands.send(review("HELP-2", "2025-12-12", PovertyClass.NOT_POOR));
                })
                .next();
    }

    @Test
    void help_is_recorded_and_read_as_of_both_times() {
        long assigned = post("helpers", """
                {"name": "Nông Văn Mẫu", "kind": "PARTY_MEMBER", "post": "Bí thư", "organisation": "Chi bộ Mẫu",
                 "until": "2026-06-30", %s}""");
        post("supports", """
                {"kind": "HOUSING", "source": "ENTERPRISE", "amount": 60000000, "given": "ngày công", %s}""");
        long known = post("supports", """
                {"kind": "HOUSING", "source": "CENTRAL", "amount": 40000000, %s}""");

        JsonNode then = get("/api/households/HELP-1/help?effectiveOn=2026-06-30&atLeast=" + known);
        assertThat(then.get("helpers").get(0).get("name").asString()).isEqualTo("Nông Văn Mẫu");
        assertThat(then.get("helpers").get(0).get("until").asString()).isEqualTo("2026-06-30");
        assertThat(then.get("sums").get("HOUSING").asLong()).isEqualTo(100_000_000);
        String assignment = then.get("helpers").get(0).get("id").asString();
        String support = then.get("supports").get(0).get("id").asString();

        assertThat(get("/api/households/HELP-1/help?effectiveOn=2026-07-01&knownAt=" + known)
                        .get("helpers"))
                .isEmpty();
        assertThat(get("/api/households/HELP-1/help?effectiveOn=2026-06-30&knownAt=" + assigned)
                        .get("supports"))
                .isEmpty();

        post("helpers/releases", """
                {"assignment": "%s", "effectiveOn": "2026-03-01", "reason": "chuyển công tác"}""".formatted(assignment));
        long after = post("supports/reversals", """
                {"support": "%s", "reason": "ghi nhầm hộ", %s}""".formatted(support, DECISION));

        JsonNode now = get("/api/households/HELP-1/help?effectiveOn=2026-06-30&atLeast=" + after);
        assertThat(now.get("helpers")).isEmpty();
        assertThat(now.get("formerHelpers").get(0).get("until").asString()).isEqualTo("2026-02-28");
        assertThat(now.get("sums").get("HOUSING").asLong()).isEqualTo(40_000_000);
        assertThat(get("/api/households/HELP-1/help?effectiveOn=2026-06-30&knownAt=" + known))
                .as("what was known before")
                .isEqualTo(then);
    }

    @Test
    void the_newly_escaped_are_told_and_listed_as_of_both_times() {
        String listed = "/api/households?unit=05569&newlyEscaped=true&atLeast=" + recorded;

        assertThat(codes(get(listed + "&effectiveOn=2025-12-12"))).containsExactly("HELP-2");
        assertThat(codes(get(listed + "&effectiveOn=2028-12-11"))).containsExactly("HELP-2");
        assertThat(codes(get(listed + "&effectiveOn=2028-12-12"))).isEmpty();
        assertThat(codes(get(listed + "&effectiveOn=2025-12-11"))).isEmpty();
        JsonNode timeline = get("/api/households/HELP-2/timeline").get("entries");
        long decided = timeline.get(timeline.size() - 1).get("position").asLong();
        assertThat(codes(get("/api/households?newlyEscaped=true&effectiveOn=2025-12-12&knownAt=" + decided)))
                .isEmpty();
        JsonNode household =
                get("/api/households/HELP-2?effectiveOn=2026-01-01").get("household");
        assertThat(household.get("newlyEscaped").get("from").asString()).isEqualTo("POOR");
        assertThat(household.get("newlyEscaped").get("until").asString()).isEqualTo("2028-12-11");
    }

    @Test
    void what_is_against_a_rule_is_refused_with_its_reason() {
        assertThat(refused("praises", 422, """
                {"form": "Giấy khen", "by": "Chủ tịch", %s}""")).isEqualTo("NOT_ESCAPED");
        assertThat(refused("supports", 422, """
                {"kind": "HEALTH", "source": "COMMUNE", %s}""")).isEqualTo("SUPPORT_WITHOUT_CONTENT");
        assertThat(refused("supports/reversals", 404, """
                {"support": "x", "reason": "nhầm", %s}""")).isEqualTo("NO_SUCH_SUPPORT");
        assertThat(send("supports", """
                {"kind": "HEALTH", "source": "COMMUNE", "amount": 0.5, %s}""".formatted(DECISION), RECORDER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_those_who_record_may_record_help() {
        assertThat(send("praises", "{}", LEADER).statusCode()).isEqualTo(403);
        assertThat(program.get("/api/households/HELP-1/help", "Authorization", LEADER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_list_by_commune_who_is_looked_after_and_who_is_not() {
        long reached = post("helpers", """
                {"name": "Bế Thị Mẫu", "kind": "CADRE", "post": "Công chức", "organisation": "UBND xã Mẫu",
                 "effectiveOn": "2026-08-01", "until": "2026-08-31", %s}""");

        String then = page("/helpers/05569@2025?effectiveOn=2026-08-15&atLeast=" + reached);
        assertThat(then).contains("HELP-1").contains("Bế Thị Mẫu").doesNotContain("HELP-2");
        String before = page("/helpers/05569@2025?effectiveOn=2026-07-15&show=LEFT_ALONE");
        assertThat(before).contains("HELP-1").doesNotContain("Bế Thị Mẫu").doesNotContain("HELP-2");
        assertThat(page("/helpers?effectiveOn=2026-07-15")).contains("/helpers/05569@2025");
        assertThat(page("/communes/05569@2025?class=NEWLY_ESCAPED&effectiveOn=2026-06-01"))
                .contains("HELP-2")
                .doesNotContain("HELP-1");
        assertThat(page("/households/HELP-2?effectiveOn=2026-06-01")).contains("Mới thoát nghèo, đến hết 11/12/2028");
    }

    @Test
    void a_number_of_households_helped_or_under_review_opens_into_as_many_rows_be_they_assigned_or_not() {
        commands.record(
                new Actor("recorder", "RECORDER"),
                Source.NONE,
                () -> commands.send(review("HELP-3", LINH_THONG, "2025-06-12", PovertyClass.POOR)));
        post("review/request", "{\"channel\": \"ONLINE\", \"on\": \"2026-09-10\"}");
        long reached = post("helpers", """
                {"name": "Bế Thị Mẫu", "kind": "CADRE", "post": "Công chức", "organisation": "UBND xã Mẫu",
                 "effectiveOn": "2026-09-01", "until": "2026-09-30", %s}""");
        String basis = "?boundaries=GEO-PRE&effectiveOn=2026-09-15&knownAt=" + reached;

        Map<String, Long> numbers = numbersOn(page("/helpers" + basis), "/helpers/");
        numbers.putAll(numbersOn(page("/reviews" + basis), "/reviews?"));

        assertThat(numbers.keySet())
                .as("Dinh Hoa is made of several communes, so that its households wait under the drawing of before")
                .anyMatch(link -> link.startsWith("/helpers/05569@2025"))
                .anyMatch(link -> link.startsWith("/helpers/05539@2004"))
                .anyMatch(link -> link.startsWith("/reviews?") && link.contains("unit=05569@2025"));
        assertThat(numbers.values()).anyMatch(number -> number > 0);
        numbers.forEach((link, number) ->
                assertThat(ROW.matcher(page(link)).results().count()).as(link).isEqualTo(number));
    }

    private static Map<String, Long> numbersOn(String page, String path) {
        Map<String, Long> numbers = new TreeMap<>();
        NUMBER.matcher(page)
                .results()
                .filter(link -> link.group(1).startsWith(path))
                .forEach(link -> numbers.put(link.group(1).replace("&amp;", "&"), Long.parseLong(link.group(2))));
        return numbers;
    }

    private static List<String> codes(JsonNode page) {
        return page.get("households")
                .valueStream()
                .map(household -> household.get("code").asString())
                .toList();
    }

    private String page(String path) {
        HttpResponse<String> answer = program.get(path, "Authorization", RECORDER, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode get(String path) {
        return program.json(path, RECORDER);
    }

    private long post(String what, String body) {
        HttpResponse<String> answer = send(what, body.contains("%s") ? body.formatted(DECISION) : body, RECORDER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("position").asLong();
    }

    private String refused(String what, int status, String body) {
        HttpResponse<String> answer = send(what, body.formatted(DECISION), RECORDER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body()).get("reason").asString();
    }

    private HttpResponse<String> send(String what, String body, String account) {
        return program.post("/api/households/HELP-1/" + what, body, account);
    }

    private static RecordReview review(String code, String day, PovertyClass povertyClass) {
        return review(code, DINH_HOA, day, povertyClass);
    }

    private static RecordReview review(String code, UnitId unit, String day, PovertyClass povertyClass) {
        RecordReview example = HouseholdExamples.review(2025, unit, povertyClass);
        return new RecordReview(
                HouseholdId.of(code),
                example.residence(),
                example.head(),
                example.members(),
                example.sheet(),
                example.povertyClass(),
                example.cause(),
                example.declaration(),
                new DecisionReference("1486/QĐ-UBND", LocalDate.parse(day), "UBND xã Định Hóa"));
    }
}
