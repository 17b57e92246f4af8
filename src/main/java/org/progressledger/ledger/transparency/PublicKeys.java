package org.progressledger.ledger.transparency;

import java.util.List;
import org.progressledger.ledger.proof.VerifierKey;

/** The keys that verify what this ledger signs now. Who verifies takes them from elsewhere and compares. */
public record PublicKeys(List<VerifierKey> keys) {

    public PublicKeys {
        keys = List.copyOf(keys);
    }
}
