package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.StoredTree;
import org.progressledger.ledger.proof.TileSource;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.Finding.Kind;
import org.progressledger.ledger.proof.verify.Verification.Rest;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/** The verifier on exports: good, tampered with in every way, with and without the tiles of the tree. */
class VerifierTest {

    private static final int EVENTS = 700;

    @TempDir
    Path directory;

    private ProvenLog log;
    private SignedNote checkpoint;
    private List<String> lines;

    @BeforeEach
    void open() {
        log = ProvenLog.in(directory).with(EVENTS);
        checkpoint = log.sign();
        lines = new ArrayList<>(log.lines());
    }

    @AfterEach
    void close() {
        log.close();
    }

    private CheckpointTrust trust() {
        return new CheckpointTrust(List.of(log.key()), Optional.empty(), TrustPolicy.NO_WITNESSES);
    }

    private Verification verify(Path export, Optional<TileSource> tiles, SignedNote... known) throws IOException {
        List<byte[]> older = List.of(known).stream().map(SignedNote::bytes).toList();
        return new Verifier(trust(), older, entries -> {})
                .entries(new ExportFile(export), Rest.MUST_BE_COVERED, tiles, checkpoint.bytes());
    }

    private Verification verify(SignedNote... known) throws IOException {
        return verify(ProvenLog.write(directory.resolve("export.jsonl"), lines), Optional.empty(), known);
    }

    private Verification verifyWithTiles() throws IOException {
        return verify(
                ProvenLog.write(directory.resolve("export.jsonl"), lines), Optional.of(new StoredTree(log.store())));
    }

    private Finding only(Verification verification) {
        assertThat(verification.exitCode()).isEqualTo(ExitCode.FALSE);
        assertThat(verification.findings()).hasSize(1);
        return verification.findings().get(0);
    }

    private void change(int position, UnaryOperator<String> change) {
        String before = lines.get(position);
        lines.set(position, change.apply(before));
        assertThat(lines.get(position)).isNotEqualTo(before);
    }

    private void tamper(Consumer<List<String>> tampering) {
        tampering.accept(lines);
    }

    @Test
    void an_export_of_what_was_signed_is_verified() throws IOException {
        Verification verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verification.entries()).isEqualTo(EVENTS);
        assertThat(verification.checkpoint()).contains(Checkpoint.parse(checkpoint.text()));
    }

    @Test
    void a_compressed_export_is_verified() throws IOException {
        Path compressed = directory.resolve("export.jsonl.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(verify(compressed, Optional.empty()).exitCode()).isEqualTo(ExitCode.OK);

        byte[] cut = Files.readAllBytes(compressed);
        Files.write(compressed, Arrays.copyOf(cut, cut.length / 2));
        assertThat(only(verify(compressed, Optional.empty())).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void an_event_longer_than_an_entry_is_verified_by_the_hash_of_its_payload() throws IOException {
        log.with(Events.event(
                "long",
                "household:long",
                0,
                Instant.parse("2026-03-02T08:15:30Z"),
                "{\"a\":\"" + "x".repeat(200_000) + "\"}"));
        checkpoint = log.sign();
        lines = new ArrayList<>(log.lines());
        assertThat(verify().exitCode()).isEqualTo(ExitCode.OK);

        change(EVENTS, line -> line.replace("xxx\"}", "xxy\"}"));
        assertThat(only(verifyWithTiles()).position()).hasValue(EVENTS);
    }

    @Test
    void a_changed_payload_changes_the_root_and_with_the_tiles_it_is_named() throws IOException {
        change(123, line -> line.replace("POOR", "NONE"));

        assertThat(only(verify()).kind()).isEqualTo(Kind.ROOT_DIFFERS);
        Finding named = only(verifyWithTiles());
        assertThat(named.kind()).isEqualTo(Kind.EVENT_DIFFERS);
        assertThat(named.position()).hasValue(123);
        assertThat(lines.get(123))
                .contains("\"stream\":\"%s\"".formatted(named.stream().orElseThrow()))
                .contains("\"sequence\":" + named.sequence().getAsLong());
    }

    @Test
    void a_dropped_event_is_named() throws IOException {
        tamper(all -> all.remove(400));

        assertThat(only(verify())).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.POSITION_NOT_DENSE);
            assertThat(finding.position()).hasValue(400);
            assertThat(finding.field()).contains("position");
        });
    }

    @Test
    void swapped_and_repeated_events_are_named() throws IOException {
        tamper(all -> Collections.swap(all, 17, 18));
        assertThat(only(verify()).position()).hasValue(17);

        tamper(all -> Collections.swap(all, 17, 18));
        tamper(all -> all.add(201, all.get(200)));
        assertThat(only(verify()).position()).hasValue(201);
    }

    @Test
    void events_cut_off_at_the_end_are_counted() throws IOException {
        tamper(all -> all.subList(690, EVENTS).clear());

        assertThat(only(verify())).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.EVENTS_MISSING);
            assertThat(finding.position()).hasValue(690);
        });
    }

    @Test
    void events_beyond_the_checkpoint_are_not_called_verified() throws IOException {
        log.with(3);
        lines = new ArrayList<>(log.lines());

        Verification verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.uncovered()).isEqualTo(3);
        assertThat(verification.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void each_field_of_a_line_is_covered_and_those_with_rules_are_named() throws IOException {
        List<String> untouched = List.copyOf(lines);
        int position = 301;
        for (String field : List.of(
                "format",
                "position",
                "commit",
                "events",
                "commitId",
                "recordedAt",
                "id",
                "stream",
                "sequence",
                "aggregate",
                "type",
                "revision",
                "at",
                "metadata",
                "payload")) {
            lines = new ArrayList<>(untouched);
            change(position, line -> line.replaceFirst("(\"%s\":[\"{]?[^,\"}]*)".formatted(field), "$19"));
            assertThat(verify().exitCode()).as(field).isEqualTo(ExitCode.FALSE);
            assertThat(verifyWithTiles().findings().get(0).position()).as(field).hasValue(position);

            lines = new ArrayList<>(untouched);
            change(position, line -> line.replaceFirst("\"%s\"".formatted(field), "\"%sx\"".formatted(field)));
            Finding renamed = only(verify());
            if (!field.equals("payload")) {
                assertThat(renamed.position()).as(field).hasValue(position);
            }
        }
    }

    @Test
    void a_payload_that_was_replaced_by_its_hash_is_missing() throws IOException {
        change(55, line -> line.replaceFirst("\"payload\":.*", "\"payloadSha256\":\"" + "0".repeat(64) + "\"}"));

        assertThat(only(verify())).satisfies(finding -> {
            assertThat(finding.position()).hasValue(55);
            assertThat(finding.field()).contains("payload");
        });
    }

    @Test
    void a_log_that_signed_broken_sequences_or_repeated_ids_is_found_out() throws IOException {
        // The store would refuse both: such a log was written by something else, and signed all the same.
        Path export = directory.resolve("forged.jsonl");
        List<String> sequence = new ArrayList<>(lines);
        sequence.set(650, lines.get(650).replaceFirst("\"sequence\":\\d+", "\"sequence\":999"));
        assertThat(first(ProvenLog.write(export, sequence)).kind()).isEqualTo(Kind.SEQUENCE_BROKEN);
        assertThat(first(export).position()).hasValue(650);
        assertThat(first(export).stream()).isPresent();

        List<String> repeated = new ArrayList<>(lines);
        String id = lines.get(3).replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
        repeated.set(600, lines.get(600).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""));
        Finding finding = first(ProvenLog.write(export, repeated));
        assertThat(finding.kind()).isEqualTo(Kind.ID_REPEATED);
        assertThat(finding.position()).hasValue(600);
        assertThat(finding.found()).isEqualTo("3");
    }

    private Finding first(Path export) throws IOException {
        return verify(export, Optional.empty()).findings().get(0);
    }

    @Test
    void an_earlier_checkpoint_is_held_against_the_same_tree() throws IOException {
        SignedNote earlier = checkpoint;
        log.with(50);
        checkpoint = log.sign();
        lines = new ArrayList<>(log.lines());
        assertThat(verify(earlier).exitCode()).isEqualTo(ExitCode.OK);

        SignedNote fork = log.signed(new Checkpoint(
                ProvenLog.ORIGIN, 300, Checkpoint.parse(earlier.text()).root()));
        assertThat(only(verify(fork)).kind()).isEqualTo(Kind.KNOWN_DIFFERS);

        SignedNote later = checkpoint;
        checkpoint = earlier;
        lines = new ArrayList<>(lines.subList(0, EVENTS));
        assertThat(only(verify(later)).kind()).isEqualTo(Kind.ROLLED_BACK);
    }

    @Test
    void a_checkpoint_of_another_key_or_with_another_text_is_not_believed() throws IOException {
        SignerKey stranger = SignerKey.parse(SignerKey.generate(ProvenLog.ORIGIN, SignatureKind.NOTE));
        SignedNote good = checkpoint;
        for (SignedNote untrusted : List.of(
                new SignedNote(good.text(), List.of(stranger.sign(good.text()))),
                new SignedNote(good.text().replace("\n700\n", "\n699\n"), good.signatures()))) {
            checkpoint = untrusted;
            assertThat(only(verify()).kind()).isEqualTo(Kind.CHECKPOINT_UNTRUSTED);
        }
    }

    @Test
    void witnesses_that_are_asked_for_must_have_cosigned() throws IOException {
        SignerKey witness = SignerKey.parse(SignerKey.generate("witness.example", SignatureKind.COSIGNATURE));
        CheckpointTrust trust = new CheckpointTrust(
                List.of(log.key()), Optional.empty(), TrustPolicy.allOf(List.of(witness.verifier())));
        Verifier verifier = new Verifier(trust, List.of(), entries -> {});
        ExportFile export = new ExportFile(ProvenLog.write(directory.resolve("export.jsonl"), lines));

        assertThat(only(verifier.entries(export, Rest.MUST_BE_COVERED, Optional.empty(), checkpoint.bytes()))
                        .kind())
                .isEqualTo(Kind.POLICY_NOT_MET);

        SignedNote cosigned = checkpoint.with(witness.cosign(checkpoint.text(), Instant.parse("2026-11-23T08:00:00Z")));
        Verification verified = verifier.entries(export, Rest.MUST_BE_COVERED, Optional.empty(), cosigned.bytes());
        assertThat(verified.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verified.cosignedBy())
                .singleElement()
                .satisfies(by -> assertThat(by.at()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z")));
    }

    @Test
    void an_empty_log_is_verified() throws IOException {
        try (ProvenLog empty = ProvenLog.in(Files.createDirectory(directory.resolve("empty")))) {
            SignedNote signed = empty.signed(new Checkpoint(ProvenLog.ORIGIN, 0, TreeHasher.EMPTY_TREE));
            CheckpointTrust trust =
                    new CheckpointTrust(List.of(empty.key()), Optional.empty(), TrustPolicy.NO_WITNESSES);
            assertThat(new Verifier(trust, List.of(), entries -> {})
                            .entries(
                                    new ExportFile(ProvenLog.write(directory.resolve("none"), List.of())),
                                    Rest.MUST_BE_COVERED,
                                    Optional.empty(),
                                    signed.bytes())
                            .exitCode())
                    .isEqualTo(ExitCode.OK);
        }
    }
}
