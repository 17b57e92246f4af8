package org.progressledger.commune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.WholeApplication;
import org.progressledger.web.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorder with a program and a browser; what was recorded is waited for before anything is asked. */
final class CommuneBrowser {

    private static final String RECORDER = Caller.basic("recorder", WholeApplication.PASSWORD);

    private final Caller program;
    private final Caller browser;
    private long reached;

    CommuneBrowser(int port) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        browser.logIn("recorder", WholeApplication.PASSWORD);
    }

    /** Results of all 19 criteria of the set of 2021. */
    void assess(String unit, String stage, Set<Integer> unmet, String day) {
        String results = IntStream.rangeClosed(1, 19)
                .mapToObj(number -> "{\"criterion\": %d, \"met\": %s}".formatted(number, !unmet.contains(number)))
                .collect(Collectors.joining(","));
        recorded(post(
                unit,
                "assessments",
                "{\"criteriaSet\": \"NTM-2021\", \"stage\": \"%s\", \"decision\": %s, \"results\": [%s]}"
                        .formatted(stage, decision(day), results)));
    }

    static String decision(String day) {
        return "{\"number\": \"9/QĐ-UBND\", \"date\": \"%s\", \"issuer\": \"UBND tỉnh Mẫu\"}".formatted(day);
    }

    HttpResponse<String> post(String unit, String path, String body) {
        return post("/api/communes/" + unit + "/" + path, body);
    }

    HttpResponse<String> post(String path, String body) {
        return program.post(path, body, RECORDER);
    }

    void recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        reached = Math.max(
                reached,
                JsonMapper.shared().readTree(answer.body()).get("position").asLong());
    }

    HttpResponse<String> ask(String path) {
        return program.get(waiting(path), "Authorization", RECORDER);
    }

    String text(String path) {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    HttpResponse<String> html(String path) {
        return browser.get(waiting(path), "Accept", "text/html");
    }

    String page(String path) {
        HttpResponse<String> answer = html(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form. */
    HttpResponse<String> submit(String path, String body) {
        return browser.submit(path, body);
    }

    private String waiting(String path) {
        return reached == 0 || path.contains("atLeast=")
                ? path
                : path + (path.contains("?") ? "&" : "?") + "atLeast=" + reached;
    }
}
