package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.StoredTree;
import org.progressledger.ledger.proof.TileSource;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.Verification.Rest;

/**
 * Tampers with an export: every member of a line, lines, the whole history and the file, and asks {@code verify export} each
 * time with the tiles of the log, which have to name the first false position, and without.
 */
class ExportDrillTest {

    private static final int EVENTS = Integer.getInteger("drill.events", 600);
    private static final int LINES = Integer.getInteger("drill.documents", 3);
    private static final long SEED = Long.getLong("property.seed", 20_261_123L);

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final Map<String, int[]> foundAndTried = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private DrilledLedger ledger;
    private List<String> lines;
    private TileSource tiles;

    @Test
    void whatever_is_altered_in_an_export_is_found_and_named() throws IOException {
        ledger = new DrilledLedger(new DrilledFiles(directory), EVENTS, SEED);
        lines = lines(ledger.history());
        try (ProofStore proofs = ledger.store().proofs()) {
            tiles = new StoredTree(proofs);
            assertThat(verify(bytes(lines), true).exitCode()).isEqualTo(ExitCode.OK);
            assertThat(verify(zipped(bytes(lines)), false).exitCode()).isEqualTo(ExitCode.OK);
            for (int line : chosen()) {
                members(line);
                wholeLines(line);
                histories(line);
            }
            files();
        }
        System.out.println("Tamper drill, export, %d events, seed %d".formatted(EVENTS, SEED));
        foundAndTried.forEach(
                (what, counts) -> System.out.printf("  %-30s found %d / tried %d%n", what, counts[0], counts[1]));
        assertThat(missed)
                .as("not found, or not named (seed %d): %s", SEED, missed)
                .isEmpty();
    }

    private static List<String> lines(List<Commit> history) {
        List<String> lines = new ArrayList<>();
        for (Commit commit : history) {
            for (int index = 0; index < commit.events().size(); index++) {
                lines.add(LeafEncoding.line(Leaf.of(commit, index)));
            }
        }
        return lines;
    }

    /** The first, the last, one that is longer than an entry, and others between. */
    private TreeSet<Integer> chosen() {
        TreeSet<Integer> chosen = new TreeSet<>(List.of(0, lines.size() - 1, 21));
        while (chosen.size() < Math.min(lines.size(), 3 + LINES)) {
            chosen.add(random.nextInt(lines.size()));
        }
        return chosen;
    }

    private void members(int line) throws IOException {
        List<String> members = split(lines.get(line));
        List<String> others = split(lines.get(line == 0 ? 1 : line - 1));
        for (int place = 0; place < members.size(); place++) {
            String member = members.get(place);
            int value = member.indexOf(':') + 1;
            int first = member.charAt(value) == '"' ? value + 1 : value;
            int last = member.charAt(value) == '"' ? member.length() - 1 : member.length();
            String name = "member " + member.substring(1, value - 2);
            if (first < last) {
                member(line, members, place, name, flipped(member, (first + last) / 2));
                member(line, members, place, name, member.substring(0, last - 1) + member.substring(last));
            }
            member(line, members, place, name, member.substring(0, last) + "1" + member.substring(last));
            member(line, members, place, name, others.get(place));
            member(line, members, place, name, flipped(member, value / 2));
            member(line, members, place, name, member + ",\"forged\":1");
            member(line, members, place, name, member + "," + member);
            List<String> fewer = new ArrayList<>(members);
            fewer.remove(place);
            line(line, name, joined(fewer));
            List<String> moved = new ArrayList<>(members);
            moved.add((place + 1) % fewer.size(), moved.remove(place));
            line(line, name, joined(moved));
        }
    }

    private void member(int line, List<String> members, int place, String name, String other) throws IOException {
        List<String> changed = new ArrayList<>(members);
        changed.set(place, other);
        line(line, name, joined(changed));
    }

    private void line(int line, String what, String other) throws IOException {
        lines(what, line, line, changed -> changed.set(line, other));
    }

    /** The members of an object, as they stand there. */
    private static List<String> split(String object) {
        List<String> members = new ArrayList<>();
        int depth = 0;
        boolean withinString = false;
        int start = 1;
        for (int place = 1; place < object.length(); place++) {
            char next = object.charAt(place);
            if (withinString && next == '\\') {
                place++;
            } else if (next == '"') {
                withinString = !withinString;
            } else if (!withinString && (next == '{' || next == '[')) {
                depth++;
            } else if (!withinString && depth > 0 && (next == '}' || next == ']')) {
                depth--;
            } else if (!withinString && depth == 0 && (next == ',' || next == '}')) {
                members.add(object.substring(start, place));
                start = place + 1;
            }
        }
        return members;
    }

    private static String joined(List<String> members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String flipped(String text, int place) {
        return text.substring(0, place) + (char) (text.charAt(place) ^ 1) + text.substring(place + 1);
    }

    private void wholeLines(int line) throws IOException {
        String whole = lines.get(line);
        Leaf leaf = LeafEncoding.decode(whole);
        String forged = LeafEncoding.line(new Leaf(
                leaf.position(),
                leaf.commitPosition(),
                leaf.commitEvents(),
                leaf.commitId(),
                leaf.recordedAt(),
                DrilledLedger.forged(leaf.event())));
        int other = line == 0 ? 1 : line - 1;
        lines("line dropped", line, line, changed -> changed.remove(line));
        lines("line swapped", Math.min(line, other), line, changed -> {
            changed.set(line, lines.get(other));
            changed.set(other, whole);
        });
        lines("line inserted", line, line, changed -> changed.add(line, forged));
        lines("line inserted", line, line, changed -> changed.add(line, ""));
        lines("line inserted", line + 1, line + 1, changed -> changed.add(line + 1, whole));
        lines("line replaced", line, line, changed -> changed.set(line, forged));
        lines("line cut short", line, line, changed -> changed.set(line, whole.substring(0, whole.length() / 2)));
        lines("line with more", line, line, changed -> changed.set(line, whole + " "));
        lines("line with more", line, line, changed -> changed.set(line, whole + "\r"));
        lines(
                "export cut off",
                line,
                line,
                changed -> changed.subList(line, changed.size()).clear());
        lines("export cut off", line, line, changed -> {
            changed.set(line, whole.substring(0, whole.length() / 2));
            changed.subList(line + 1, changed.size()).clear();
        });
    }

    /** Other histories, in which every number agrees. */
    private void histories(int line) throws IOException {
        List<Commit> history = ledger.history();
        int place = 0;
        while (history.get(place).next() <= line) {
            place++;
        }
        Commit commit = history.get(place);
        List<Commit> forked = new ArrayList<>(history.subList(0, place));
        for (Commit later : history.subList(place, history.size())) {
            forked.add(DrilledLedger.numbered(later, later.position(), forged(later)));
        }
        history("history forked", commit, forked);
        List<Commit> dropped = new ArrayList<>(history);
        dropped.remove(place);
        history("history without a commit", commit, dropped);
        List<Commit> inserted = new ArrayList<>(history);
        inserted.add(place, DrilledLedger.numbered(commit, 0, forged(commit)));
        history("history with a commit more", commit, inserted);
        history("history cut off", commit, history.subList(0, place));
    }

    private static List<LedgerEvent> forged(Commit commit) {
        return commit.events().stream().map(DrilledLedger::forged).toList();
    }

    private void history(String what, Commit from, List<Commit> other) throws IOException {
        List<Commit> numbered = new ArrayList<>();
        long next = 0;
        for (Commit commit : other) {
            numbered.add(DrilledLedger.numbered(commit, next, commit.events()));
            next += commit.events().size();
        }
        tried(what, from.position(), from.next(), bytes(lines(numbered)));
    }

    private void files() throws IOException {
        byte[] zipped = zipped(bytes(lines));
        tried("file cut off", -1, -1, Arrays.copyOf(zipped, zipped.length - 1));
        tried("file cut off", -1, -1, Arrays.copyOf(zipped, zipped.length / 2));
        tried("file empty", -1, -1, new byte[0]);
        for (int time = 0; time < 20; time++) {
            byte[] flipped = zipped.clone();
            // The ten bytes of the head say nothing of the content.
            flipped[10 + random.nextInt(zipped.length - 10)] ^= 1;
            tried("byte of the packed file", -1, -1, flipped);
            byte[] plain = bytes(lines);
            plain[random.nextInt(plain.length)] ^= 1;
            tried("byte of the file", -1, -1, plain);
        }
    }

    private void lines(String what, long from, long to, Consumer<List<String>> change) throws IOException {
        List<String> changed = new ArrayList<>(lines);
        change.accept(changed);
        if (!changed.equals(lines)) {
            tried(what, from, to, bytes(changed));
        }
    }

    /** @param from first position at which it may be named, to the last one; none need be named when it is below 0 */
    private void tried(String what, long from, long to, byte[] export) throws IOException {
        int[] counts = foundAndTried.computeIfAbsent(what, none -> new int[2]);
        counts[1]++;
        Verification alone = verify(export, false);
        Verification named = verify(export, true);
        Optional<Finding> first = named.findings().stream().findFirst();
        boolean namesIt = from < 0
                || first.isPresent()
                        && first.get().position().isPresent()
                        && first.get().position().getAsLong() >= from
                        && first.get().position().getAsLong() <= to;
        if (alone.exitCode() == ExitCode.FALSE && named.exitCode() == ExitCode.FALSE && namesIt) {
            counts[0]++;
        } else {
            missed.add("%s at %d to %d: %s, %s".formatted(what, from, to, alone.exitCode(), first));
        }
    }

    private Verification verify(byte[] export, boolean withTiles) throws IOException {
        Path file = Files.write(directory.resolve("export"), export);
        return new Verifier(ledger.trustInNewest(), List.of(ledger.cosigned().bytes()), reached -> {})
                .entries(
                        new ExportFile(file),
                        Rest.MUST_BE_COVERED,
                        withTiles ? Optional.of(tiles) : Optional.empty(),
                        ledger.newest().bytes());
    }

    private static byte[] bytes(List<String> lines) {
        StringBuilder export = new StringBuilder();
        lines.forEach(line -> export.append(line).append('\n'));
        return export.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] export) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(export);
        }
        return zipped.toByteArray();
    }
}
