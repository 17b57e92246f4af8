package org.progressledger.ledger.transparency;

import java.util.List;
import org.progressledger.ledger.proof.VerificationFault;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** What the self-check found: read with GET, and with DELETE an operator says that he has looked at it. */
@Endpoint(id = "proof")
public final class ProofEndpoint {

    private final ProofState state;

    ProofEndpoint(ProofState state) {
        this.state = state;
    }

    /** @param faults what was found and not yet looked at */
    public record Findings(
            long treeEvents,
            long checkpointEvents,
            long verifiedUpTo,
            long wholeRounds,
            List<VerificationFault> faults) {}

    @ReadOperation
    public Findings findings() {
        return new Findings(
                state.treeSize(),
                state.checkpointSize(),
                state.verifiedPosition(),
                state.wholeRounds(),
                state.faults());
    }

    @DeleteOperation
    public void acknowledge() {
        state.acknowledge();
    }
}
