package org.progressledger.audit.evidence;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A pack to take away. Nobody on the way keeps it, for there is personal data in it. */
public final class EvidenceAnswer {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private EvidenceAnswer() {}

    public static ResponseEntity<byte[]> of(EvidencePacks packs, EvidenceQuestion question) {
        byte[] zip = packs.zip(question);
        String name = "evidence-%s-%s-%d.zip"
                .formatted(
                        question.kind().name().toLowerCase(Locale.ROOT),
                        question.subject().replaceAll("[^A-Za-z0-9-]+", "-"),
                        question.knownAt());
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(zip);
    }
}
