package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
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
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WholeApplication
@OwnBook
class EntryPagesIT {

    private static final Map<String, String> DECISION = Map.of(
            "decision.number", "12/QĐ-UBND",
            "decision.date", "2026-01-15",
            "decision.issuer", "UBND xã Định Hóa");

    private static final Map<String, String> CLOSING = Map.of(
            "decision.number", "99/QĐ-UBND",
            "decision.date", "2026-11-20",
            "decision.issuer", "UBND xã Định Hóa");

    private final Caller browser;
    private final Caller reader;
    private final LedgerCommands commands;
    private final EntryKinds kinds;

    EntryPagesIT(
            @Value("${local.server.port}") int port, @Autowired LedgerCommands commands, @Autowired EntryKinds kinds) {
        this.browser = new Caller(port);
        this.reader = new Caller(port);
        this.commands = commands;
        this.kinds = kinds;
    }

    @BeforeEach
    void a_household_and_two_accounts() {
        commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
            commands.send(review("2025-08-01", PovertyClass.POOR));
            return commands.send(review("2025-12-12", PovertyClass.NOT_POOR));
        });
        browser.logIn("recorder", WholeApplication.PASSWORD);
        reader.logIn("leader", WholeApplication.PASSWORD);
    }

    @Test
    void there_is_a_form_of_every_kind_and_the_menu_offers_what_makes_sense_now() {
        assertThat(kinds.all()).hasSizeGreaterThanOrEqualTo(26);
        assertThat(kinds.all())
                .allSatisfy(kind -> assertThat(page("/households/PAGE-1/record/" + kind.name()))
                        .contains("<form")
                        .contains("name=\"_csrf\""));
        assertThat(page("/households/PAGE-1"))
                .contains(
                        "record/review-request\"",
                        "record/review-listing\"",
                        "record/member-entry\"",
                        "record/move\"",
                        "record/closing\"")
                .doesNotContain("record/scores\"", "record/posting\"", "record/complaint\"", "record/review-end\"")
                .doesNotContain("record/reopening\"");
    }

    @Test
    void every_kind_has_its_words_in_both_languages() {
        assertThat(kinds.all()).allSatisfy(kind -> {
            String path = "/households/PAGE-1/record/" + kind.name() + "?language=";
            String vietnamese = page(path + "vi");
            String english = page(path + "en");
            assertThat(vietnamese).contains("Ghi vào sổ").doesNotContain("??");
            assertThat(english).contains("Cancel").doesNotContain("??");
        });
        page("/households/PAGE-1?language=vi");
    }

    @Test
    void what_is_recorded_stands_on_the_page_of_the_household_at_once() {
        HttpResponse<String> answer = send(
                browser,
                "support",
                Map.of("kind", "PRODUCTION", "source", "POLICY_CREDIT", "amount", "50.000.000"),
                DECISION);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/households/PAGE-1?atLeast=");
        assertThat(after(answer))
                .contains("Đã ghi vào sổ")
                .contains("50.000.000 đồng")
                .contains("Tín dụng chính sách")
                .contains("12/QĐ-UBND");
    }

    @Test
    void an_entry_is_named_by_choosing_it() {
        String household = after(send(
                browser,
                "assignment",
                Map.of("name", "Nông Văn Mẫu", "kind", "CADRE", "post", "Công chức", "organisation", "UBND xã Mẫu"),
                DECISION));
        Matcher link = Pattern.compile("/households/PAGE-1/record/release\\?assignment=([0-9a-f-]+)")
                .matcher(household);
        assertThat(link.find()).as(household).isTrue();

        String form = page(link.group());
        assertThat(form).contains("value=\"" + link.group(1) + "\" selected").contains("Nông Văn Mẫu");
        HttpResponse<String> answer = send(
                browser,
                "release",
                Map.of("assignment", link.group(1), "effectiveOn", "2026-03-01", "reason", "chuyển công tác"),
                Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void an_end_is_recorded_and_withdrawn_again() {
        String closed = after(send(browser, "closing", Map.of("reason", "MOVED_AWAY"), CLOSING));
        Matcher link = Pattern.compile("/households/PAGE-1/record/reopening\\?withdraws=([0-9a-f-]+)")
                .matcher(closed);
        assertThat(link.find()).as(closed).isTrue();

        String reopened =
                after(send(browser, "reopening", Map.of("withdraws", link.group(1), "reason", "hộ vẫn ở xã"), CLOSING));
        assertThat(closed).contains("record/reopening\"").doesNotContain("record/move\"", "record/review-request\"");
        assertThat(reopened).contains("Đã ghi vào sổ", "record/move\"").doesNotContain("record/reopening");
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        HttpResponse<String> answer =
                send(browser, "move", Map.of("village", "<Nà Mao>", "decision.number", "12/QĐ-UBND"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faultOf("unit", answer.body())).isEqualTo("Chưa điền.");
        assertThat(faultOf("decision.date", answer.body())).isEqualTo("Chưa điền.");
        assertThat(faultOf("village", answer.body())).startsWith("Phải bắt đầu bằng chữ hoặc số");
        assertThat(answer.body())
                .contains("value=\"12/QĐ-UBND\"")
                .contains("value=\"&lt;Nà Mao&gt;\"")
                .contains("Chưa ghi gì vào sổ");
    }

    @Test
    void a_refusal_stands_beside_the_field_that_it_speaks_of() {
        HttpResponse<String> answer =
                send(browser, "closing", Map.of("reason", "MOVED_AWAY", "effectiveOn", "2999-01-01"), DECISION);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faultOf("effectiveOn", answer.body())).contains("01/01/2999 ở tương lai");
        assertThat(answer.body())
                .contains("value=\"2999-01-01\"")
                .contains("value=\"UBND xã Định Hóa\"")
                .contains("value=\"MOVED_AWAY\" selected");

        HttpResponse<String> whole = send(browser, "support", Map.of("kind", "HEALTH", "source", "COMMUNE"), DECISION);
        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.body()).contains("Phải ghi số tiền");
    }

    @Test
    void faults_are_said_in_the_language_that_was_chosen() {
        page("/households/PAGE-1?language=en");
        HttpResponse<String> answer = send(browser, "closing", Map.of(), Map.of());
        page("/households/PAGE-1?language=vi");

        assertThat(faultOf("reason", answer.body())).isEqualTo("Missing.");
    }

    @Test
    void what_is_in_the_ledger_already_is_said_so() {
        Map<String, String> praise = Map.of("form", "Giấy khen", "by", "Chủ tịch UBND xã Mẫu");

        assertThat(after(send(browser, "praise", praise, DECISION))).contains("Đã ghi vào sổ");
        assertThat(after(send(browser, "praise", praise, DECISION))).contains("đã có trong sổ từ trước");
    }

    @Test
    void who_may_not_record_is_offered_no_form_and_gets_none() {
        HttpResponse<String> household = reader.get("/households/PAGE-1", "Accept", "text/html");
        assertThat(household.statusCode()).isEqualTo(200);
        assertThat(household.body()).doesNotContain("/record/");

        assertThat(reader.get("/households/PAGE-1/record/closing", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.submit("/households/PAGE-1/record/closing", "reason=DIED")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(browser.submit("/households/PAGE-1/record/closing", "reason=DIED")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void there_is_no_form_for_what_is_not_there() {
        assertThat(browser.get("/households/PAGE-1/record/nothing", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/households/NOT-THERE/record/closing", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The page to which an answer leads. */
    private String after(HttpResponse<String> answer) {
        String address = answer.headers().firstValue("Location").orElseThrow();
        return page(address.substring(address.indexOf("/households")));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(
            Caller caller, String kind, Map<String, String> fields, Map<String, String> further) {
        String path = "/households/PAGE-1/record/" + kind;
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(further);
        return caller.submit(path, path, all);
    }

    private static String faultOf(String path, String page) {
        Matcher fault = Pattern.compile("id=\"fault-" + Pattern.quote(path) + "\">([^<]*)<")
                .matcher(page);
        assertThat(fault.find()).as("a fault of %s in %s", path, page).isTrue();
        return fault.group(1);
    }

    private static RecordReview review(String day, PovertyClass povertyClass) {
        RecordReview example = HouseholdExamples.review(2025, DINH_HOA, povertyClass);
        return new RecordReview(
                HouseholdId.of("PAGE-1"),
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
