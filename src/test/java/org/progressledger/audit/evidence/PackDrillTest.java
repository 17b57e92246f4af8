package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TlogProof;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.verify.EvidencePack;
import org.progressledger.ledger.proof.verify.Finding;
import org.progressledger.ledger.proof.verify.Verification;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/** Changes every file of a pack in every way, and asks each time whether the verifier refuses the pack and names the file. */
class PackDrillTest {

    private static final String STREAM = InventedPack.STREAM;

    @TempDir
    Path directory;

    private ProvenLog log;
    private SignedNote checkpoint;
    private Map<String, byte[]> pack;

    @BeforeEach
    void a_pack_of_a_household() throws IOException {
        log = ProvenLog.in(Files.createDirectory(directory.resolve("ledger"))).with(400);
        checkpoint = log.sign();
        pack = pack(leavesOf(STREAM));
        assertThat(verify(pack).findings()).isEmpty();
        assertThat(verify(pack).exitCode()).isEqualTo(ExitCode.OK);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private InventedPack content(EvidenceKind kind, List<Leaf> leaves) {
        return InventedPack.of(log, checkpoint, kind, leaves);
    }

    private List<Leaf> leavesOf(String stream) {
        return InventedPack.leaves(log, stream);
    }

    private List<Leaf> leaves() {
        return InventedPack.leaves(log, "");
    }

    private Map<Long, TlogProof> proofs(List<Leaf> leaves) {
        return InventedPack.proofs(log, checkpoint, leaves);
    }

    private Map<String, byte[]> pack(List<Leaf> leaves) throws IOException {
        return PackMaps.of(content(EvidenceKind.HOUSEHOLD, leaves));
    }

    private Verification verify(Map<String, byte[]> files) throws IOException {
        return verify(PackMaps.zip(files));
    }

    private Verification verify(byte[] zip) throws IOException {
        Path file = Files.write(directory.resolve("pack.zip"), zip);
        EvidencePack reader = ServiceLoader.load(EvidencePack.class).findFirst().orElseThrow();
        return reader.verify(file, trust(), (events, total) -> {}).verification();
    }

    private CheckpointTrust trust() {
        return new CheckpointTrust(List.of(log.key()), Optional.empty(), TrustPolicy.NO_WITNESSES);
    }

    private static Optional<String> named(Verification verification) {
        return verification.findings().stream().findFirst().flatMap(Finding::field);
    }

    private Map<String, byte[]> with(String name, UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>(pack);
        changed.computeIfPresent(name, (same, content) -> change.apply(content));
        return changed;
    }

    private static byte[] flipped(byte[] content) {
        byte[] other = content.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void each_file_changed_dropped_added_or_swapped_is_found_and_named(EvidenceKind kind) throws IOException {
        pack = PackMaps.of(content(kind, leavesOf(STREAM)));
        drill(kind.toString(), List.copyOf(pack.keySet()));
    }

    @Test
    void each_kind_of_file_of_a_pack_of_several_pages_is_found_and_named() throws IOException {
        checkpoint = log.with(2_000).sign();
        pack = PackMaps.of(content(EvidenceKind.UNIT, leaves()));
        assertThat(pack).containsKeys("account/0001.html", "account/0003.html", "events/0003.jsonl");

        drill("several pages", List.copyOf(pack.keySet()));
    }

    private void drill(String what, List<String> names) throws IOException {
        assertThat(verify(pack).exitCode()).isEqualTo(ExitCode.OK);
        int tried = 0;
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            Verification changed = verify(with(name, PackDrillTest::flipped));
            assertThat(changed.exitCode()).as("change %s", name).isEqualTo(ExitCode.FALSE);
            if (!name.equals(PackFiles.SUMS)) {
                // Of a list of files that is changed itself, the file is named about which it is wrong.
                assertThat(named(changed)).as("change %s", name).contains(name);
            }

            Map<String, byte[]> dropped = new LinkedHashMap<>(pack);
            dropped.remove(name);
            assertThat(named(verify(dropped))).as("drop %s", name).contains(name);

            Map<String, byte[]> swapped = new LinkedHashMap<>(pack);
            String other = names.get((index + 1) % names.size());
            swapped.put(name, pack.get(other));
            swapped.put(other, pack.get(name));
            assertThat(verify(swapped).exitCode())
                    .as("swap %s, %s", name, other)
                    .isEqualTo(ExitCode.FALSE);

            Map<String, byte[]> added = new LinkedHashMap<>(pack);
            added.put(name + ".more", pack.get(name));
            assertThat(named(verify(added))).as("insert %s.more", name).contains(name + ".more");
            tried += 4;
        }
        System.out.println("Pack drill, files, %s: found %d / tried %d".formatted(what, tried, tried));
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void a_file_changed_together_with_the_list_of_files_is_found_where_it_follows_from_the_events(EvidenceKind kind)
            throws IOException {
        pack = PackMaps.of(content(kind, leavesOf(STREAM)));
        int tried = 0;
        for (String name : pack.keySet()) {
            boolean followsFromEvents = !name.startsWith(PackFiles.ANSWERS)
                    && !name.startsWith(PackFiles.REFERENCE)
                    && !name.equals(PackFiles.SUMS);
            if (followsFromEvents) {
                assertThat(verify(PackMaps.listed(with(name, PackDrillTest::flipped)))
                                .exitCode())
                        .as("change %s", name)
                        .isEqualTo(ExitCode.FALSE);
                tried++;
            }
        }
        System.out.println(
                "Pack drill, files with a forged list, %s: found %d / tried %d".formatted(kind, tried, tried));
    }

    @Test
    void another_finding_beside_the_same_events_is_found() throws IOException {
        InventedPack finding = content(EvidenceKind.FINDING, leavesOf(STREAM));
        pack = PackMaps.of(finding);
        Map<String, byte[]> forged = PackMaps.listed(with(
                PackFiles.BASIS,
                basis -> new String(basis, UTF_8).replace("tăng", "giảm").getBytes(UTF_8)));

        assertThat(named(verify(forged))).contains(PackFiles.ACCOUNT);
    }

    @Test
    void an_event_told_twice_or_out_of_its_place_is_found() throws IOException {
        List<Leaf> leaves = leavesOf(STREAM);
        InventedPack honest = content(EvidenceKind.UNIT, leaves);
        List<PackEntry> twice = new ArrayList<>(honest.entries());
        twice.add(new PackEntry(
                twice.get(0).position(),
                LocalDate.of(2026, 3, 2),
                "05572@2025",
                STREAM,
                twice.get(0).type()));
        List<PackEntry> turned = new ArrayList<>(honest.entries());
        Collections.reverse(turned);

        for (List<PackEntry> entries : List.of(twice, turned)) {
            pack = PackMaps.of(honest);
            Map<String, byte[]> forged = PackMaps.listed(with(
                    PackPage.contents(1),
                    contents -> entries.stream()
                            .map(entry -> new String(PackJson.line(entry), UTF_8))
                            .collect(Collectors.joining())
                            .getBytes(UTF_8)));

            assertThat(named(verify(forged))).contains(PackFiles.CONTENTS);
        }
    }

    @Test
    void another_story_beside_true_events_is_found() throws IOException {
        Map<String, byte[]> forged = PackMaps.listed(with(
                PackFiles.ACCOUNT,
                page -> new String(page, UTF_8).replace("POOR", "NONE").getBytes(UTF_8)));

        assertThat(forged.get(PackFiles.ACCOUNT)).isNotEqualTo(pack.get(PackFiles.ACCOUNT));
        assertThat(named(verify(forged))).contains(PackFiles.ACCOUNT);
    }

    @Test
    void an_event_left_out_in_the_middle_of_a_household_is_found_however_well_the_rest_agrees() throws IOException {
        List<Leaf> leaves = leavesOf(STREAM);
        for (int left = 0; left < leaves.size() - 1; left++) {
            List<Leaf> others = new ArrayList<>(leaves);
            others.remove(left);

            assertThat(verify(pack(others)).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.field()).contains("events/0001.jsonl");
                assertThat(finding.stream()).contains(STREAM);
                assertThat(finding.position()).isPresent();
            });
        }
    }

    @Test
    void that_the_last_event_was_left_out_is_what_a_pack_alone_cannot_show() throws IOException {
        List<Leaf> leaves = leavesOf(STREAM);

        assertThat(verify(pack(leaves.subList(0, leaves.size() - 1))).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(new String(pack.get(PackFiles.ACCOUNT), UTF_8))
                .contains("does not prove that no other event follows");
    }

    @Test
    void what_no_signature_covers_is_marked_in_the_account() throws IOException {
        pack = PackMaps.of(content(EvidenceKind.FINDING, leavesOf(STREAM)));
        String account = new String(pack.get(PackFiles.ACCOUNT), UTF_8);

        assertThat(account)
                .contains("<p class=\"finding\">Số hộ nghèo mẫu tăng sau khi chốt †</p>")
                .contains("Lời của hệ thống và người lập gói †", "What the system and the maker of the pack say")
                .contains(
                        "† Lời của hệ thống hoặc của người lập gói", "† What the system or the maker of the pack says")
                .contains("<code>household.StatusRecognised</code>", "</b> household.StatusRecognised</span>");
        assertThat(account.substring(
                        account.indexOf("maker of the pack say</span>"),
                        account.indexOf("</table>", account.indexOf("maker of the pack say</span>"))))
                .contains("Biết đến vị trí", "GEO-2025", "<th>household</th>");
    }

    @Test
    void a_forged_event_is_found_also_with_a_proof_of_another() throws IOException {
        List<Leaf> leaves = new ArrayList<>(leavesOf(STREAM));
        String line = LeafEncoding.line(leaves.get(2)).replace("POOR", "NEAR_POOR");
        Map<Long, TlogProof> proofs = proofs(leaves);
        leaves.set(2, LeafEncoding.decode(line));

        Map<String, byte[]> forged =
                PackMaps.of(content(EvidenceKind.HOUSEHOLD, leaves).with(proofs));

        assertThat(verify(forged).findings()).first().satisfies(finding -> {
            assertThat(finding.position()).hasValue(leaves.get(2).position());
            assertThat(finding.field()).contains("proofs/0001.zip");
        });
    }

    @Test
    void a_checkpoint_of_another_key_is_not_believed_though_the_pack_names_that_key() throws IOException {
        SignerKey stranger = SignerKey.parse(SignerKey.generate(ProvenLog.ORIGIN, SignatureKind.NOTE));
        List<Leaf> leaves = leavesOf(STREAM);
        checkpoint = new SignedNote(checkpoint.text(), List.of(stranger.sign(checkpoint.text())));
        Map<String, byte[]> forged = PackMaps.of(content(EvidenceKind.HOUSEHOLD, leaves)
                .named(List.of(stranger.verifier().toString())));

        assertThat(verify(forged).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.CHECKPOINT_UNTRUSTED);
    }

    @Test
    void a_key_named_in_the_place_of_the_one_that_signed_is_found() throws IOException {
        SignerKey stranger = SignerKey.parse(SignerKey.generate(ProvenLog.ORIGIN, SignatureKind.NOTE));
        Map<String, byte[]> forged = PackMaps.listed(with(
                PackFiles.KEYS,
                keys -> PackKeys.text(List.of(stranger.verifier().toString())).getBytes(UTF_8)));

        assertThat(named(verify(forged))).contains(PackFiles.KEYS);
    }

    @Test
    void a_basis_that_says_more_than_is_signed_or_less_than_is_told_is_found() throws IOException {
        for (long knownAt : new long[] {401, 3}) {
            Map<String, byte[]> forged = PackMaps.listed(with(
                    PackFiles.BASIS, basis -> PackJson.write(InventedPack.basis(EvidenceKind.HOUSEHOLD, knownAt))));

            assertThat(verify(forged).exitCode()).isEqualTo(ExitCode.FALSE);
        }
    }

    @Test
    void every_byte_of_the_zip_counts() throws IOException {
        byte[] zip = PackMaps.zip(pack);
        int tried = 0;
        for (int place = 0; place < zip.length; place += 97) {
            byte[] other = zip.clone();
            other[place] ^= 1;
            assertThat(verify(other).exitCode()).as("byte %d", place).isEqualTo(ExitCode.FALSE);
            tried++;
        }
        System.out.println("Pack drill, bytes of the zip: found %d / tried %d".formatted(tried, tried));
    }

    @Test
    void what_does_not_verify_is_never_finished_and_leaves_no_file() throws IOException {
        List<Leaf> leaves = new ArrayList<>(leavesOf(STREAM));
        Map<Long, TlogProof> proofs = proofs(leaves);
        leaves.set(2, LeafEncoding.decode(LeafEncoding.line(leaves.get(2)).replace("POOR", "NEAR_POOR")));
        InventedPack stored = content(EvidenceKind.HOUSEHOLD, leaves).with(proofs);

        try (PackDirectory packs = PackDirectory.in(directory)) {
            assertThatThrownBy(() -> FinishedPack.of(stored, packs, trust()))
                    .isInstanceOf(FalseLedgerException.class)
                    .hasMessageContaining("at position " + leaves.get(2).position())
                    .hasMessageNotContaining(STREAM);
            assertThat(packs.files()).isEmpty();
        }
    }

    @Test
    void what_a_killed_process_left_is_deleted_and_what_is_in_use_stays() throws IOException {
        Path left = Files.createDirectory(directory.resolve("progress-ledger-packs-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("1.part"), "left");

        try (PackDirectory first = PackDirectory.in(directory)) {
            Path file = first.newFile();
            PackDirectory.in(directory).close();

            assertThat(left).doesNotExist();
            assertThat(first.files()).containsExactly(file);
        }
        assertThat(directory).isDirectoryNotContaining("glob:**progress-ledger-packs-*");
    }

    @Test
    void equal_contents_make_equal_bytes() throws IOException {
        assertThat(PackMaps.zip(pack(leavesOf(STREAM)))).isEqualTo(PackMaps.zip(pack));
    }
}
