package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.VerifyCommand;
import org.progressledger.ledger.transparency.PublicKeys;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** Takes packs from the running application and verifies them with the command, which knows nothing but a key. */
@WholeApplication
@TestPropertySource(properties = "progress-ledger.proof.signing.own-key=ledger.example/province")
class EvidenceIT {

    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final int port;
    private final LedgerCommands commands;
    private final CommitLog log;
    private final PublishedLog published;
    private final PublicKeys keys;

    EvidenceIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired CommitLog log,
            @Autowired PublishedLog published,
            @Autowired PublicKeys keys) {
        this.port = port;
        this.commands = commands;
        this.log = log;
        this.published = published;
        this.keys = keys;
    }

    @BeforeEach
    void two_reviews_of_a_household_are_recorded_and_signed() {
        commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
            commands.send(review(PovertyClass.POOR, LocalDate.of(2025, 8, 12)));
            commands.send(review(PovertyClass.NEAR_POOR, LocalDate.of(2025, 12, 12)));
            return 2;
        });
        await().atMost(LONG)
                .until(() -> published
                        .checkpoint()
                        .filter(note -> Checkpoint.parse(note.text()).size()
                                == log.head().next())
                        .isPresent());
    }

    @Test
    void the_pack_of_a_household_is_verified_offline_and_tells_what_happened_by_whom_and_by_which_decision()
            throws IOException {
        Map<String, byte[]> pack = verified("/api/evidence/households/TUA-1?effectiveOn=2025-12-31");

        assertThat(pack.keySet())
                .startsWith("manifest.json", "account.html", "read-me.txt", "basis.json", "words.json", "events.jsonl")
                .contains("answers/household.json", "answers/timeline.json", "checkpoint.txt", "keys.txt")
                .anyMatch(name -> name.startsWith("reference/rule-sets/"));
        String account = new String(pack.get("account.html"), UTF_8);
        assertThat(account)
                .contains("recorder", "1/QĐ-UBND", "UBND xã Định Hóa", "12/08/2025", "05569@2025 (xã Định Hóa)")
                .contains("Gói này có dữ liệu cá nhân", "This pack holds personal data")
                .doesNotContain("<script", "http://", "https://", "<link", "household.StatusRecognised</h2>");
        assertThat(new String(pack.get("answers/household.json"), UTF_8)).contains("TUA-1", "NEAR_POOR");
    }

    @Test
    void equal_bases_give_equal_bytes() {
        String path = "/api/evidence/households/TUA-1?effectiveOn=2025-12-31&knownAt="
                + Checkpoint.parse(published.checkpoint().orElseThrow().text()).size();

        assertThat(take(path).body()).isEqualTo(take(path).body());
    }

    @Test
    void the_pack_of_a_unit_has_what_is_true_of_the_period() throws IOException {
        Map<String, byte[]> pack = verified("/api/evidence/units/05569@2025?from=2025-07-01&to=2025-09-30");

        String account = new String(pack.get("account.html"), UTF_8);
        assertThat(account).contains("xã Định Hóa", "12/08/2025").doesNotContain("<td>12/12/2025");
        assertThat(pack).containsKeys("answers/unit.json", "answers/figures.json");
    }

    @Test
    void the_pack_of_an_official_form_has_the_form_and_the_events_of_its_area() throws IOException {
        Map<String, byte[]> pack = verified("/api/evidence/forms/1?area=05569@2025&from=2024-12-31&to=2025-12-31");

        assertThat(new String(pack.get("answers/form.json"), UTF_8)).contains("\"knownAt\"", "05569@2025");
        assertThat(new String(pack.get("events.jsonl"), UTF_8)).contains("household:TUA-1");
    }

    @Test
    void what_cannot_be_proved_is_refused_with_a_reason_and_strangers_are_sent_to_the_login() {
        assertThat(take("/api/evidence/households/NOBODY-1").statusCode()).isEqualTo(404);
        assertThat(take("/api/evidence/households/TUA-1?knownAt=" + (log.head().next() + 1))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(take("/api/evidence/units/05569@2025?from=1999-01-01&to=1999-12-31")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Caller(port).get("/api/evidence/households/TUA-1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_pages_offer_their_packs() {
        Caller leader = new Caller(port);
        leader.logIn("leader", WholeApplication.PASSWORD);

        assertThat(leader.get("/households/TUA-1?effectiveOn=2025-12-31", "Accept", "text/html")
                        .body())
                .contains("/api/evidence/households/TUA-1?effectiveOn=2025-12-31");
        assertThat(leader.get("/units/05569@2025", "Accept", "text/html").body())
                .contains("/api/evidence/units/05569@2025");
        assertThat(leader.get("/forms/1?area=05569@2025", "Accept", "text/html").body())
                .contains("/api/evidence/forms/1?area=05569@2025");
    }

    private Map<String, byte[]> verified(String path) throws IOException {
        HttpResponse<byte[]> answer = take(path);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Path file = Files.write(directory.resolve("pack.zip"), answer.body());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ExitCode code = new VerifyCommand(new PrintStream(said), new PrintStream(said), false)
                .run(List.of(
                        "pack", file.toString(), "--key", keys.keys().get(0).toString()));
        assertThat(code).as(said.toString(UTF_8)).isEqualTo(ExitCode.OK);
        return PackFile.read(file);
    }

    private HttpResponse<byte[]> take(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Authorization", LEADER)
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RecordReview review(PovertyClass povertyClass, LocalDate day) {
        return new RecordReview(
                HouseholdId.of("TUA-1"),
                new Residence(DINH_HOA, "Nà Mao"),
                new Person(
                        "Lý Văn Mẫu",
                        Optional.empty(),
                        Optional.of(Birth.in(1980)),
                        Optional.empty(),
                        Optional.empty()),
                4,
                new ScoreSheet(
                        AreaKind.RURAL,
                        BigDecimal.valueOf(120),
                        povertyClass == PovertyClass.POOR ? 30 : 20,
                        povertyClass == PovertyClass.POOR
                                ? Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.SANITATION)
                                : Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION),
                        Set.of(PovertyReason.LACK_OF_LAND),
                        Set.of(),
                        Optional.empty()),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1/QĐ-UBND", day, "UBND xã Định Hóa"));
    }
}
