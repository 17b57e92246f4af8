package org.progressledger.web.proof;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.MissingTileException;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.TileAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The static resources of a tiled transparency log (C2SP tlog-tiles): checkpoint and tiles for everybody, because they
 * hold hashes only; entries for auditors. Of what strangers may ask, a few requests are served at a time.
 */
@RestController
class TransparencyLogFiles {

    private static final MediaType PLAIN_TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_EVER_HERE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final int AT_ONCE = 8;

    private final PublishedLog log;
    private final Semaphore places = new Semaphore(AT_ONCE);

    TransparencyLogFiles(PublishedLog log) {
        this.log = log;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return inTurn(() -> log.checkpoint()
                .map(note -> answer(PLAIN_TEXT, A_MOMENT, note.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    /** The newest checkpoint on which the configured quorum of witnesses agreed. */
    @GetMapping("/checkpoint/cosigned")
    ResponseEntity<byte[]> cosigned() {
        return inTurn(() -> log.cosigned()
                .map(note -> answer(PLAIN_TEXT, A_MOMENT, note.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    @GetMapping("/tile/{level:[0-9]+}/{*place}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String place) {
        return inTurn(() -> answer(
                MediaType.APPLICATION_OCTET_STREAM,
                FOR_EVER,
                log.tile(TileAddress.parse(level, place.substring(1))).bytes()));
    }

    @GetMapping("/tile/entries/{*place}")
    ResponseEntity<byte[]> entries(@PathVariable String place) {
        return inTurn(() -> answer(
                MediaType.APPLICATION_OCTET_STREAM,
                FOR_EVER_HERE,
                log.entries(TileAddress.parse(0, place.substring(1)))));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, CacheControl caching, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(caching).body(body);
    }

    private ResponseEntity<byte[]> inTurn(Supplier<ResponseEntity<byte[]>> answer) {
        if (!places.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
        try {
            return answer.get();
        } catch (MissingTileException | MalformedProofException noSuchTile) {
            return ResponseEntity.notFound().build();
        } finally {
            places.release();
        }
    }
}
