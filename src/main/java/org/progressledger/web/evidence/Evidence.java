package org.progressledger.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.progressledger.audit.evidence.EvidencePacks;
import org.progressledger.audit.evidence.EvidenceQuestion;
import org.progressledger.audit.evidence.FinishedPack;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.StatingAnswers;
import org.progressledger.web.TimeChoice;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends packs. Whoever answers an address about evidence says what is asked and what the API answers to it; the rest is the
 * same for all: what is known, waiting until it is, the basis, the answers as the API gives them, and the file.
 */
@Component
public class Evidence {

    private final EvidencePacks packs;
    private final PublishedLog published;
    private final LedgerTime time;
    private final StatingAnswers answers;

    Evidence(EvidencePacks packs, PublishedLog published, LedgerTime time, StatingAnswers answers) {
        this.packs = packs;
        this.published = published;
        this.time = time;
        this.answers = answers;
    }

    /** What is known when nothing else is chosen, because everything must be proved: what the last checkpoint covers. */
    public Optional<KnownAt> signed(Optional<KnownAt> chosen) {
        return chosen.or(() -> published
                .checkpoint()
                .map(note -> new KnownAt.Position(Checkpoint.parse(note.text()).size())));
    }

    /** The same choice of times, as known at what is signed if nothing else is chosen. */
    public TimeChoice signed(TimeChoice choice) {
        return new TimeChoice(choice.effectiveOn(), signed(choice.knownAt()), choice.atLeast(), choice.boundaries());
    }

    /** Most events of one pack. */
    public int mostEvents() {
        return packs.mostEvents();
    }

    /**
     * Answers with the pack. It is whole before its first byte goes out, so whatever fails is an answer. Nobody on the way
     * keeps it, for there is personal data in it.
     *
     * @throws org.progressledger.audit.evidence.EvidenceRefusedException before anything is sent, if there can be none
     */
    public void send(AskedPack asked, HttpServletResponse response) throws IOException {
        StatedBasis basis = time.state(asked.basis(), asked.boundaries());
        TimeChoice stated = new TimeChoice(
                Optional.of(basis.effectiveOn()), Optional.of(new KnownAt.Position(basis.knownAt())), Optional.empty());
        String projection = asked.scope().projection();
        asked.scope().stream()
                .ifPresentOrElse(
                        stream -> time.basis(stated, projection, stream), () -> time.basis(stated, projection));
        Map<String, Supplier<?>> stating = new LinkedHashMap<>();
        asked.answers().forEach((name, answer) -> stating.put(name, () -> answers.stating(answer.get(), basis)));
        EvidenceQuestion question = new EvidenceQuestion(
                asked.kind(),
                asked.subject(),
                asked.name(),
                asked.finding(),
                asked.scope(),
                basis,
                asked.asked(),
                stating);
        try (FinishedPack pack = packs.make(question)) {
            response.setContentType("application/zip");
            response.setContentLengthLong(pack.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(pack.fileName())
                            .build()
                            .toString());
            pack.sendTo(response.getOutputStream());
            response.flushBuffer();
        }
    }
}
