package org.progressledger.ledger.transparency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the history is proved.
 *
 * @param enabled whether the tree grows at all; without it nothing can be proved until it is on again
 * @param interval shortest time between two checkpoints; 1 s at least
 * @param signing which keys sign
 * @param selfCheck how fast stored events are read again
 */
@ConfigurationProperties("progress-ledger.proof")
public record ProofProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration interval,
        @DefaultValue Signing signing,
        @DefaultValue SelfCheck selfCheck) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    public ProofProperties {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException(
                    "progress-ledger.proof.interval is %s, and checkpoints are at least 1s apart".formatted(interval));
        }
    }

    /**
     * @param keyFiles files that {@code make-signing-key} has written; all of these keys sign, the old and the new one
     *     while a key is changed
     * @param keyStores PKCS12 key stores with an Ed25519 key each, which sign as well
     * @param ownKey name of a key that is made under the directory of the embedded ledger if there is none: for a
     *     demonstration, where the key need not lie apart from the ledger
     */
    public record Signing(
            @DefaultValue List<Path> keyFiles,
            @DefaultValue List<KeyStoreFile> keyStores,
            @DefaultValue("") String ownKey) {}

    /**
     * @param file PKCS12 file, such as {@code keytool -genkeypair -alg Ed25519 -storetype PKCS12} makes
     * @param password of the store and of its key
     * @param alias which entry
     * @param name name of the key: the origin of the log, such as {@code ledger.example/province}
     */
    public record KeyStoreFile(Path file, String password, String alias, String name) {

        @Override
        public String toString() {
            return "KeyStoreFile[file=%s, alias=%s, name=%s]".formatted(file, alias, name);
        }
    }

    /** @param eventsPerSecond how many stored events are compared with the tree each second; 0 for none */
    public record SelfCheck(@DefaultValue("5000") int eventsPerSecond) {}
}
