package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;

/** What a commune records in a year, with nothing but pages. */
@WholeApplication
class WholeWayThroughPagesIT {

    private final Caller browser;
    private final Caller reader;

    WholeWayThroughPagesIT(@Value("${local.server.port}") int port) {
        this.browser = new Caller(port);
        this.reader = new Caller(port);
    }

    @BeforeEach
    void somebody_who_records_and_somebody_who_reads() {
        browser.logIn("recorder", WholeApplication.PASSWORD);
        reader.logIn("leader", WholeApplication.PASSWORD);
    }

    @Test
    void a_household_goes_from_its_request_to_the_decision() {
        register("WAY-1");

        String requested = record("WAY-1", "review-request", Map.of("channel", "IN_PERSON", "on", "2026-02-02"));
        assertThat(requested)
                .contains("record/quick-screening\"", "record/review-end\"")
                .doesNotContain("record/review-request\"", "record/scores\"", "record/recognition\"");
        String screened = record("WAY-1", "quick-screening", Map.of("passed", "true", "on", "2026-02-03"));
        assertThat(screened).contains("record/scores\"").doesNotContain("record/quick-screening\"");
        String scored = record(
                "WAY-1",
                "scores",
                Map.of(
                        "area", "RURAL",
                        "b1", "132,5",
                        "b2", "30",
                        "deprivations", "HEALTH_INSURANCE&deprivations=SANITATION&deprivations=WATER_SOURCE",
                        "proposedClass", "POOR",
                        "on", "2026-02-04"));
        assertThat(scored).contains("record/village-meeting\"").doesNotContain("record/scores\"");
        assertThat(page("/households/WAY-1/record/village-meeting")).contains("value=\"POOR\" selected");
        String met = record(
                "WAY-1",
                "village-meeting",
                Map.of("present", "40", "agreed", "35", "povertyClass", "POOR", "on", "2026-02-05"));
        assertThat(met).contains("record/posting\"");
        String posted = record("WAY-1", "posting", Map.of("on", "2026-02-06"));
        assertThat(posted).contains("record/complaint\"").contains("record/recognition\"");
        String complained = record("WAY-1", "complaint", Map.of("about", "chấm thiếu điểm", "on", "2026-02-07"));
        assertThat(complained)
                .contains("record/complaint-answer\"")
                .doesNotContain("record/complaint\"", "record/recognition\"");
        record("WAY-1", "complaint-answer", Map.of("upheld", "false", "answer", "đã chấm đúng", "on", "2026-02-08"));

        assertThat(page("/households/WAY-1/record/recognition")).contains("value=\"POOR\" selected");
        String decided = record("WAY-1", "recognition", decision(Map.of("povertyClass", "NEAR_POOR")));
        assertThat(decided)
                .contains("Đã ghi vào sổ", "notice warn", "record/review-request\"")
                .doesNotContain("record/review-end\"");
    }

    @Test
    void what_is_unusual_about_an_entry_is_said_after_it() {
        register("WAY-2");

        String listed = record("WAY-2", "review-listing", Map.of("on", "2026-03-03"));

        assertThat(listed).contains("notice warn").contains("03/03/2026");
        page("/households/WAY-2?language=en");
        String ended = record("WAY-2", "review-end", Map.of("reason", "ghi nhầm hộ", "on", "2026-03-04"));
        assertThat(ended).contains("Recorded.");
        assertThat(record("WAY-2", "review-listing", Map.of("on", "2026-03-05")))
                .contains("outside");
        page("/households/WAY-2?language=vi");
    }

    @Test
    void people_come_are_corrected_become_head_and_leave() {
        register("WAY-3");

        String joined = record(
                "WAY-3",
                "member-entry",
                Map.of(
                        "data.name",
                        "Nông Văn Mẫu",
                        "relation",
                        "CHILD",
                        "reason",
                        "BIRTH",
                        "effectiveOn",
                        "2026-02-10"));
        String person =
                linked(joined, "/households/WAY-3/record/member-correction\\?person=([0-9a-f-]+)", "Nông Văn Mẫu");
        assertThat(page("/households/WAY-3/record/member-correction?person=" + person))
                .contains("value=\"Nông Văn Mẫu\"", "value=\"CHILD\" selected", "value=\"2026-02-10\"");
        String corrected = record(
                "WAY-3",
                "member-correction",
                Map.of(
                        "person", person,
                        "correction.data.name", "Nông Văn Mẫu Hai",
                        "correction.relation", "CHILD",
                        "correction.reason", "ghi nhầm tên",
                        "correction.effectiveOn", "2026-02-10"));
        assertThat(corrected).contains("Nông Văn Mẫu Hai");
        String headed = record(
                "WAY-3",
                "head",
                Map.of("person", person, "formerHead", "PARENT", "reason", "tuổi cao", "effectiveOn", "2026-02-11"));
        String former = linked(headed, "/households/WAY-3/record/member-leaving\\?person=([0-9a-f-]+)", "");
        assertThat(former).isNotEqualTo(person);
        String left = record(
                "WAY-3",
                "member-leaving",
                Map.of("person", former, "leaving.reason", "DIED", "leaving.effectiveOn", "2026-02-12"));
        assertThat(left).contains("Đã ghi vào sổ").doesNotContain("record/member-leaving?person=");
    }

    @Test
    void a_household_splits_and_merges_again() {
        register("WAY-4");
        String joined = record(
                "WAY-4",
                "member-entry",
                Map.of("data.name", "Nông Văn Mẫu", "relation", "CHILD", "effectiveOn", "2026-01-15"));
        String child = linked(joined, "/households/WAY-4/record/member-leaving\\?person=([0-9a-f-]+)", "");

        assertThat(page("/households/WAY-4/record/split")).contains("name=\"persons." + child + "\"");
        String split = record(
                "WAY-4",
                "split",
                decision(Map.of(
                        "into", "WAY-5", "persons." + child, "HEAD", "number", "1", "effectiveOn", "2026-02-10")));
        assertThat(split).contains("/households/WAY-5");
        assertThat(page("/households/WAY-5")).contains("Nông Văn Mẫu");

        String merged = record(
                "WAY-5",
                "merge",
                decision(Map.of("into", "WAY-4", "relations." + child, "CHILD", "effectiveOn", "2026-02-20")));
        assertThat(merged).contains("Đã ghi vào sổ").doesNotContain("record/merge\"");
    }

    @Test
    void who_records_finds_the_way_to_register_a_household_and_nobody_else() {
        assertThat(page("/households")).contains("/households/record/registration");
        assertThat(page("/communes/05569@2025")).contains("/households/record/registration?residence.unit=05569@2025");
        assertThat(page("/households/record/registration?residence.unit=05569@2025"))
                .contains("value=\"05569@2025\"")
                .doesNotContain("??");
        assertThat(reader.get("/households", "Accept", "text/html").body()).doesNotContain("registration");
        assertThat(reader.get("/households/record/registration", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> faulty = send("/households/record/registration", Map.of("code", "WAY-6"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("value=\"WAY-6\"", "fault-residence.unit", "fault-head.name");
        register("WAY-7");
        assertThat(send("/households/record/registration", registration("WAY-7", "Lý Thị Mẫu Khác"))
                        .statusCode())
                .as("a code that is taken")
                .isEqualTo(422);
    }

    private void register(String code) {
        HttpResponse<String> answer =
                send("/households/record/registration", registration(code, "Lý Văn Mẫu " + code.substring(4)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(after(answer)).contains("Đã ghi vào sổ", code);
    }

    private static Map<String, String> registration(String code, String name) {
        return decision(Map.of(
                "code", code,
                "residence.unit", "05569@2025",
                "residence.village", "Nà Mẫu",
                "head.name", name,
                "members", "3"));
    }

    private static Map<String, String> decision(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        boolean registering = fields.containsKey("members");
        all.put("decision.number", registering ? "1/QĐ-UBND" : "25/QĐ-UBND");
        all.put("decision.date", registering ? "2026-01-05" : "2026-02-25");
        all.put("decision.issuer", "UBND xã Định Hóa");
        return all;
    }

    private static String linked(String page, String link, String name) {
        Matcher found = Pattern.compile(Pattern.quote(name) + "(?s:.*?)" + link).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /** The page of the household after the entry. */
    private String record(String code, String kind, Map<String, String> fields) {
        HttpResponse<String> answer = send("/households/" + code + "/record/" + kind, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return after(answer);
    }

    private String after(HttpResponse<String> answer) {
        String address = answer.headers().firstValue("Location").orElseThrow();
        return page(address.substring(address.indexOf("/households")));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) {
        String token = Caller.token(page(path));
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return browser.submit(
                path,
                all.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)
                                        .replace("%26", "&")
                                        .replace("%3D", "="))
                        .collect(Collectors.joining("&")));
    }
}
