package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.Head;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Actor;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = ErrorsTest.FrameAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.servlet.multipart.max-file-size=1KB",
            "management.endpoint.health.validate-group-membership=false",
            "progress-ledger.access.users[0].name=recorder",
            "progress-ledger.access.users[0].password-hash={noop}mat-khau-dai",
            "progress-ledger.access.users[0].role=RECORDER",
            "progress-ledger.access.users[1].name=leader",
            "progress-ledger.access.users[1].password-hash={noop}mat-khau-dai",
            "progress-ledger.access.users[1].role=LEADER",
            "progress-ledger.access.users[2].name=operator",
            "progress-ledger.access.users[2].password-hash={noop}mat-khau-dai",
            "progress-ledger.access.users[2].role=OPERATOR"
        })
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

    private static final String MARKER = "Nguyễn Thị Mẫu Dấu Vết";
    private static final String RECORDER = Caller.basic("recorder", "mat-khau-dai");
    private static final String LEADER = Caller.basic("leader", "mat-khau-dai");
    private static final String OPERATOR = Caller.basic("operator", "mat-khau-dai");

    /** The frame waits for projections; here there are none. */
    @MockitoBean
    private CommitLog log;

    @MockitoBean
    private ProjectionPositions projections;

    private final Caller caller;

    ErrorsTest(@Value("${local.server.port}") int port) {
        this.caller = new Caller(port);
    }

    @BeforeEach
    void nothing_is_recorded() {
        when(log.head()).thenReturn(Head.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/nowhere,            '',          404, not-found",
        "GET,  /api/broken,             '',          500, unexpected",
        "GET,  /api/outcome-unknown,    '',          503, outcome-unknown",
        "GET,  /api/too-much,           '',          413, commit-too-large",
        "GET,  /api/half-a-character,   '',          400, text-unstorable",
        "GET,  /api/stated/TN-1,        '',          404, not-found",
        "GET,  /api/dated,              '',          400, parameter-missing",
        "GET,  /api/dated?day=30/02,    '',          400, parameter-invalid",
        "POST, /api/broken,             {},          405, method-not-allowed",
        "POST, /api/written,            '{\"a\":',   400, body-unreadable",
        "POST, /api/written,            plain:text,  415, unsupported-media-type",
        "GET,  /api/%2e%2e;/x,          '',          400, bad-request",
    })
    void every_error_is_a_problem_in_the_language_of_the_program(
            String method, String path, String body, int status, String code) {
        String type = body.startsWith("plain") ? "text/plain" : "application/json";

        HttpResponse<String> vietnamese = caller.send(
                method, path, body, "Authorization", RECORDER, "Content-Type", type, "Accept-Language", "vi");
        HttpResponse<String> english = caller.send(
                method, path, body, "Authorization", RECORDER, "Content-Type", type, "Accept-Language", "en-GB");

        JsonNode first = problem(vietnamese, status);
        JsonNode second = problem(english, status);
        assertThat(first.get("code").asString()).isEqualTo(code);
        assertThat(first.get("type").asString()).isEqualTo("urn:progress-ledger:problem:" + code);
        assertThat(first.get("status").asInt()).isEqualTo(status);
        assertThat(first.get("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
        assertThat(first.get("title").asString())
                .isNotBlank()
                .isNotEqualTo(second.get("title").asString());
        assertThat(first.get("detail").asString())
                .isNotBlank()
                .isNotEqualTo(second.get("detail").asString());
    }

    @Test
    void without_a_login_a_program_gets_401_and_a_browser_the_login_page() {
        JsonNode problem = problem(caller.get("/api/dated?day=2025-01-01", "Accept-Language", "en"), 401);
        HttpResponse<String> page = caller.get("/somewhere", "Accept", "text/html");
        HttpResponse<String> part = caller.get("/somewhere", "HX-Request", "true");

        assertThat(problem.get("code").asString()).isEqualTo("login-needed");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void a_file_that_is_too_large_is_a_problem_like_any_other() {
        String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n"
                + "x".repeat(5_000)
                + "\r\n--part--\r\n";

        HttpResponse<String> refused = caller.send(
                "POST",
                "/api/sent",
                part,
                "Authorization",
                RECORDER,
                "Content-Type",
                "multipart/form-data; boundary=part");

        assertThat(problem(refused, 413).get("code").asString()).isEqualTo("content-too-large");
    }

    @Test
    void a_leader_reads_and_does_not_record() {
        HttpResponse<String> refused = caller.post("/api/written", "{\"day\":\"2025-01-01\"}", LEADER);

        assertThat(problem(refused, 403).get("code").asString()).isEqualTo("not-allowed");
    }

    @Test
    void an_operator_orders_what_keeps_the_installation_running_and_nobody_else_does() {
        assertThat(post("/actuator/projections/household", OPERATOR).statusCode())
                .isEqualTo(204);
        assertThat(post("/actuator/projections/household", RECORDER).statusCode())
                .isEqualTo(403);
        assertThat(post("/actuator/projections/household", LEADER).statusCode()).isEqualTo(403);
    }

    @Test
    void an_operator_records_nothing() {
        assertThat(post("/api/written", OPERATOR).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> post(String path, String account) {
        return caller.post(path, "{}", account);
    }

    @Test
    void a_request_of_another_site_is_refused_although_the_browser_adds_the_credentials() {
        HttpResponse<String> forged = caller.send(
                "POST",
                "/api/written",
                "{}",
                "Authorization",
                RECORDER,
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_fails_is_a_page_in_vietnamese_until_english_is_chosen() {
        caller.logIn("recorder", "mat-khau-dai");

        HttpResponse<String> first = caller.get("/nowhere", "Accept", "text/html", "Accept-Language", "en");
        caller.get("/login?language=en", "Accept", "text/html");
        HttpResponse<String> second = caller.get("/nowhere", "Accept", "text/html", "Accept-Language", "vi");

        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(first.body()).contains("Không tìm thấy").contains("lang=\"vi\"");
        assertThat(second.body()).contains("Not found").contains("lang=\"en\"");
    }

    @Test
    void an_unexpected_failure_tells_a_number_and_neither_answer_nor_log_tells_its_text(CapturedOutput log) {
        JsonNode problem = problem(caller.get("/api/broken", "Authorization", RECORDER, "Accept-Language", "en"), 500);

        String number = problem.get("detail").asString().replaceAll(".*number ([0-9a-f-]{36}).*", "$1");
        assertThat(log.getAll()).contains(number).contains("IllegalStateException");
        assertThat(log.getAll() + problem).doesNotContain(MARKER);
        assertThat(problem.toString()).doesNotContain("Exception");
    }

    @Test
    void nor_does_the_log_of_a_page_that_fails_half_way(CapturedOutput log) {
        caller.logIn("recorder", "mat-khau-dai");

        HttpResponse<String> page = caller.get("/broken-page", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Lỗi ngoài dự kiến").doesNotContain(MARKER);
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain(MARKER);
    }

    @Test
    void the_actor_of_a_controller_is_the_account_with_its_role() {
        JsonNode answer = JsonMapper.shared()
                .readTree(caller.get("/api/actor", "Authorization", LEADER).body());

        assertThat(answer.get("name").asString()).isEqualTo("leader");
        assertThat(answer.get("role").asString()).isEqualTo("LEADER");
    }

    @Test
    void answers_carry_the_headers_that_keep_strangers_scripts_out() {
        HttpResponse<String> page = caller.get("/login", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=\"");
        assertThat(caller.get("/assets/progress-ledger.css").statusCode()).isEqualTo(200);
        assertThat(caller.get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JsonMapper.shared().readTree(response.body());
    }

    @EnableAutoConfiguration(
            excludeName = {
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
            })
    @ComponentScan(
            value = {"org.progressledger.web", "org.progressledger.access"},
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = "org\\.progressledger\\.web\\.(proof|evidence)\\..*"))
    @Import({Broken.class, BrokenPage.class})
    static class FrameAlone {

        @Bean
        Territory territory() {
            return WholeCountry.TERRITORY;
        }

        @Bean
        PovertyRuleSets standards() {
            return PovertyRuleSets.load();
        }

        @Bean
        CriteriaSets criteria() {
            return CriteriaSets.load();
        }
    }

    @Controller
    static class BrokenPage {

        @GetMapping("/broken-page")
        View broken() {
            return (model, request, response) -> {
                throw new IllegalStateException("The household of " + MARKER);
            };
        }
    }

    @RestController
    static class Broken {

        /** In the place of the actuator's endpoint, which needs the projections themselves. */
        @PostMapping("/actuator/projections/household")
        ResponseEntity<Void> ordered() {
            return ResponseEntity.noContent().build();
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("The household of " + MARKER);
        }

        @GetMapping("/api/outcome-unknown")
        String outcomeUnknown() {
            throw new IllegalStateException(new UnknownOutcomeException("The connection was lost", null));
        }

        @GetMapping("/api/too-much")
        String tooMuch() {
            throw new CommitTooLargeException(1_000_000, 1);
        }

        @GetMapping("/api/half-a-character")
        void halfACharacter() {
            Events.commit(0, Events.event("household:" + MARKER + "\ud83d", 0)).requireStorable();
        }

        @GetMapping("/api/stated/{id}")
        String stated(@PathVariable String id) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found", id));
        }

        @GetMapping("/api/dated")
        String dated(@RequestParam LocalDate day) {
            return day.toString();
        }

        @PostMapping("/api/written")
        Written written(@RequestBody Written content) {
            return content;
        }

        @PostMapping("/api/sent")
        long sent(@RequestParam MultipartFile file) {
            return file.getSize();
        }

        @GetMapping("/api/actor")
        Actor actor(Actor actor) {
            return actor;
        }

        record Written(LocalDate day) {}
    }
}
