package org.progressledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
class CriteriaListsApiIT {

    private static final String BOUNDARY = "boundary-of-the-test";
    private static final String RESULTS = "/api/communes/results.";
    private static final String OF_2025 = "?province=19&ruleSet=NTM-2021&effectiveOn=2025-12-31";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LIST = """
            UBND TỈNH THÁI NGUYÊN;;;;;;;;
            Bước: Tự đánh giá;;;;;;;;
            Mã xã;Tên xã;Tiêu chí;Chỉ tiêu;Kết quả;Đạt / không đạt;Số QĐ;Ngày QĐ
            05569;Xã Định Hóa;2;;;Đ;1/BB-MẪU;12/12/2025
            05569;Xã Định Hóa;2;2.1;100%;K;1/BB-MẪU;12/12/2025
            05569;Xã Định Hóa;4;;;Đ;1/BB-MẪU;12/12/2025
            05563;Xã Phượng Tiến;10;;;x;2/BB-MẪU;12/12/2025
            ;Tổng số;;;;3;;
            """;

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

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> upload(String lists, String name, byte[] content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/api/" + lists)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The stream of progress ends with the run, so reading it to its end is waiting for it. */
    private JsonNode watched(String path) throws Exception {
        String events = send(request(path + "/progress").GET()).body();
        assertThat(events).contains("event:done");
        return JSON.readTree(events.substring(events.lastIndexOf("data:") + "data:".length()));
    }

    private JsonNode checked(String path) throws Exception {
        send(request(path + "/check").POST(BodyPublishers.noBody()));
        return watched(path);
    }

    @Test
    void results_go_in_by_a_list_and_come_out_as_a_list_that_changes_nothing() throws Exception {
        HttpResponse<String> sent = upload("criteria-lists", "ket-qua.csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(201);
        String path = sent.headers().firstValue("Location").orElseThrow();
        assertThat(path).startsWith("/api/criteria-lists/");
        assertThat(JSON.readTree(sent.body()).path("kind").asString()).isEqualTo("CRITERIA");

        JsonNode check = checked(path).path("check");
        assertThat(check.path("rows").asInt()).isEqualTo(4);
        assertThat(check.path("counts").path("refused").asInt()).isEqualTo(1);
        String problems = send(request(path + "/problems?format=csv").GET()).body();
        assertThat(problems).contains(";4;", "LEDGER_REFUSES", "2.1", "Đạt / không đạt");
        assertThat(send(request(path.replace("/api/criteria-lists", "/lists")).GET())
                        .body())
                .contains("Criteria results of communes", "New results");

        send(request(path + "/apply").POST(BodyPublishers.noBody()));
        assertThat(watched(path).path("applied").path("counts").path("created").asInt())
                .isEqualTo(3);

        String csv = new String(bytes(RESULTS + "csv" + OF_2025), StandardCharsets.UTF_8);
        assertThat(csv).contains("05569", "Tự đánh giá;100%;Không đạt;12/12/2025;1/BB-MẪU;12/12/2025;UBND xã Định Hóa");
        assertThat(csv.lines()).hasSize(5);
        byte[] workbook = bytes(RESULTS + "xlsx" + OF_2025);
        assertThat(bytes(RESULTS + "xlsx" + OF_2025)).isEqualTo(workbook);
        assertThat(new String(bytes(RESULTS + "csv" + OF_2025 + "&stage=APPRAISED"), StandardCharsets.UTF_8).lines())
                .hasSize(2);
        assertThat(new String(bytes(RESULTS + "csv" + OF_2025 + "&knownAt=1"), StandardCharsets.UTF_8).lines())
                .hasSize(2);
        assertThat(new String(
                                bytes(RESULTS + "csv?province=19&ruleSet=NTM-2021&effectiveOn=2025-12-11"),
                                StandardCharsets.UTF_8)
                        .lines())
                .hasSize(2);

        for (byte[] file : List.of(workbook, csv.getBytes(StandardCharsets.UTF_8))) {
            String again = upload("criteria-lists", "xuat", file)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            JsonNode counts = checked(again).path("check").path("counts");
            assertThat(counts.path("unchanged").asInt()).isEqualTo(3);
            assertThat(counts.path("refused").asInt()).isZero();
        }

        JsonNode criteria =
                JSON.readTree(send(request("/api/criteria-lists").GET()).body());
        assertThat(criteria).hasSize(3);
        assertThat(JSON.readTree(send(request("/api/review-lists").GET()).body()))
                .isEmpty();
        assertThat(send(request("/communes?province=19&criteriaSet=NTM-2021").GET())
                        .body())
                .contains("/api/communes/results.xlsx?province=19&amp;ruleSet=NTM-2021");
    }

    @Test
    void a_list_of_another_kind_is_refused_with_what_it_is() throws Exception {
        HttpResponse<String> refused = upload(
                "review-lists", "ket-qua.csv", LIST.replace("1/BB", "3/BB").getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("fault").asString()).isEqualTo("NOT_A_REVIEW_LIST");
        assertThat(JSON.readTree(refused.body()).path("detail").asString()).contains("criteria results");
    }

    @Test
    void a_form_to_fill_in_has_each_commune_and_each_number_of_the_set() throws Exception {
        String form = new String(
                bytes("/api/communes/results-form.csv" + OF_2025 + "&stage=SELF_ASSESSED"), StandardCharsets.UTF_8);

        assertThat(form).contains("05569", ";17;17.10;", "Tự đánh giá");
        assertThat(new String(
                        bytes("/api/communes/results-form.csv" + OF_2025 + "&boundaries=GEO-PRE"),
                        StandardCharsets.UTF_8))
                .contains("05548")
                .isNotEqualTo(form);
        assertThat(send(request("/api/communes/results.csv" + OF_2025 + "&boundaries=GEO-1999")
                                .GET())
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request("/api/communes/results-form.csv?province=00").GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/communes/results.csv" + OF_2025.replace("NTM-2021", "NTM-1999"))
                                .GET())
                        .statusCode())
                .isEqualTo(404);
    }
}
