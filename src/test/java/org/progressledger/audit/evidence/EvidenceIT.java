package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.OwnBook;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.WholeApplication;
import org.progressledger.facts.Basis;
import org.progressledger.facts.StatedBasis;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.transparency.PublicKeys;
import org.progressledger.support.ChildProcess;
import org.progressledger.territory.Boundaries;
import org.progressledger.web.BookOfEverything;
import org.progressledger.web.Caller;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes packs from the running application and verifies them in a process that knows nothing but a key. */
@WholeApplication
@OwnBook
@TestPropertySource(properties = "progress-ledger.proof.signing.own-key=ledger.example/province")
@Import(EvidenceIT.FailingPack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {

    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String HOUSEHOLD = HouseholdExamples.HOUSEHOLD.code();
    private static final String FINDING =
            "finding=S%E1%BB%91%20h%E1%BB%99%20ngh%C3%A8o%20m%E1%BA%ABu%20%C4%91%E1%BB%95i";

    @TempDir
    Path directory;

    private final int port;
    private final LedgerCommands commands;
    private final CommitLog log;
    private final PublishedLog published;
    private final PublicKeys keys;
    private final PackDirectory packs;
    private final FailingPack failing;

    EvidenceIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired CommitLog log,
            @Autowired PublishedLog published,
            @Autowired PublicKeys keys,
            @Autowired PackDirectory packs,
            @Autowired FailingPack failing) {
        this.port = port;
        this.commands = commands;
        this.log = log;
        this.published = published;
        this.keys = keys;
        this.packs = packs;
        this.failing = failing;
    }

    @BeforeAll
    void something_of_every_feature_is_recorded_restated_and_signed() {
        BookOfEverything book = new BookOfEverything(new Caller(port), commands);
        book.begin();
        book.goOn();
        assertThat(book.refused()).isEmpty();
        await().atMost(LONG)
                .until(() -> published
                        .checkpoint()
                        .filter(note -> Checkpoint.parse(note.text()).size()
                                == log.head().next())
                        .isPresent());
    }

    private static Stream<String> addresses() {
        return Stream.of(
                "/api/evidence/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30",
                "/api/evidence/units/05569@2025?from=2025-07-01&to=2026-06-30",
                "/api/evidence/forms/1?area=05569@2025&from=2024-12-31&to=2025-12-31",
                "/api/evidence/forms/ntm/05?province=19&to=2026-06-30",
                "/api/evidence/forms/ntm/06?province=19&to=2026-06-30",
                "/api/evidence/forms/ntm/10?province=19&commune=05569@2025&to=2026-06-30",
                "/api/evidence/forms/ntm/07?province=19&year=2026&to=2026-06-30",
                "/api/evidence/forms/ntm/09?province=19&year=2026&to=2026-06-30",
                "/api/evidence/findings/figures/households?area=province:19&effectiveOn=2026-06-30&" + FINDING,
                "/api/evidence/findings/figures/households?effectiveOn=2026-06-30&fromEffectiveOn=2025-06-30&"
                        + FINDING,
                "/api/evidence/findings/late-entries?province=19&leastDays=1&effectiveOn=2026-06-30&" + FINDING,
                "/api/evidence/findings/periods/19:2025-Y1?" + FINDING);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_pack_is_verified_offline_by_another_process_and_refused_when_a_byte_is_changed(String address)
            throws Exception {
        Path pack = taken(address);
        byte[] changed = Files.readAllBytes(pack);
        changed[changed.length / 2] ^= 1;
        Path forged = Files.write(directory.resolve("forged.zip"), changed);

        assertThat(exitCode(pack)).isEqualTo(ExitCode.OK.code());
        assertThat(exitCode(forged)).isEqualTo(ExitCode.FALSE.code());
    }

    private int exitCode(Path pack) throws Exception {
        try (ChildProcess verifier = ChildProcess.start(
                List.of("-Xmx64m"),
                ProgressLedgerApplication.class,
                "verify",
                "pack",
                pack.toString(),
                "--key",
                keys.keys().get(0).toString())) {
            verifier.readToTheEnd();
            return verifier.exitCode();
        }
    }

    @Test
    void the_pack_of_a_household_tells_what_happened_by_whom_and_by_which_decision() throws IOException {
        Map<String, byte[]> pack =
                PackMaps.read(taken("/api/evidence/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30"));

        assertThat(pack.keySet())
                .startsWith(
                        "read-me.txt", "basis.json", "words.json", "contents/0001.jsonl", "checkpoint.txt", "keys.txt")
                .contains("account.html", "events/0001.jsonl", "answers/household.json", "answers/timeline.json")
                .endsWith("sha256sums.txt")
                .anyMatch(name -> name.startsWith("reference/rule-sets/"));
        assertThat(text(pack, "account.html"))
                .contains("recorder", "9/QĐ-UBND", "UBND tỉnh Mẫu", "01/02/2026", "05569@2025 (xã")
                .contains("Gói này có dữ liệu cá nhân", "This pack holds personal data")
                .doesNotContain("<script", "http://", "https://", "<link", "<td>household.");
        assertThat(text(pack, "answers/household.json")).contains(HOUSEHOLD);
    }

    @Test
    void what_a_pack_rests_on_is_said_inside_as_the_api_says_it() throws IOException {
        Map<String, byte[]> pack =
                PackMaps.read(taken("/api/evidence/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30"));
        JsonNode basis = json(pack, "basis.json").get("basis");

        assertThat(basis.propertyNames())
                .containsExactly("effectiveOn", "knownAt", "recordedUpTo", "boundaries", "ruleSets");
        for (String answer : List.of("answers/household.json", "answers/timeline.json")) {
            assertThat(json(pack, answer).get("basis")).isEqualTo(basis);
        }
    }

    @Test
    void equal_bases_give_equal_bytes() {
        for (String address : List.of(
                "/api/evidence/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30",
                "/api/evidence/findings/figures/households?effectiveOn=2026-06-30&" + FINDING)) {
            String fixed = address + "&knownAt="
                    + Checkpoint.parse(published.checkpoint().orElseThrow().text())
                            .size();

            assertThat(take(fixed).body()).isEqualTo(take(fixed).body());
        }
    }

    @Test
    void the_pack_of_a_unit_has_what_is_true_of_the_period() throws IOException {
        Map<String, byte[]> pack = PackMaps.read(taken("/api/evidence/units/05569@2025?from=2026-01-01&to=2026-01-31"));

        assertThat(text(pack, "contents/0001.jsonl").lines())
                .isNotEmpty()
                .allMatch(line -> line.contains("\"effectiveOn\":\"2026-01-"));
        assertThat(pack).containsKeys("answers/unit.json", "answers/figures.json");
    }

    @Test
    void the_pack_of_a_form_has_the_form_and_the_events_of_its_area_that_it_is_made_of() throws IOException {
        assertThat(types("/api/evidence/forms/1?area=05569@2025&from=2024-12-31&to=2025-12-31"))
                .contains("household.StatusRecognised")
                .noneMatch(type -> type.startsWith("criteria."));
        assertThat(types("/api/evidence/forms/ntm/10?province=19&commune=05569@2025&to=2026-06-30"))
                .anyMatch(type -> type.startsWith("criteria."))
                .noneMatch(type -> type.startsWith("household."));
        assertThat(types("/api/evidence/forms/ntm/07?province=19&year=2026&to=2026-06-30"))
                .anyMatch(type -> type.startsWith("allocation."))
                .noneMatch(type -> type.startsWith("household."));
    }

    @Test
    void the_pack_of_a_finding_says_it_and_has_the_events_that_the_answer_opens_into() throws IOException {
        Map<String, byte[]> pack = PackMaps.read(
                taken("/api/evidence/findings/figures/households?effectiveOn=2026-06-30&fromEffectiveOn=2025-06-30&"
                        + FINDING));
        JsonNode events = json(pack, "answers/events-0001.json");

        assertThat(text(pack, "account.html")).contains("Số hộ nghèo mẫu đổi", "leader");
        assertThat(json(pack, "basis.json").get("finding").asString()).isEqualTo("Số hộ nghèo mẫu đổi");
        assertThat(text(pack, "contents/0001.jsonl")
                        .lines()
                        .map(line -> JsonMapper.shared()
                                .readTree(line)
                                .get("position")
                                .asLong()))
                .containsExactlyInAnyOrderElementsOf(events.get("lines")
                        .valueStream()
                        .map(line -> line.get("position").asLong())
                        .collect(Collectors.toSet()));
        assertThat(events.get("lines")
                        .valueStream()
                        .mapToLong(line -> line.get("amount").asLong())
                        .sum())
                .isEqualTo(
                        json(pack, "answers/difference.json").get("difference").asLong());
    }

    @Test
    void the_pack_of_what_was_restated_has_what_was_recorded_after_the_closing() throws IOException {
        Map<String, byte[]> pack = PackMaps.read(taken("/api/evidence/findings/periods/19:2025-Y1?" + FINDING));

        assertThat(pack).containsKeys("answers/period.json", "answers/entries-0001.json");
        assertThat(text(pack, "contents/0001.jsonl")).contains("household:05569-MAU-2");
    }

    @Test
    void what_cannot_be_proved_is_refused_with_a_reason_and_strangers_are_sent_to_the_login() {
        String household = "/api/evidence/households/" + HOUSEHOLD;
        String figures = "/api/evidence/findings/figures/households";
        assertThat(take("/api/evidence/households/NOBODY-1").statusCode()).isEqualTo(404);
        assertThat(take(household + "?knownAt=" + (log.head().next() + 1)).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(take("/api/evidence/units/05569@2025?from=1999-01-01&to=1999-12-31")
                        .statusCode())
                .isEqualTo(404);
        assertThat(take(figures).statusCode()).isEqualTo(400);
        assertThat(take(figures + "?finding=" + "a".repeat(501)).statusCode()).isEqualTo(400);
        assertThat(take(figures + "?finding=a%0Ab").statusCode()).isEqualTo(400);
        assertThat(take(figures + "?effectiveOn=1990-01-01&finding=a").statusCode())
                .isEqualTo(404);
        assertThat(new Caller(port).get(household).statusCode()).isEqualTo(401);
        assertThat(new Caller(port).get(figures + "?finding=a").statusCode()).isEqualTo(401);
    }

    /** Two addresses of this test: a pack that fails while its last files are made, and a client that goes away. */
    @RestController
    static class FailingPack {

        private final Evidence evidence;
        private final PublishedLog published;

        FailingPack(Evidence evidence, PublishedLog published) {
            this.evidence = evidence;
            this.published = published;
        }

        @GetMapping("/api/evidence/failing/at-the-end")
        void failingAtTheEnd(HttpServletResponse response) throws IOException {
            send(
                    () -> {
                        throw new IllegalStateException("made to fail when all pages are written");
                    },
                    response);
        }

        private void send(Supplier<?> last, HttpServletResponse response) throws IOException {
            long signed = Checkpoint.parse(published.checkpoint().orElseThrow().text())
                    .size();
            evidence.send(
                    new AskedPack(
                            EvidenceKind.HOUSEHOLD,
                            HOUSEHOLD,
                            HOUSEHOLD,
                            new EvidenceScope.OfHousehold(HouseholdExamples.HOUSEHOLD),
                            new Basis(LocalDate.of(2026, 6, 30), signed),
                            Boundaries.SINCE_REORGANISATION,
                            Map.of(),
                            Map.of("household", last)),
                    response);
        }
    }

    @Test
    void a_failure_while_the_last_files_are_made_is_an_answer_and_leaves_nothing() throws IOException {
        String address = "/api/evidence/failing/at-the-end";

        for (Map.Entry<String, String> said :
                Map.of("vi", "Lỗi ngoài dự kiến", "en", "Unexpected error").entrySet()) {
            HttpResponse<byte[]> answer = take(address, "Accept-Language", said.getKey());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(new String(answer.body(), UTF_8)).contains(said.getValue());
        }
        assertThat(packs.files()).isEmpty();
    }

    @Test
    void a_client_that_goes_away_leaves_nothing() throws IOException {
        HttpServletResponse gone = mock(HttpServletResponse.class);
        when(gone.getOutputStream()).thenThrow(new IOException("gone"));

        assertThatThrownBy(() -> failing.send(() -> "whole", gone)).hasMessage("gone");
        assertThat(packs.files()).isEmpty();
    }

    @Test
    void the_pages_offer_their_packs() {
        Caller leader = new Caller(port);
        leader.logIn("leader", WholeApplication.PASSWORD);
        Map<String, String> offers = Map.of(
                "/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30",
                "/api/evidence/households/" + HOUSEHOLD + "?effectiveOn=2026-06-30",
                "/units/05569@2025",
                "/api/evidence/units/05569@2025",
                "/forms/1?area=05569@2025",
                "/api/evidence/forms/1?area=05569@2025",
                "/forms/ntm/05?province=19",
                "/api/evidence/forms/ntm/05?province=19",
                "/forms/ntm/07?province=19",
                "/api/evidence/forms/ntm/07?province=19",
                "/figures/households",
                "action=\"/api/evidence/findings/figures/households\"",
                "/figures/households/difference",
                "action=\"/api/evidence/findings/figures/households\"",
                "/figures/households/events",
                "action=\"/api/evidence/findings/figures/households\"",
                "/audit/backdating?province=19",
                "action=\"/api/evidence/findings/late-entries\"",
                "/audit/periods/19:2025-Y1",
                "action=\"/api/evidence/findings/periods/19:2025-Y1\"");

        offers.forEach((page, offer) -> assertThat(
                        leader.get(page, "Accept", "text/html").body())
                .as(page)
                .contains(offer));
    }

    private Set<String> types(String address) throws IOException {
        return text(PackMaps.read(taken(address)), "contents/0001.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("type").asString())
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), UTF_8);
    }

    private static JsonNode json(Map<String, byte[]> pack, String name) {
        return JsonMapper.shared().readTree(pack.get(name));
    }

    private Path taken(String path) throws IOException {
        HttpResponse<byte[]> answer = take(path);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue(StatedBasis.HEADER)).isPresent();
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        await().atMost(LONG).until(() -> packs.files().isEmpty());
        return Files.write(directory.resolve("pack.zip"), answer.body());
    }

    private HttpResponse<byte[]> take(String path) {
        return take(path, "Accept-Language", "vi");
    }

    private HttpResponse<byte[]> take(String path, String... header) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Authorization", LEADER)
                                    .headers(header)
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
