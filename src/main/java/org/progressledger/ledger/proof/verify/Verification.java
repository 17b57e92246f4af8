package org.progressledger.ledger.proof.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.CheckpointTrust.Witnessed;

/**
 * What a verification came to.
 *
 * @param checkpoint the checkpoint that was held against, if it is signed
 * @param entries how many entries or leaves were read
 * @param entriesRead whether the events themselves were read, and not only the hashes of them
 * @param findings what is false, the first by position first
 */
public record Verification(
        Optional<Checkpoint> checkpoint,
        List<String> signedBy,
        List<Witnessed> cosignedBy,
        long entries,
        boolean entriesRead,
        Rest rest,
        List<Finding> findings) {

    /** What entries beyond the checkpoint mean. */
    public enum Rest {
        /** They are to be under a checkpoint too: an export that has them is not verified to its end. */
        MUST_BE_COVERED,
        /** The log goes on while it is verified. */
        GOES_ON
    }

    public Verification {
        signedBy = List.copyOf(signedBy);
        cosignedBy = List.copyOf(cosignedBy);
        findings = List.copyOf(findings);
    }

    static Verification untrusted(CheckpointTrust.Judged judged) {
        return new Verification(Optional.empty(), List.of(), List.of(), 0, false, Rest.GOES_ON, judged.problems());
    }

    Verification with(Stream<Finding> more) {
        return new Verification(
                checkpoint,
                signedBy,
                cosignedBy,
                entries,
                entriesRead,
                rest,
                Stream.concat(findings.stream(), more).toList());
    }

    /** Entries beyond the checkpoint, about which it says nothing. */
    public long uncovered() {
        return checkpoint.map(signed -> Math.max(0, entries - signed.size())).orElse(0L);
    }

    public ExitCode exitCode() {
        if (!findings.isEmpty()) {
            return ExitCode.FALSE;
        }
        return rest == Rest.MUST_BE_COVERED && uncovered() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }
}
