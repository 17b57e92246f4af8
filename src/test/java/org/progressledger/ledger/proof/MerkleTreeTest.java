package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** Leaves and roots of github.com/transparency-dev/merkle, testonly/constants.go (Apache License 2.0, Google LLC). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_published_leaves_have_the_published_roots() {
        TreeHasher hasher = new TreeHasher();
        TreeEdge edge = new TreeEdge();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(edge.root().hex()).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                edge.add(hasher.leaf(HexFormat.of().parseHex(LEAVES.get(size))));
            }
        }
    }

    @Test
    void every_published_inclusion_proof_is_judged_as_published() throws Exception {
        List<ProofVectors.Inclusion> vectors = ProofVectors.inclusions();

        assertThat(vectors)
                .hasSize(98)
                .allSatisfy(vector ->
                        assertThat(vector.isAccepted()).as(vector.name()).isEqualTo(vector.isRight()));
    }

    @Test
    void every_published_consistency_proof_is_judged_as_published() throws Exception {
        List<ProofVectors.Consistency> vectors = ProofVectors.consistencies();

        // Those who published them refuse every proof from the empty tree; C2SP tlog-witness begins with one.
        assertThat(vectors)
                .hasSize(98)
                .allSatisfy(vector -> assertThat(vector.isAccepted())
                        .as(vector.name())
                        .isEqualTo(vector.isRight() || vector.isFromTheEmptyTree()));
    }

    @Test
    void a_tree_that_grew_has_the_root_that_the_definition_gives_it() {
        List<Hash> leaves = leaves(600);
        NaiveTree naive = new NaiveTree(leaves);
        TreeEdge edge = new TreeEdge();
        for (int size = 1; size <= leaves.size(); size++) {
            edge.add(leaves.get(size - 1));
            TreeEdge resumed = new TreeEdge(edge.size(), edge.perfect());

            assertThat(resumed.root()).isEqualTo(edge.root()).isEqualTo(naive.root(size));
            assertThat(new TreeProofs(new TileNodes(naive.tiles(size), size)).root(size))
                    .isEqualTo(edge.root());
        }
    }

    @Test
    void proofs_made_from_tiles_are_those_of_the_definition_and_no_other_is_accepted() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Hash> leaves = leaves(1_500);
        NaiveTree naive = new NaiveTree(leaves);
        for (int history = 0; history < Integer.getInteger("property.histories", 200); history++) {
            int size = 1 + random.nextInt(leaves.size());
            int index = random.nextInt(size);
            int oldSize = 1 + random.nextInt(size);
            TreeProofs proofs = new TreeProofs(new TileNodes(naive.tiles(size), size));
            InclusionProof inclusion = proofs.inclusion(index, size);
            ConsistencyProof consistency = proofs.consistency(oldSize, size);
            String run = "seed %d, size %d, index %d, old size %d".formatted(seed, size, index, oldSize);

            assertThat(inclusion.path()).as(run).isEqualTo(naive.path(index, size));
            assertThat(consistency.path()).as(run).isEqualTo(naive.consistency(oldSize, size));
            assertThat(inclusion.verifies(leaves.get(index), naive.root(size)))
                    .as(run)
                    .isTrue();
            assertThat(consistency.verifies(naive.root(oldSize), naive.root(size)))
                    .as(run)
                    .isTrue();
            assertThat(inclusion.verifies(leaves.get((index + 1) % leaves.size()), naive.root(size)))
                    .as(run)
                    .isFalse();
            for (List<Hash> changed : changes(random, inclusion.path())) {
                assertThat(new InclusionProof(index, size, changed).verifies(leaves.get(index), naive.root(size)))
                        .as(run)
                        .isFalse();
            }
            for (List<Hash> changed : changes(random, consistency.path())) {
                assertThat(new ConsistencyProof(oldSize, size, changed).verifies(naive.root(oldSize), naive.root(size)))
                        .as(run)
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> changes(Random random, List<Hash> path) {
        Hash other = Hash.sha256(Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8));
        List<Hash> longer = new ArrayList<>(path);
        longer.add(random.nextInt(path.size() + 1), other);
        if (path.isEmpty()) {
            return List.of(longer);
        }
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(random.nextInt(path.size()));
        List<Hash> altered = new ArrayList<>(path);
        altered.set(random.nextInt(path.size()), other);
        return List.of(longer, shorter, altered);
    }

    @Test
    void an_edge_says_as_many_subtrees_as_its_size_has() {
        assertThatThrownBy(() -> new TreeEdge(3, leaves(1)))
                .isInstanceOf(MalformedProofException.class)
                .hasMessageContaining("3 leaves has 2");
    }

    /** The examples of C2SP tlog-tiles. */
    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        assertThat(Stream.of(
                        TileAddress.inTree(0, 272, 70_000),
                        TileAddress.inTree(0, 273, 70_000),
                        TileAddress.inTree(1, 0, 70_000),
                        TileAddress.inTree(1, 1, 70_000),
                        TileAddress.inTree(2, 0, 70_000),
                        TileAddress.inTree(1, 0, 256)))
                .extracting(TileAddress::path)
                .containsExactly(
                        "tile/0/272",
                        "tile/0/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1",
                        "tile/1/000.p/1");
        assertThat(new TileAddress(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TileAddress(0, 1_234_067, 3).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/3");
    }

    @Test
    void the_place_of_a_tile_is_read_only_as_it_is_written() {
        for (long index : List.of(0L, 7L, 999L, 1_000L, 1_234_067L, 999_999_999_999L)) {
            for (int width : List.of(1, 255, 256)) {
                TileAddress address = new TileAddress(3, index, width);
                assertThat(TileAddress.parse(3, address.path().substring("tile/3/".length())))
                        .isEqualTo(address);
            }
        }
        assertThat(List.of(
                        "",
                        "1",
                        "01",
                        "0001",
                        "x001",
                        "001/002",
                        "x000/001",
                        "x001/x234/067.p/0",
                        "067.p/256",
                        "067.p/07",
                        "067.p/",
                        "-01",
                        "067.p/1/",
                        "x001/x001/x001/x001/x001/x001/x001/001"))
                .allSatisfy(place -> assertThatThrownBy(() -> TileAddress.parse(0, place))
                        .as(place)
                        .isInstanceOf(MalformedProofException.class));
    }

    @Test
    void a_bundle_is_read_as_it_was_written_and_not_when_it_is_cut() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[EntryBundle.LONGEST_ENTRY]);
        byte[] bundle = EntryBundle.encode(entries);

        assertThat(bundle).startsWith(0, 0, 0, 1, 1, 0xFF, 0xFF);
        assertThat(EntryBundle.decode(bundle, 3)).usingRecursiveComparison().isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, bundle.length - 1), 3))
                .isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 2)).isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(MalformedProofException.class);
    }

    private static List<Hash> leaves(int count) {
        TreeHasher hasher = new TreeHasher();
        return IntStream.range(0, count)
                .mapToObj(number -> hasher.leaf(("leaf " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
