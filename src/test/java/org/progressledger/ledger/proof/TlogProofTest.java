package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlogProofTest {

    private static final String ORIGIN = "ledger.example/province";
    private static final SignerKey KEY = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    private static final List<VerifierKey> KNOWN = List.of(KEY.verifier());

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    private static TlogProof proof(int index, int size) {
        TreeHasher hasher = new TreeHasher();
        List<Hash> leaves = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            leaves.add(hasher.leaf(entry(number)));
        }
        TreeProofs proofs = new TreeProofs(new TileNodes(new NaiveTree(leaves).tiles(size), size));
        String text = new Checkpoint(ORIGIN, size, proofs.root(size)).text();
        return new TlogProof(proofs.inclusion(index, size), new SignedNote(text, List.of(KEY.sign(text))));
    }

    @Test
    void a_proof_file_is_verified_without_any_server() {
        TlogProof read = TlogProof.parse(proof(300, 700).format());

        assertThat(read).isEqualTo(proof(300, 700));
        assertThat(read.verified(entry(300), ORIGIN, KNOWN).size()).isEqualTo(700);
    }

    @Test
    void a_proof_holds_for_its_entry_in_its_log_only() {
        TlogProof proof = proof(300, 700);

        assertThatThrownBy(() -> proof.verified(entry(301), ORIGIN, KNOWN))
                .isInstanceOf(UntrustedNoteException.class)
                .hasMessageContaining("index 300");
        assertThatThrownBy(() -> proof.verified(entry(300), "ledger.example/other", KNOWN))
                .isInstanceOf(UntrustedNoteException.class);
        VerifierKey stranger =
                SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE)).verifier();
        assertThatThrownBy(() -> proof.verified(entry(300), ORIGIN, List.of(stranger)))
                .isInstanceOf(UntrustedNoteException.class);
    }

    @Test
    void the_entry_of_a_tree_of_one_has_an_empty_path() {
        assertThat(proof(0, 1).format()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n" + ORIGIN + "\n1\n");
        assertThat(TlogProof.parse(proof(0, 1).format()).path()).isEmpty();
    }

    /** The example of C2SP tlog-proof, with the signatures that it leaves out replaced by one of our own. */
    @Test
    void the_lines_of_the_specification_are_read_and_written() {
        String text = """
                example.com/fancylog
                109482
                sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
                """;
        String file = """
                c2sp.org/tlog-proof@v1
                extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
                index 73894
                gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
                B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
                EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
                RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
                AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

                """ + new SignedNote(text, List.of(KEY.sign(text))).format();

        TlogProof proof = TlogProof.parse(file);

        assertThat(proof.index()).isEqualTo(73_894);
        assertThat(proof.path()).hasSize(5);
        assertThat(proof.extra()).isEqualTo(Optional.of("YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6"));
        assertThat(proof.format()).isEqualTo(file);
    }

    @Test
    void a_file_that_is_no_proof_is_refused() {
        String good = proof(3, 7).format();
        assertThat(List.of(
                        "",
                        good.replace("@v1", "@v2"),
                        good.replace("index 3", "index 03"),
                        good.replace("index 3\n", ""),
                        good.replace("index 3", "extra !\nindex 3"),
                        good.replace("index 3\n", "index 3\nAAAA\n"),
                        good.replace(
                                "index 3\n",
                                "index 3\n"
                                        + TreeHasher.EMPTY_TREE
                                                .base64()
                                                .concat("\n")
                                                .repeat(64)),
                        good.substring(0, good.indexOf("\n\n") + 2)))
                .allSatisfy(file -> assertThatThrownBy(() -> TlogProof.parse(file))
                        .as(file)
                        .isInstanceOf(MalformedProofException.class));
    }
}
