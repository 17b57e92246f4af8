package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** From golang.org/x/mod, sumdb/note/note_test.go (BSD 3-clause, The Go Authors). */
    private static final String PETER_SIGNS =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETER_SIGNED =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_SIGNED =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void the_example_of_the_specification_is_verified() {
        // C2SP signed-note, section "Example".
        SignedNote note = SignedNote.parse("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        assertThat(note.verifiedBy(List.of(key))).hasSize(1);
        assertThat(key).hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void a_key_of_the_go_packages_signs_as_they_do() {
        SignerKey key = SignerKey.parse(PETER_SIGNS);

        assertThat(key.verifier()).isEqualTo(PETER);
        assertThat(new SignedNote(TEXT, List.of(key.sign(TEXT))).format()).isEqualTo(TEXT + "\n" + PETER_SIGNED);
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED);

        assertThat(note.verifiedBy(List.of(PETER)))
                .extracting(NoteSignature::name)
                .containsExactly("PeterNeumann");
        assertThat(note.verifiedBy(List.of(ENOCH, PETER))).hasSize(2);
        assertThat(note.format()).isEqualTo(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED);
    }

    @Test
    void a_note_that_no_known_key_signed_is_not_trusted() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_SIGNED);

        assertThatThrownBy(() -> note.verifiedBy(List.of(ENOCH)))
                .isInstanceOf(UntrustedNoteException.class)
                .hasMessageContaining("EnochRoot");
        assertThatThrownBy(() -> note.verifiedBy(List.of())).isInstanceOf(UntrustedNoteException.class);
    }

    @Test
    void one_wrong_signature_of_a_known_key_spoils_the_note() {
        SignedNote note = SignedNote.parse(TEXT.replace("think", "thing") + "\n" + PETER_SIGNED);

        assertThatThrownBy(() -> note.verifiedBy(List.of(PETER)))
                .isInstanceOf(UntrustedNoteException.class)
                .hasMessageContaining("PeterNeumann");
    }

    @Test
    void a_key_that_was_copied_badly_is_not_read() {
        String key = PETER.toString();
        IntStream.range(0, key.length()).forEach(place -> {
            char[] changed = key.toCharArray();
            changed[place]++;
            assertThatThrownBy(() -> VerifierKey.parse(new String(changed)))
                    .as(new String(changed))
                    .isInstanceOf(MalformedProofException.class);
            assertThatThrownBy(() -> VerifierKey.parse(key.substring(0, place)))
                    .isInstanceOf(MalformedProofException.class);
        });
        // Unknown type with its own id, from the same tests of Go.
        assertThatThrownBy(
                        () -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isInstanceOf(MalformedProofException.class)
                .hasMessageContaining("0x65");
    }

    @Test
    void a_signing_key_that_was_copied_badly_is_not_read_and_not_repeated() {
        IntStream.range(0, PETER_SIGNS.length()).forEach(place -> {
            char[] changed = PETER_SIGNS.toCharArray();
            changed[place]++;
            assertThatThrownBy(() -> SignerKey.parse(new String(changed)))
                    .as(new String(changed))
                    .isInstanceOf(MalformedProofException.class)
                    .hasMessageNotContaining("YEKFALVFGyNhPJEMzD1QIDr");
        });
        assertThat(SignerKey.parse(PETER_SIGNS)).hasToString("the private key of " + PETER);
    }

    @Test
    void a_new_key_signs_what_its_public_key_verifies() {
        SignerKey key = SignerKey.parse(SignerKey.generate("ledger.example/province", SignatureKind.NOTE));
        SignedNote note = new SignedNote(TEXT, List.of(key.sign(TEXT)));

        assertThat(SignedNote.parse(note.bytes())
                        .verifiedBy(List.of(VerifierKey.parse(key.verifier().toString()))))
                .hasSize(1);
    }

    @Test
    void a_text_that_is_no_note_is_refused() {
        String good = TEXT + "\n" + PETER_SIGNED;
        assertThat(List.of(
                        "",
                        "\n",
                        TEXT,
                        TEXT + "\n",
                        good.substring(0, good.length() - 1),
                        good.replace("—", "-"),
                        good.replace("PeterNeumann ", "Peter+Neumann "),
                        good.replace("— PeterNeumann", "— "),
                        good.replace("x08go", "x08g"),
                        good.replace("JnAM=", "JnAM"),
                        good.replace("problem", "pro\tblem"),
                        good + " \n",
                        TEXT + "\n" + PETER_SIGNED.repeat(SignedNote.MOST_SIGNATURES + 1)))
                .allSatisfy(note -> assertThatThrownBy(() -> SignedNote.parse(note))
                        .as(note)
                        .isInstanceOf(MalformedProofException.class));
        byte[] notUtf8 = good.getBytes(StandardCharsets.ISO_8859_1);
        notUtf8[3] = (byte) 0xFF;
        assertThatThrownBy(() -> SignedNote.parse(notUtf8)).isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MOST_BYTES + 1]))
                .isInstanceOf(MalformedProofException.class);
    }

    @Test
    void sixteen_signatures_and_more_are_read_and_the_text_may_hold_empty_lines() {
        SignedNote note = SignedNote.parse("a\n\nb\n\n" + PETER_SIGNED.repeat(16));

        assertThat(note.signatures()).hasSize(16);
        assertThat(note.text()).isEqualTo("a\n\nb\n");
    }

    /** The example of C2SP tlog-checkpoint. */
    @Test
    void a_checkpoint_is_read_and_written_as_the_specification_shows_it() {
        SignedNote note = SignedNote.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """);
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint)
                .isEqualTo(new Checkpoint(
                        "example.com/behind-the-sofa",
                        20_852_163,
                        Hash.ofBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @Test
    void a_text_that_is_no_checkpoint_is_refused() {
        String root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(List.of(
                        "origin\n1\n",
                        "\n1\n" + root,
                        "origin\n01\n" + root,
                        "origin\n-1\n" + root,
                        "origin\n9223372036854775808\n" + root,
                        "origin\n1\nAAAA\n",
                        "origin\n1\n" + root + "\n",
                        "origin\n1\n" + root.strip()))
                .allSatisfy(text -> assertThatThrownBy(() -> Checkpoint.parse(text))
                        .as(text)
                        .isInstanceOf(MalformedProofException.class));
        assertThat(Checkpoint.parse("origin\n1\n" + root + "extension\n").extensions())
                .containsExactly("extension");
    }

    /** The example of C2SP tlog-cosignature: the time that it shows is the one in the signature that it shows. */
    @Test
    void the_time_of_the_example_cosignature_is_read() {
        NoteSignature example = NoteSignature.parse(
                "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");

        assertThat(Cosignature.time(example)).isEqualTo(Instant.ofEpochSecond(1_679_315_147));
        assertThat(new String(Cosignature.message("text\n", 1_679_315_147), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\ntext\n");
    }

    @Test
    void a_cosignature_covers_its_time_and_the_text() {
        SignerKey witness = SignerKey.parse(SignerKey.generate("witness.example/w1", SignatureKind.COSIGNATURE));
        String text = new Checkpoint("ledger.example/p", 0, TreeHasher.EMPTY_TREE).text();
        NoteSignature signature = witness.cosign(text, Instant.parse("2026-03-02T08:15:30.123Z"));

        assertThat(Cosignature.time(signature)).isEqualTo(Instant.parse("2026-03-02T08:15:30Z"));
        assertThat(witness.verifier().verifies(text, signature)).isTrue();
        assertThat(witness.verifier().verifies(text + "x\n", signature)).isFalse();
        NoteSignature later = NoteSignature.of(
                signature.name(),
                signature.keyId(),
                Cosignature.timed(Cosignature.seconds(signature) + 1, Cosignature.signatureAlone(signature)));
        assertThat(witness.verifier().verifies(text, later)).isFalse();
        assertThatThrownBy(() -> witness.sign(text)).isInstanceOf(IllegalStateException.class);
    }
}
