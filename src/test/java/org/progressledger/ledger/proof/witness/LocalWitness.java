package org.progressledger.ledger.proof.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.VerifierKey;

/** A witness in this process, for tests of those who ask it. */
public final class LocalWitness implements AutoCloseable {

    private final SignerKey key;
    private final WitnessState state;
    private final WitnessServer server;

    public LocalWitness(Path directory, String name, VerifierKey log) throws IOException {
        key = SignerKey.parse(SignerKey.generate(name, SignatureKind.COSIGNATURE));
        state = new WitnessState(directory);
        server = new WitnessServer(
                new Witness(key, List.of(new KnownLog(log.name(), List.of(log))), state, Clock.systemUTC()),
                new InetSocketAddress("127.0.0.1", 0));
    }

    public VerifierKey key() {
        return key.verifier();
    }

    /** A policy that asks for this witness alone. */
    public String policy() {
        return "witness w %s http://127.0.0.1:%d/\nquorum w\n".formatted(key(), server.port());
    }

    @Override
    public void close() throws IOException {
        server.close();
        state.close();
    }
}
