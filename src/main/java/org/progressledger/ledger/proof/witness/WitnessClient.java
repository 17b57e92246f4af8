package org.progressledger.ledger.proof.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.ConsistencyProof;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.NoteSignature;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.UntrustedNoteException;
import org.progressledger.ledger.proof.VerifierKey;

/** Asks one witness for cosignatures (C2SP tlog-witness). For one thread at a time. */
final class WitnessClient {

    private static final int MOST_BYTES_OF_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final VerifierKey key;
    private final URI prefix;
    private final Duration timeout;
    private final HttpClient client;
    private long cosignedSize;

    /** @param prefix submission and monitoring prefix of the witness */
    WitnessClient(VerifierKey key, String prefix, Duration timeout) {
        this.key = key;
        this.prefix = URI.create(prefix.endsWith("/") ? prefix : prefix + "/");
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    VerifierKey key() {
        return key;
    }

    /**
     * @param checkpoint signed by the log
     * @param proofs makes a consistency proof from a size to that of the checkpoint
     */
    WitnessReply ask(SignedNote checkpoint, LongFunction<ConsistencyProof> proofs) throws InterruptedException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (cosignedSize > size) {
            return new WitnessReply.Ahead(cosignedSize);
        }
        try {
            Answer answer = send(checkpoint, proofs);
            if (answer.status() == CONFLICT) {
                cosignedSize = size(answer.body());
                if (cosignedSize > size) {
                    return new WitnessReply.Ahead(cosignedSize);
                }
                answer = send(checkpoint, proofs);
            }
            return reply(checkpoint, size, answer);
        } catch (IOException | MalformedProofException | UntrustedNoteException failed) {
            return new WitnessReply.Failed(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
    }

    private WitnessReply reply(SignedNote checkpoint, long size, Answer answer) {
        return switch (answer.status()) {
            case OK -> {
                NoteSignature cosignature = cosignature(checkpoint, answer.body());
                cosignedSize = size;
                yield new WitnessReply.Cosigned(cosignature);
            }
            case UNPROCESSABLE -> new WitnessReply.Contradicts(answer.body().strip());
            default -> new WitnessReply.Failed("Status %d".formatted(answer.status()));
        };
    }

    private Answer send(SignedNote checkpoint, LongFunction<ConsistencyProof> proofs)
            throws IOException, InterruptedException {
        byte[] body = new AddCheckpoint(cosignedSize, proofs.apply(cosignedSize).path(), checkpoint).bytes();
        return send(HttpRequest.newBuilder(prefix.resolve("add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(), new String(body.readNBytes(MOST_BYTES_OF_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private record Answer(int status, String body) {}

    private static long size(String body) {
        String digits = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedProofException("The witness answers 409 without a size");
        }
        return Long.parseLong(digits);
    }

    /** Joined to the checkpoint, the answer is a note; signatures of other keys in it are passed over. */
    private NoteSignature cosignature(SignedNote checkpoint, String lines) {
        SignedNote answer = SignedNote.parse(checkpoint.text() + "\n" + lines);
        return answer.verifiedBy(List.of(key)).get(0);
    }

    /** The checkpoint that the witness keeps of a log; empty if it shows none. */
    Optional<SignedNote> kept(String origin) throws InterruptedException {
        String hash = Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
        try {
            Answer answer = send(
                    HttpRequest.newBuilder(prefix.resolve(hash + "/checkpoint")).GET());
            return answer.status() == OK ? Optional.of(SignedNote.parse(answer.body())) : Optional.empty();
        } catch (IOException | MalformedProofException none) {
            return Optional.empty();
        }
    }
}
