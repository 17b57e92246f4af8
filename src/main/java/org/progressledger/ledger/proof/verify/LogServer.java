package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.progressledger.ledger.proof.MissingTileException;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TileSource;

/** A log over HTTP (C2SP tlog-tiles): its checkpoint, its tiles and, for those who may read them, its entries. */
final class LogServer implements TileSource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_ATTEMPTS = 30;
    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofSeconds(1);
    private static final int MOST_BYTES_OF_BUNDLE = TileAddress.FULL * (2 + 65_535);

    private final URI prefix;
    private final Optional<String> authorization;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param prefix address of the log; what stands below it does so after one slash
     * @param credentials name and password joined by a colon, sent with requests for entries
     */
    LogServer(String prefix, Optional<String> credentials) {
        this.prefix = URI.create(prefix.endsWith("/") ? prefix : prefix + "/");
        this.authorization = credentials.map(
                text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IOException if the server does not answer with one */
    byte[] checkpoint() throws IOException {
        return get("checkpoint", false, SignedNote.MOST_BYTES)
                .orElseThrow(
                        () -> new IOException("%s has no checkpoint: is it the address of a log?".formatted(prefix)));
    }

    /** A partial tile may be gone when the full one is there: then that is cut. */
    @Override
    public Tile tile(TileAddress address) {
        try {
            Optional<byte[]> exact = get(address.path(), false, 8_192);
            if (exact.isPresent()) {
                return Tile.of(address, exact.get());
            }
            if (!address.isFull()) {
                Optional<byte[]> full = get(address.full().path(), false, 8_192);
                if (full.isPresent()) {
                    return Tile.of(address.full(), full.get()).cutTo(address.width());
                }
            }
            throw new MissingTileException(address);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** @throws IOException if the server does not hand the entries out */
    byte[] entries(TileAddress address) throws IOException {
        return get(address.entriesPath(), true, MOST_BYTES_OF_BUNDLE)
                .orElseThrow(() -> new IOException("%s does not hand out %s".formatted(prefix, address.entriesPath())));
    }

    private Optional<byte[]> get(String path, boolean withCredentials, int mostBytes) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return ask(path, withCredentials, mostBytes);
            } catch (BusyException busy) {
                if (attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
                LockSupport.parkNanos(UNTIL_NEXT_ATTEMPT.toNanos());
            }
        }
    }

    /** The server asks to come again later. */
    private static final class BusyException extends IOException {

        private BusyException(URI address) {
            super("%s is busy".formatted(address));
        }
    }

    private Optional<byte[]> ask(String path, boolean withCredentials, int mostBytes) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(prefix.resolve(path)).timeout(PATIENCE).header("Accept-Encoding", "gzip");
        if (withCredentials) {
            authorization.ifPresent(value -> request.header("Authorization", value));
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = uncompressed(response)) {
                if (response.statusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                if (response.statusCode() == TOO_MANY_REQUESTS) {
                    throw new BusyException(request.build().uri());
                }
                if (response.statusCode() != OK) {
                    throw new IOException(
                            "%s answers %d".formatted(request.build().uri(), response.statusCode()));
                }
                byte[] bytes = body.readNBytes(mostBytes + 1);
                if (bytes.length > mostBytes) {
                    throw new IOException("%s answers with too many bytes"
                            .formatted(request.build().uri()));
                }
                return Optional.of(bytes);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + prefix, interrupted);
        }
    }

    private static InputStream uncompressed(HttpResponse<InputStream> response) throws IOException {
        boolean compressed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return compressed ? new GZIPInputStream(response.body()) : response.body();
    }
}
