package org.progressledger.web.proof;

import java.util.Optional;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.web.KnownAt;
import org.springframework.stereotype.Component;

/** What is known when nothing else is chosen and everything must be proved: what the last checkpoint covers. */
@Component
public class SignedTime {

    private final PublishedLog log;

    SignedTime(PublishedLog log) {
        this.log = log;
    }

    /** @param chosen as it stands in the address */
    public Optional<KnownAt> knownAt(Optional<KnownAt> chosen) {
        return chosen.or(() -> log.checkpoint()
                .map(note -> new KnownAt.Position(Checkpoint.parse(note.text()).size())));
    }
}
