package org.progressledger.ledger.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.transparency.ProofProperties.KeyStoreFile;
import org.progressledger.ledger.transparency.ProofProperties.Signing;

/** Reads the keys that the configuration names. They all bear one name, which is the origin of the log. */
final class SigningKeys {

    /** Beside a key of its own the ledger lays what others verify with. */
    static final String OWN_VERIFIER_KEY = "verifier.key";

    private SigningKeys() {}

    /** @throws UnusableSigningKeyException if one cannot be read, or two have different names */
    static List<SignerKey> read(Signing signing, Path ownKeyFile) {
        List<SignerKey> keys = new ArrayList<>();
        signing.keyFiles().forEach(file -> keys.add(fromFile(file)));
        signing.keyStores().forEach(store -> keys.add(fromStore(store)));
        if (!signing.ownKey().isBlank()) {
            makeMissing(ownKeyFile, signing.ownKey());
            SignerKey own = fromFile(ownKeyFile);
            publish(own, ownKeyFile.resolveSibling(OWN_VERIFIER_KEY));
            keys.add(own);
        }
        List<String> names =
                keys.stream().map(key -> key.verifier().name()).distinct().toList();
        if (names.size() > 1) {
            throw new UnusableSigningKeyException(
                    "The signing keys have different names, %s: a log has one name for ever, make the new key under the old name"
                            .formatted(names));
        }
        keys.forEach(SigningKeys::requireKind);
        return List.copyOf(keys);
    }

    private static void requireKind(SignerKey key) {
        if (key.verifier().kind() != SignatureKind.NOTE) {
            throw new UnusableSigningKeyException(
                    "The key %s is one of a witness and does not sign checkpoints".formatted(key.verifier()));
        }
    }

    private static SignerKey fromFile(Path file) {
        try {
            return SignerKey.parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UnusableSigningKeyException(
                    "The signing key file %s cannot be read: make one with make-signing-key, and let the ledger's user read it"
                            .formatted(file.toAbsolutePath()));
        } catch (MalformedProofException noKey) {
            throw new UnusableSigningKeyException(
                    "The file %s holds no signing key: %s".formatted(file.toAbsolutePath(), noKey.getMessage()));
        }
    }

    private static SignerKey fromStore(KeyStoreFile named) {
        char[] password = named.password().toCharArray();
        try (InputStream content = Files.newInputStream(named.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            Key key = store.getKey(named.alias(), password);
            Certificate certificate = store.getCertificate(named.alias());
            if (key instanceof PrivateKey privateKey
                    && certificate != null
                    && privateKey.getAlgorithm().startsWith("Ed")) {
                return SignerKey.of(named.name(), SignatureKind.NOTE, privateKey, certificate.getPublicKey());
            }
            throw new UnusableSigningKeyException("The key store %s has no Ed25519 key under the alias %s"
                    .formatted(named.file().toAbsolutePath(), named.alias()));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new UnusableSigningKeyException("The key store %s cannot be opened: check file, password and alias"
                    .formatted(named.file().toAbsolutePath()));
        }
    }

    private static void publish(SignerKey own, Path file) {
        try {
            Files.writeString(file, own.verifier() + System.lineSeparator());
        } catch (IOException unwritable) {
            throw new UnusableSigningKeyException(
                    "The verifier key file %s cannot be written".formatted(file.toAbsolutePath()));
        }
    }

    private static void makeMissing(Path file, String name) {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                SigningKeyFile.write(file, SignerKey.generate(name, SignatureKind.NOTE));
            } catch (IOException unwritable) {
                throw new UnusableSigningKeyException(
                        "The signing key file %s cannot be written".formatted(file.toAbsolutePath()));
            }
        }
    }
}
