package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.LedgerEvent;

/** What every store of proofs has to do, together with the log of the same kind of store. */
public abstract class ProofStoreConformance {

    private static final String ORIGIN = "ledger.example/province";
    private static final SignerKey KEY = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));

    private CommitLog log;
    private ProofStore store;

    protected abstract CommitLog emptyLog();

    /** Opens the one store of this test, as another process would. */
    protected abstract ProofStore openStore();

    @BeforeEach
    void open() {
        log = emptyLog();
        store = openStore();
    }

    @AfterEach
    void close() {
        store.close();
        log.close();
    }

    private void append(int events) {
        Random random = new Random(events);
        long next = log.head().next();
        long end = next + events;
        List<Commit> commits = new ArrayList<>();
        while (next < end) {
            int size = (int) Math.min(end - next, 1 + random.nextInt(40));
            LedgerEvent[] ofOneCommit = Events.events("household:" + UUID.randomUUID(), 0, size);
            commits.add(Events.commit(next, ofOneCommit));
            next += size;
        }
        assertThat(log.append(commits).stored()).isEqualTo(commits.size());
    }

    private TreeTip growToTheEnd(ProofStore into) {
        TreeGrowth growth = new TreeGrowth(log, into);
        TreeTip tip = growth.step();
        while (tip.size() < log.head().next()) {
            tip = growth.step();
        }
        return tip;
    }

    private NaiveTree naive() {
        TreeHasher hasher = new TreeHasher();
        List<Hash> leaves = new ArrayList<>();
        for (Commit commit : Events.readFrom(log, 0)) {
            for (int index = 0; index < commit.events().size(); index++) {
                leaves.add(hasher.leaf(LeafEncoding.entry(Leaf.of(commit, index))));
            }
        }
        return new NaiveTree(leaves);
    }

    private CheckpointSigner signer(ProofStore of) {
        return new CheckpointSigner(of, ORIGIN, List.of(KEY));
    }

    private static Checkpoint checkpoint(Optional<SignedNote> note) {
        return Checkpoint.parse(note.orElseThrow().text());
    }

    @Test
    void an_empty_store_has_an_empty_tree() {
        assertThat(store.tip()).isEqualTo(TreeTip.EMPTY);
        assertThat(store.tip().root()).isEqualTo(TreeHasher.EMPTY_TREE);
        assertThat(store.full(0, 0)).isEmpty();
        assertThat(store.note("checkpoint")).isEmpty();
        assertThat(growToTheEnd(store).size()).isZero();
    }

    @Test
    void a_tree_that_grew_in_steps_is_the_one_that_the_definition_gives() {
        for (int step : List.of(1, 254, 1, 300, 17_000, 3)) {
            append(step);
            TreeTip tip = growToTheEnd(store);

            assertThat(tip.size()).isEqualTo(log.head().next());
        }
        NaiveTree naive = naive();
        long size = log.head().next();
        StoredTree tree = new StoredTree(store);

        assertThat(store.tip().root()).isEqualTo(naive.root(size));
        for (long earlier : List.of(1L, 255L, 256L, 257L, 4_096L, 16_384L, size)) {
            assertThat(tree.proofs(earlier).root(earlier)).isEqualTo(naive.root(earlier));
            assertThat(tree.proofs(earlier).inclusion(earlier / 2, earlier).path())
                    .isEqualTo(naive.path((int) earlier / 2, (int) earlier));
        }
        assertThat(tree.proofs(size).consistency(300, size).path()).isEqualTo(naive.consistency(300, (int) size));
    }

    @Test
    void what_this_process_appends_is_not_read_from_the_log() {
        AtomicInteger readings = new AtomicInteger();
        CommitLog counted = (CommitLog) Proxy.newProxyInstance(
                CommitLog.class.getClassLoader(), new Class<?>[] {CommitLog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        readings.incrementAndGet();
                    }
                    return method.invoke(log, arguments);
                });
        append(300);
        try (Appender appender = new Appender(log)) {
            TreeGrowth growth = new TreeGrowth(counted, appender.recent(), store);
            growth.catchUp(tip -> true);
            assertThat(readings).hasValue(1);
            for (int round = 0; round < 20; round++) {
                appender.append(List.of(Events.events("household:" + UUID.randomUUID(), 0, 100)));
                if (round % 3 == 0) {
                    growth.prepare();
                } else {
                    growth.catchUp(tip -> true);
                }
            }
        }

        assertThat(readings).hasValue(1);
        assertThat(store.tip().root()).isEqualTo(naive().root(2_300));
    }

    @Test
    void two_who_append_and_grow_by_turns_make_the_tree_of_what_is_stored() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        Random random = new Random(seed);
        try (ProofStore second = openStore()) {
            List<Appender> appenders = List.of(new Appender(log), new Appender(log));
            List<TreeGrowth> growths = List.of(
                    new TreeGrowth(log, appenders.get(0).recent(), store),
                    new TreeGrowth(log, appenders.get(1).recent(), second));
            for (int turn = 0; turn < 300; turn++) {
                int node = random.nextInt(2);
                switch (random.nextInt(4)) {
                    case 0 -> growths.get(node).prepare();
                    case 1 -> growths.get(node).catchUp(tip -> true);
                    default ->
                        appenders
                                .get(node)
                                .append(List.of(
                                        Events.events("household:" + UUID.randomUUID(), 0, 1 + random.nextInt(40))));
                }
            }
            growths.get(0).catchUp(tip -> true);
            growths.get(0).catchUp(tip -> true);
            appenders.forEach(Appender::close);
        }
        long size = log.head().next();

        assertThat(store.tip().size()).as("seed %d", seed).isEqualTo(size);
        assertThat(store.tip().root()).as("seed %d", seed).isEqualTo(naive().root(size));
        assertThat(new StoreVerification(log, store).check(0, 1_000).faults())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void who_appends_without_a_pause_does_not_keep_the_tree_from_being_signed() {
        append(20_000);
        AtomicInteger steps = new AtomicInteger();

        new TreeGrowth(log, store).catchUp(tip -> {
            append(10);
            return steps.incrementAndGet() < 100;
        });

        assertThat(steps).hasValue(2);
        assertThat(store.tip().size()).isBetween(20_000L, 20_019L);
    }

    @Test
    void every_tile_of_an_earlier_tree_is_still_there() {
        append(70_000);
        growToTheEnd(store);
        TileSource naive = naive().tiles(70_000);
        StoredTree tree = new StoredTree(store);

        for (TileAddress address : List.of(
                new TileAddress(0, 0, 256),
                new TileAddress(0, 0, 7),
                new TileAddress(0, 273, 112),
                new TileAddress(0, 273, 3),
                new TileAddress(1, 0, 256),
                new TileAddress(1, 1, 17),
                new TileAddress(2, 0, 1))) {
            assertThat(tree.tile(address).bytes())
                    .as(address.path())
                    .isEqualTo(naive.tile(address).bytes());
        }
        assertThatThrownBy(() -> tree.tile(new TileAddress(0, 273, 113))).isInstanceOf(MissingTileException.class);
        assertThatThrownBy(() -> tree.tile(new TileAddress(0, 274, 1))).isInstanceOf(MissingTileException.class);
        assertThatThrownBy(() -> tree.tile(new TileAddress(3, 0, 1))).isInstanceOf(MissingTileException.class);
    }

    @Test
    void a_tip_that_somebody_else_moved_is_not_overwritten() {
        append(300);
        TreeTip behind = store.tip();
        TreeTip ahead = growToTheEnd(store);

        assertThat(store.grow(behind, new TreeTip(0, List.of()), List.of())).isFalse();
        assertThat(store.tip()).isEqualTo(ahead);
        try (ProofStore again = openStore()) {
            assertThat(again.tip()).isEqualTo(ahead);
        }
    }

    @Test
    void a_full_tile_is_written_once_and_never_with_another_content() {
        append(300);
        TreeTip tip = growToTheEnd(store);
        Tile stored = store.full(0, 0).orElseThrow();
        Tile other = Tile.of(0, 0, Collections.nCopies(256, TreeHasher.EMPTY_TREE));

        assertThat(store.grow(tip, tip, List.of(stored))).isTrue();
        assertThatThrownBy(() -> store.grow(tip, tip, List.of(other)))
                .isInstanceOf(DifferentTileException.class)
                .hasMessageContaining("tile/0/000");
        assertThat(store.full(0, 0).orElseThrow().bytes()).isEqualTo(stored.bytes());
    }

    @Test
    void a_note_is_replaced_only_by_who_has_seen_the_last_one() {
        SignedNote first = signed(1);
        SignedNote second = signed(2);

        assertThat(store.replace("a", Optional.of(first), second)).isFalse();
        assertThat(store.replace("a", Optional.empty(), first)).isTrue();
        assertThat(store.replace("a", Optional.empty(), second)).isFalse();
        assertThat(store.replace("a", Optional.of(second), second)).isFalse();
        assertThat(store.note("a")).contains(first);
        assertThat(store.replace("a", Optional.of(first), second)).isTrue();
        assertThat(store.note("a")).contains(second);
        assertThat(store.note("b")).isEmpty();
        try (ProofStore again = openStore()) {
            assertThat(again.note("a")).contains(second);
        }
    }

    private static SignedNote signed(long size) {
        String text = new Checkpoint(ORIGIN, size, TreeHasher.EMPTY_TREE).text();
        return new SignedNote(text, List.of(KEY.sign(text)));
    }

    @Test
    void a_checkpoint_is_signed_when_there_is_something_new_and_only_then() {
        assertThat(checkpoint(signer(store).sign()).size()).isZero();
        assertThat(signer(store).sign()).isEmpty();
        append(300);
        growToTheEnd(store);

        Optional<SignedNote> note = signer(store).sign();

        assertThat(note).isEqualTo(store.note(CheckpointSigner.NOTE));
        assertThat(note.orElseThrow().verifiedBy(List.of(KEY.verifier()))).hasSize(1);
        assertThat(checkpoint(note)).isEqualTo(new Checkpoint(ORIGIN, 300, naive().root(300)));
        assertThat(signer(store).sign()).isEmpty();
    }

    @Test
    void a_new_key_signs_beside_the_old_one_from_the_day_it_is_named() {
        append(3);
        growToTheEnd(store);
        SignerKey newKey = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
        signer(store).sign();

        SignedNote both =
                new CheckpointSigner(store, ORIGIN, List.of(KEY, newKey)).sign().orElseThrow();

        assertThat(both.verifiedBy(List.of(KEY.verifier()))).hasSize(1);
        assertThat(both.verifiedBy(List.of(newKey.verifier()))).hasSize(1);
    }

    @Test
    void nodes_on_one_store_together_sign_once_in_an_interval() {
        AtomicLong nanoseconds = new AtomicLong();
        List<CheckpointSigner> nodes = Stream.generate(() ->
                        new CheckpointSigner(store, ORIGIN, List.of(KEY), Duration.ofSeconds(1), nanoseconds::get))
                .limit(3)
                .toList();
        Random random = new Random(20_261_123);
        List<Long> signedAt = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            append(1);
            growToTheEnd(store);
            if (nodes.get(random.nextInt(nodes.size())).sign().isPresent()) {
                signedAt.add(nanoseconds.get());
            }
            nanoseconds.addAndGet(Duration.ofMillis(50 + random.nextInt(200)).toNanos());
        }

        for (int next = 1; next < signedAt.size(); next++) {
            assertThat(signedAt.get(next) - signedAt.get(next - 1))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
        }
        assertThat(signedAt).hasSizeGreaterThan(3);
        assertThat(nodes.stream().map(CheckpointSigner::sign).filter(Optional::isPresent))
                .hasSizeLessThan(2);
    }

    @Test
    void nodes_with_different_keys_sign_each_checkpoint_once() {
        SignerKey otherKey = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
        CheckpointSigner one = signer(store);
        CheckpointSigner other = new CheckpointSigner(store, ORIGIN, List.of(otherKey));
        append(3);
        growToTheEnd(store);

        assertThat(one.sign()).isPresent();
        SignedNote both = other.sign().orElseThrow();

        assertThat(both.verifiedBy(List.of(KEY.verifier(), otherKey.verifier())))
                .hasSize(2);
        assertThat(one.sign()).isEmpty();
        assertThat(other.sign()).isEmpty();
    }

    @Test
    void nothing_is_signed_that_does_not_continue_what_was_signed() {
        append(300);
        growToTheEnd(store);
        SignedNote foreign = signed(200);
        store.replace(CheckpointSigner.NOTE, Optional.empty(), foreign);

        assertThatThrownBy(() -> signer(store).sign())
                .isInstanceOf(InconsistentTreeException.class)
                .hasMessageContaining("200");
        assertThat(store.note(CheckpointSigner.NOTE)).contains(foreign);
        assertThatThrownBy(() -> new CheckpointSigner(store, "ledger.example/other", List.of(KEY)).sign())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_signed_when_the_tree_is_shorter_than_what_was_signed() {
        append(10);
        growToTheEnd(store);
        SignedNote ahead = signed(11);
        store.replace(CheckpointSigner.NOTE, Optional.empty(), ahead);

        assertThatThrownBy(() -> signer(store).sign())
                .isInstanceOf(InconsistentTreeException.class)
                .hasMessageContaining("11 events, and the tree has 10");
        assertThat(store.note(CheckpointSigner.NOTE)).contains(ahead);
    }

    @Test
    void several_who_grow_and_sign_at_once_make_one_tree_and_one_chain_of_checkpoints() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<SignedNote> published = Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                running.add(nodes.submit(() -> {
                    try (ProofStore own = openStore()) {
                        TreeGrowth growth = new TreeGrowth(log, own);
                        while (growth.step().size() < 2_000) {
                            signer(own).sign().ifPresent(published::add);
                        }
                        signer(own).sign().ifPresent(published::add);
                    }
                }));
            }
            for (int part = 0; part < 40; part++) {
                append(50);
            }
            for (Future<?> node : running) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        NaiveTree naive = naive();
        List<Checkpoint> signed =
                published.stream().map(note -> Checkpoint.parse(note.text())).toList();

        assertThat(store.tip().root()).isEqualTo(naive.root(2_000));
        assertThat(signed)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(checkpoint -> assertThat(checkpoint.root()).isEqualTo(naive.root(checkpoint.size())));
        assertThat(checkpoint(store.note(CheckpointSigner.NOTE)).size()).isEqualTo(2_000);
    }

    @Test
    void a_log_that_became_shorter_than_its_tree_is_reported() {
        append(10);
        List<Hash> leaves = IntStream.range(0, 12)
                .mapToObj(number -> Hash.sha256(("leaf " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
        GrowingTree longer = new GrowingTree(TreeTip.EMPTY);
        leaves.forEach(longer::add);
        store.grow(TreeTip.EMPTY, longer.tip(), List.of());

        assertThatThrownBy(() -> new TreeGrowth(log, store).step())
                .isInstanceOf(MissingEventException.class)
                .hasMessageContaining("position 10");
    }

    @Test
    void what_was_not_changed_is_verified_from_one_end_to_the_other() {
        append(70_000);
        growToTheEnd(store);
        StoreVerification verification = new StoreVerification(log, store);

        StoreVerification.Checked first = verification.check(0, 200);
        append(3);
        growToTheEnd(store);
        StoreVerification.Checked second = verification.check(first.next(), 200);

        assertThat(first).isEqualTo(new StoreVerification.Checked(200 * 256, List.of()));
        assertThat(second).isEqualTo(new StoreVerification.Checked(0, List.of()));
    }

    @Test
    void a_check_that_goes_on_sees_what_was_appended_meanwhile() {
        append(600);
        growToTheEnd(store);
        StoreVerification verification = new StoreVerification(log, store);

        assertThat(verification.check(0, 1)).isEqualTo(new StoreVerification.Checked(256, List.of()));
        append(3_000);
        growToTheEnd(store);
        assertThat(verification.check(256, 4)).isEqualTo(new StoreVerification.Checked(5 * 256, List.of()));
        assertThat(verification.check(5 * 256, 1_000)).isEqualTo(new StoreVerification.Checked(0, List.of()));
        verification.close();
    }

    @Test
    void a_tree_of_other_events_is_found_with_position_and_stream() {
        append(600);
        List<Commit> commits = Events.readFrom(log, 0);
        Commit changed = commits.stream()
                .filter(commit -> commit.position() > 256 && commit.events().size() > 2)
                .findFirst()
                .orElseThrow();
        GrowingTree other = new GrowingTree(TreeTip.EMPTY);
        TreeHasher hasher = new TreeHasher();
        for (Commit commit : commits) {
            for (int index = 0; index < commit.events().size(); index++) {
                byte[] entry = LeafEncoding.entry(Leaf.of(commit, index));
                boolean isChanged = commit == changed && index == 1;
                other.add(hasher.leaf(isChanged ? new byte[0] : entry));
            }
        }
        store.grow(TreeTip.EMPTY, other.tip(), other.full());

        List<VerificationFault> faults =
                new StoreVerification(log, store).check(0, 10).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.position()).isEqualTo(changed.position() + 1);
            assertThat(fault.stream()).isEqualTo(changed.events().get(1).stream());
        });
    }

    @Test
    void what_is_published_verifies_with_nothing_but_the_key() {
        append(700);
        growToTheEnd(store);
        signer(store).sign();
        append(10);
        growToTheEnd(store);
        PublishedLog published = new PublishedLog(log, store);

        for (long position : List.of(0L, 255L, 256L, 699L)) {
            List<byte[]> bundle = EntryBundle.decode(
                    published.entries(TileAddress.inTree(0, position / 256, 700)),
                    TileAddress.inTree(0, position / 256, 700).width());
            TlogProof proof =
                    TlogProof.parse(published.proof(position).orElseThrow().format());

            assertThat(proof.verified(bundle.get((int) (position % 256)), ORIGIN, List.of(KEY.verifier())))
                    .isEqualTo(checkpoint(published.checkpoint()));
        }
        assertThat(published.proof(700)).isEmpty();
        assertThat(published.size()).isEqualTo(710);
        assertThat(published.consistency(300, 700).verifies(published.root(300), published.root(700)))
                .isTrue();
        assertThatThrownBy(() -> published.consistency(300, 711)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> published.entries(new TileAddress(0, 2, 199)))
                .isInstanceOf(MissingTileException.class);
    }
}
