package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeafEncodingTest {

    private static final UUID COMMIT = UUID.fromString("0190f3a2-5b6c-7def-8123-456789abcdef");
    private static final Instant RECORDED = Instant.parse("2026-03-02T08:15:30.123Z");

    private static LedgerEvent event(String metadata, String payload) {
        return new LedgerEvent(
                "0190f3a2-0000-7000-8000-000000000001",
                "household:H-1",
                3,
                "household",
                "household.StatusRecognised",
                "",
                Instant.parse("2026-03-02T08:15:29.040Z"),
                metadata,
                payload);
    }

    private static Leaf leaf(String metadata, String payload) {
        return new Leaf(7, 5, 3, COMMIT, RECORDED, event(metadata, payload));
    }

    @Test
    void the_line_of_an_event_has_the_order_of_the_storage_format_and_its_texts_verbatim() {
        assertThat(LeafEncoding.line(leaf("{ \"actor\":\"a\" }", "{\"name\":\"Mẫu\",\"x\":{\"}\":\"\\\"}\"}}")))
                .isEqualTo("{\"format\":1,\"position\":7,\"commit\":5,\"events\":3,"
                        + "\"commitId\":\"0190f3a2-5b6c-7def-8123-456789abcdef\",\"recordedAt\":\"2026-03-02T08:15:30.123Z\","
                        + "\"id\":\"0190f3a2-0000-7000-8000-000000000001\",\"stream\":\"household:H-1\",\"sequence\":3,"
                        + "\"aggregate\":\"household\",\"type\":\"household.StatusRecognised\",\"revision\":\"\","
                        + "\"at\":\"2026-03-02T08:15:29.040Z\",\"metadata\":{ \"actor\":\"a\" },"
                        + "\"payload\":{\"name\":\"Mẫu\",\"x\":{\"}\":\"\\\"}\"}}}");
    }

    @Test
    void a_text_that_is_not_one_object_on_one_line_stands_as_a_string_so_that_no_two_leaves_share_a_line() {
        List<String> texts = List.of(
                "", "null", "{", "}", "{}}", "{}{}", " {}", "{\n}", "{\"a", "[{}]", "{},\"payload\":{}", "{\"\\\n\"}");
        Set<String> lines = new HashSet<>();
        for (String metadata : texts) {
            for (String payload : texts) {
                Leaf leaf = leaf(metadata, payload);
                String line = LeafEncoding.line(leaf);

                assertThat(lines.add(line)).as(line).isTrue();
                assertThat(line).doesNotContain("\n").contains(",\"metadataText\":\"", ",\"payloadText\":\"");
                assertThat(LeafEncoding.decode(line)).isEqualTo(leaf);
                JsonNode json = JsonMapper.shared().readTree(line);
                assertThat(json.get("payloadText").asString()).isEqualTo(payload);
            }
        }
    }

    @Test
    void a_leaf_is_read_as_it_was_written_and_a_changed_line_is_another_leaf_or_none() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int history = 0; history < Integer.getInteger("property.histories", 200); history++) {
            Leaf leaf = randomLeaf(random);
            String line = LeafEncoding.line(leaf);
            assertThat(LeafEncoding.decode(line.getBytes(StandardCharsets.UTF_8)))
                    .as("seed %d", seed)
                    .isEqualTo(leaf);
            for (int change = 0; change < 50; change++) {
                String changed = changed(random, line);
                Leaf other;
                try {
                    other = LeafEncoding.decode(changed);
                } catch (MalformedProofException refused) {
                    continue;
                }
                assertThat(LeafEncoding.line(other)).as("seed %d", seed).isEqualTo(changed);
                assertThat(other.equals(leaf)).as("seed %d: %s", seed, changed).isEqualTo(changed.equals(line));
            }
        }
    }

    private static String changed(Random random, String line) {
        StringBuilder changed = new StringBuilder(line);
        int place = random.nextInt(line.length());
        switch (random.nextInt(3)) {
            case 0 -> changed.setCharAt(place, "\"\\{},:0129abtnu \n".charAt(random.nextInt(17)));
            case 1 -> changed.deleteCharAt(place);
            default -> changed.insert(place, "\"\\{},:0129abtnu \n".charAt(random.nextInt(17)));
        }
        return changed.toString();
    }

    private static Leaf randomLeaf(Random random) {
        long position = random.nextInt(5) == 0 ? Math.abs(random.nextLong() / 4) : random.nextInt(3_000);
        int events = 1 + random.nextInt(1_000);
        long commit = Math.max(0, position - random.nextInt(events));
        return new Leaf(
                position,
                commit,
                events,
                new UUID(random.nextLong(), random.nextLong()),
                time(random),
                new LedgerEvent(
                        text(random),
                        text(random),
                        random.nextLong(),
                        text(random),
                        text(random),
                        text(random),
                        time(random),
                        json(random),
                        json(random)));
    }

    private static Instant time(Random random) {
        return random.nextInt(4) == 0
                ? Instant.ofEpochMilli(random.nextLong() / 1_000)
                : Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint("aé\"\\\n\u0001ẫ{}:,\t\u001fz".codePointAt(random.nextInt(14)));
        }
        return text.toString();
    }

    private static String json(Random random) {
        return random.nextInt(4) == 0
                ? text(random)
                : JsonMapper.shared().writeValueAsString(Map.of(text(random), text(random)));
    }

    @Test
    void every_event_that_can_be_stored_has_an_entry() {
        String name = "\u0001".repeat(CommitLog.MAXIMUM_NAME_BYTES);
        String text = "\"".repeat(70_000);
        LedgerEvent event = new LedgerEvent(name, name, Long.MIN_VALUE, name, name, name, Instant.EPOCH, text, text);

        assertThat(LeafEncoding.entry(new Leaf(
                        Long.MAX_VALUE - 2_000,
                        Long.MAX_VALUE - 2_000,
                        CommitLog.MAXIMUM_EVENTS,
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        event)))
                .hasSizeBetween(5 * 6 * CommitLog.MAXIMUM_NAME_BYTES, EntryBundle.LONGEST_ENTRY);
    }

    @Test
    void an_entry_that_would_be_too_long_has_the_hash_of_its_payload_in_its_place() {
        String payload = "{\"list\":\"" + "x".repeat(70_000) + "\"}";
        Leaf leaf = leaf("{}", payload);
        byte[] line = LeafEncoding.line(leaf).getBytes(StandardCharsets.UTF_8);

        String entry = new String(LeafEncoding.entry(leaf), StandardCharsets.UTF_8);

        assertThat(entry)
                .endsWith("\"metadata\":{},\"payloadSha256\":\""
                        + Hash.sha256(payload.getBytes(StandardCharsets.UTF_8)).hex() + "\"}");
        assertThat(LeafEncoding.entryOfLine(line)).isEqualTo(LeafEncoding.entry(leaf));
        assertThat(LeafEncoding.entry(leaf(payload, payload)).length).isLessThan(1_000);
    }

    @Test
    void the_longest_entry_is_the_line_itself() {
        int beside = LeafEncoding.line(leaf("{}", "{\"a\":\"\"}")).length();
        Leaf longest = leaf("{}", "{\"a\":\"" + "x".repeat(EntryBundle.LONGEST_ENTRY - beside) + "\"}");
        Leaf tooLong = leaf("{}", "{\"a\":\"" + "x".repeat(EntryBundle.LONGEST_ENTRY - beside + 1) + "\"}");

        assertThat(LeafEncoding.entry(longest))
                .hasSize(EntryBundle.LONGEST_ENTRY)
                .isEqualTo(LeafEncoding.line(longest).getBytes(StandardCharsets.UTF_8));
        assertThat(LeafEncoding.entry(tooLong).length).isLessThan(1_000);
    }

    @Test
    void a_line_that_the_encoding_would_not_write_is_refused() {
        String good = LeafEncoding.line(leaf("{}", "{}"));
        assertThat(List.of(
                        good + " ",
                        good.replace(":1,", ":2,"),
                        good.replace("\"position\":7", "\"position\":07"),
                        good.replace("\"position\":7", "\"position\":9"),
                        good.replace("\"events\":3", "\"events\":1001"),
                        good.replace("0190f3a2-5b6c-7def", "0190F3A2-5B6C-7DEF"),
                        good.replace("08:15:30.123Z", "08:15:30.1230Z"),
                        good.replace("08:15:30.123Z", "08:15:30,123Z"),
                        good.replace("2026-03-02T08", "2026-02-30T08"),
                        good.replace("\"revision\":\"\"", "\"revision\":\"\\n\""),
                        good.replace("\"payload\":{}", "\"payloadText\":\"{}\""),
                        good.replace("\"payload\":{}", "\"payload\":[]"),
                        good.replace("\"payload\":{}", "\"payload\":{\n}")))
                .allSatisfy(line -> assertThatThrownBy(() -> LeafEncoding.decode(line))
                        .as(line)
                        .isInstanceOf(MalformedProofException.class));
    }
}
