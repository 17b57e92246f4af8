package org.progressledger.web.proof;

import java.util.List;
import org.progressledger.ledger.proof.ConsistencyProof;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.InclusionProof;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that are computed here, for who does not want to fetch tiles. Hashes are base 64. */
@RestController
@RequestMapping("/api/proofs")
class ProofsApi {

    private static final MediaType PLAIN_TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final PublishedLog log;

    ProofsApi(PublishedLog log) {
        this.log = log;
    }

    /** @param root root of the tree of {@code size} events */
    record Inclusion(long position, long size, List<String> path, String root) {}

    /** @param from the roots are of the trees of {@code from} and of {@code to} events */
    record Consistency(long from, long to, List<String> path, String fromRoot, String toRoot) {}

    @GetMapping("/inclusion")
    Inclusion inclusion(@RequestParam long position, @RequestParam long size) {
        requireTree(size);
        if (position < 0 || position >= size) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST, "proof-position-beyond-size", position, size));
        }
        InclusionProof proof = log.inclusion(position, size);
        return new Inclusion(
                position, size, base64(proof.path()), log.root(size).base64());
    }

    @GetMapping("/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        requireTree(to);
        if (from < 0 || from > to) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "proof-sizes-reversed", from, to));
        }
        ConsistencyProof proof = log.consistency(from, to);
        return new Consistency(
                from,
                to,
                base64(proof.path()),
                log.root(from).base64(),
                log.root(to).base64());
    }

    /** The file of C2SP tlog-proof: verified without this server. */
    @GetMapping("/events/{position:[0-9]+}.tlog-proof")
    ResponseEntity<String> event(@PathVariable long position) {
        return log.proof(position)
                .map(proof -> ResponseEntity.ok()
                        .contentType(PLAIN_TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("event-%d.tlog-proof".formatted(position))
                                        .build()
                                        .toString())
                        .body(proof.format()))
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "proof-not-signed-yet", position)));
    }

    private void requireTree(long size) {
        if (size < 0 || size > log.size()) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "proof-tree-not-grown", size, log.size()));
        }
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }
}
