package org.progressledger.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.transparency.ProofProperties.KeyStoreFile;
import org.progressledger.ledger.transparency.ProofProperties.Signing;

class SigningKeysTest {

    private static final String NAME = "ledger.example/province";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int makeKey(String... arguments) {
        return new MakeSigningKeyCommand(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private List<SignerKey> read(List<Path> files, List<KeyStoreFile> stores, String ownKey) {
        return SigningKeys.read(
                new Signing(files, stores, ownKey), directory.resolve("own").resolve("signing.key"));
    }

    @Test
    void a_key_is_made_for_its_owner_only_and_its_public_half_is_printed() throws Exception {
        Path file = directory.resolve("signing.key");

        assertThat(makeKey(NAME, file.toString())).isZero();

        VerifierKey printed =
                VerifierKey.parse(output.toString(StandardCharsets.UTF_8).strip());
        assertThat(read(List.of(file), List.of(), ""))
                .singleElement()
                .satisfies(key -> assertThat(key.verifier()).isEqualTo(printed));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_exists_is_never_overwritten() throws Exception {
        Path file = Files.writeString(directory.resolve("signing.key"), "something");

        assertThat(makeKey(NAME, file.toString())).isEqualTo(1);
        assertThat(makeKey("two words", directory.resolve("other").toString())).isEqualTo(1);
        assertThat(makeKey(NAME)).isEqualTo(1);
        assertThat(makeKey(NAME, directory.resolve("no/such/signing.key").toString()))
                .isEqualTo(1);
        assertThat(file).hasContent("something");
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void the_old_and_the_new_key_of_one_log_are_both_read() {
        makeKey(NAME, directory.resolve("old.key").toString());
        makeKey(NAME, directory.resolve("new.key").toString());

        assertThat(read(List.of(directory.resolve("old.key"), directory.resolve("new.key")), List.of(), ""))
                .hasSize(2);
        makeKey("ledger.example/other", directory.resolve("other.key").toString());
        assertThatThrownBy(() ->
                        read(List.of(directory.resolve("old.key"), directory.resolve("other.key")), List.of(), ""))
                .isInstanceOf(UnusableSigningKeyException.class)
                .hasMessageContaining("ledger.example/other");
    }

    @Test
    void a_key_that_cannot_be_used_is_named_and_not_repeated() throws Exception {
        Path noKey = Files.writeString(directory.resolve("no.key"), "PRIVATE+KEY+secret");
        Path witness = Files.writeString(
                directory.resolve("witness.key"), SignerKey.generate(NAME, SignatureKind.COSIGNATURE));

        assertThatThrownBy(() -> read(List.of(noKey), List.of(), ""))
                .isInstanceOf(UnusableSigningKeyException.class)
                .hasMessageContaining("no.key")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> read(List.of(witness), List.of(), ""))
                .isInstanceOf(UnusableSigningKeyException.class)
                .hasMessageContaining("witness");
        assertThatThrownBy(() -> read(List.of(directory.resolve("missing.key")), List.of(), ""))
                .isInstanceOf(UnusableSigningKeyException.class)
                .hasMessageContaining("make-signing-key");
    }

    @Test
    void a_demonstration_makes_its_own_key_once_and_lays_what_verifies_it_beside() throws Exception {
        SignerKey first = read(List.of(), List.of(), NAME).get(0);

        assertThat(read(List.of(), List.of(), NAME).get(0).verifier()).isEqualTo(first.verifier());
        assertThat(read(List.of(), List.of(), "")).isEmpty();
        assertThat(Files.readString(directory.resolve("own").resolve("verifier.key")))
                .isEqualToIgnoringNewLines(
                        read(List.of(), List.of(), NAME).get(0).verifier().toString());
    }

    @Test
    void a_key_of_a_key_store_signs_what_its_certificate_verifies() throws Exception {
        Path store = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "ledger",
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=ledger",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "mat-khau-thu")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();

        SignerKey key = read(List.of(), List.of(new KeyStoreFile(store, "mat-khau-thu", "ledger", NAME)), "")
                .get(0);

        assertThat(key.verifier().verifies("text\n", key.sign("text\n"))).isTrue();
        assertThatThrownBy(() -> read(List.of(), List.of(new KeyStoreFile(store, "wrong", "ledger", NAME)), ""))
                .isInstanceOf(UnusableSigningKeyException.class);
        assertThatThrownBy(() -> read(List.of(), List.of(new KeyStoreFile(store, "mat-khau-thu", "x", NAME)), ""))
                .isInstanceOf(UnusableSigningKeyException.class)
                .hasMessageContaining("alias x");
    }
}
