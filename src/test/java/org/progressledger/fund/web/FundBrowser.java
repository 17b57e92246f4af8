package org.progressledger.fund.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorder with a program and a browser; what was recorded is waited for before anything is asked. */
final class FundBrowser {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);

    private final Caller program;
    private final Caller browser;
    private long reached;

    FundBrowser(int port) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        browser.logIn("recorder", WholeApplication.PASSWORD);
    }

    /** @param fields further fields of the entry's kind, as JSON without braces */
    JsonNode enter(String kind, String id, long amount, String day, String fields) {
        return recorded(post("/api/funds/entries", entry(kind, id, amount, day, fields)));
    }

    static String entry(String kind, String id, long amount, String day, String fields) {
        return "{\"kind\": \"%s\", \"entry\": {\"id\": \"%s\", \"amount\": %d, \"document\": %s}, %s}"
                .formatted(kind, id, amount, document(day), fields);
    }

    static String document(String day) {
        return "{\"number\": \"12/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh Mẫu\"}".formatted(day);
    }

    static String purpose(String years, String unit, String item, String source, String nature, String project) {
        return "\"purpose\": {\"planYears\": \"%s\", \"holder\": \"9000001\", \"unit\": \"%s\", \"item\": \"%s\", \"source\": \"%s\", \"nature\": \"%s\"%s}"
                .formatted(
                        years,
                        unit,
                        item,
                        source,
                        nature,
                        project.isEmpty() ? "" : ", \"project\": \"" + project + "\"");
    }

    HttpResponse<String> post(String path, String body) {
        return program.post(path, body, RECORDER);
    }

    JsonNode recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode done = JsonMapper.shared().readTree(answer.body());
        reached = Math.max(reached, done.get("position").asLong());
        return done;
    }

    /** Number of events that the ledger holds with what was recorded here. */
    long reached() {
        return reached;
    }

    String text(String path) {
        HttpResponse<String> answer = program.get(waiting(path), "Authorization", RECORDER);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    String page(String path) {
        HttpResponse<String> answer = browser.get(waiting(path), "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    /** A file, byte by byte. */
    String bytes(String path) {
        return text(path);
    }

    /** Sends a form. */
    HttpResponse<String> submit(String path, String body) {
        return browser.submit(path, body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String waiting(String path) {
        return reached == 0 || path.contains("atLeast=")
                ? path
                : path + (path.contains("?") ? "&" : "?") + "atLeast=" + reached;
    }
}
