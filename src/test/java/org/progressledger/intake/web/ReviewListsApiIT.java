package org.progressledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class ReviewListsApiIT {

    private static final String BOUNDARY = "boundary-of-the-test";
    private static final String LISTS = "/api/review-lists";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder()
                .encodeToString(("recorder:" + WholeApplication.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String name, byte[] content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(LISTS)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] sample(String name) throws IOException {
        try (var content = ReviewListsApiIT.class.getResourceAsStream("/review-lists/" + name)) {
            return content.readAllBytes();
        }
    }

    /** The stream of progress ends with the run, so reading it to its end is waiting for it. */
    private JsonNode watched(String path) throws Exception {
        String events = send(request(path + "/progress").GET()).body();
        assertThat(events).contains("event:done");
        return JSON.readTree(events.substring(events.lastIndexOf("data:") + "data:".length()));
    }

    @Test
    void a_list_is_sent_checked_looked_through_and_applied() throws Exception {
        HttpResponse<String> sent = upload("ra-soat-2025-cac-loi.xlsx", sample("ra-soat-2025-cac-loi.xlsx"));
        assertThat(sent.statusCode()).isEqualTo(201);
        String path = sent.headers().firstValue("Location").orElseThrow();
        assertThat(JSON.readTree(sent.body()).path("phase").asString()).isEqualTo("RECEIVED");

        HttpResponse<String> early = send(request(path + "/apply").POST(BodyPublishers.noBody()));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(early.body()).path("code").asString()).isEqualTo("review-list-not-checked");

        assertThat(send(request(path + "/check").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(202);
        JsonNode checked = watched(path);
        assertThat(checked.path("phase").asString()).isEqualTo("CHECKED");
        assertThat(checked.path("check").path("rows").asInt()).isEqualTo(24);
        assertThat(checked.path("check").path("counts").path("refused").asInt()).isEqualTo(14);

        HttpResponse<String> csv = send(request(path + "/problems?format=csv").GET());
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".csv");
        assertThat(csv.body()).startsWith("\uFEFFSheet;Row;Column").contains("UNIT_DIVIDED");
        assertThat(send(request(path + "/problems?format=xlsx").GET()).body()).startsWith("PK");
        assertThat(JSON.readTree(
                        send(request(path + "/problems?format=json").GET()).body()))
                .hasSize(18);

        assertThat(send(request(path + "/apply").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(202);
        JsonNode applied = watched(path);
        assertThat(applied.path("phase").asString()).isEqualTo("APPLIED");
        assertThat(applied.path("applied").path("counts").path("created").asInt())
                .isEqualTo(10);
    }

    @Test
    void a_list_decided_outside_the_window_is_reported_once_with_the_number_of_its_rows_and_applied() throws Exception {
        String clean = new String(sample("ra-soat-2025-dinh-hoa.csv"), StandardCharsets.UTF_8);
        String late = clean.replace("05569-", "05569-W-").replaceAll("\\d{2}/12/2025", "03/08/2025");
        String path = upload("ra-soat-tre.csv", late.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        send(request(path + "/check").POST(BodyPublishers.noBody()));
        JsonNode check = watched(path).path("check");

        assertThat(check.path("counts").path("refused").asInt()).isZero();
        assertThat(check.path("reported").asInt()).isEqualTo(check.path("rows").asInt());
        assertThat(check.path("problems")).hasSize(1);
        JsonNode kind = check.path("problems").get(0);
        assertThat(kind.path("code").asString()).isEqualTo("OUTSIDE_REVIEW_WINDOW");
        assertThat(kind.path("severity").asString()).isEqualTo("REPORTED");
        assertThat(kind.path("count").asInt()).isEqualTo(412);
        String page =
                send(request(path.replace("/api/review-lists", "/lists")).GET()).body();
        assertThat(page.split("data-code=\"OUTSIDE_REVIEW_WINDOW\"", -1)).hasSize(2);
        assertThat(page)
                .contains("412", "03/08/2025 lies outside the time of the periodic review, from 01/09 to 14/12");
        assertThat(send(request(path + "/problems?format=csv").GET()).body().split("OUTSIDE_REVIEW_WINDOW", -1))
                .hasSize(413);

        send(request(path + "/apply").POST(BodyPublishers.noBody()));
        assertThat(watched(path).path("applied").path("counts").path("created").asInt())
                .isEqualTo(412);
    }

    @Test
    void a_file_that_is_no_list_is_a_problem_with_its_reason() throws Exception {
        HttpResponse<String> refused = upload("list.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("review-list-unusable");
        assertThat(problem.path("fault").asString()).isEqualTo("NOT_A_SPREADSHEET");
        assertThat(problem.path("detail").asString()).contains("neither an Excel");
    }

    @Test
    void a_file_over_fifty_megabytes_is_refused_with_what_to_do() throws Exception {
        byte[] large = new byte[(50 << 20) + 1];
        Arrays.fill(large, (byte) 'x');

        HttpResponse<String> refused = upload("list.csv", large);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).path("detail").asString()).contains("larger than 50 MB", "Split");
    }

    @Test
    void a_list_that_nobody_sent_is_not_found() throws Exception {
        for (String id : new String[] {"ab".repeat(32), "no-hash"}) {
            HttpResponse<String> missing = send(request(LISTS + "/" + id).GET());
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(missing.body()).path("code").asString()).isEqualTo("review-list-unknown");
        }
    }
}
