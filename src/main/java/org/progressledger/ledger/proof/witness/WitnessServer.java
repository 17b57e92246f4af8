package org.progressledger.ledger.proof.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.ledger.proof.SignedNote;

/** A witness over HTTP: {@code POST /add-checkpoint} and {@code GET /<origin hash>/checkpoint} (C2SP tlog-witness). */
final class WitnessServer implements AutoCloseable {

    static final String ADD_CHECKPOINT = "/add-checkpoint";

    private static final Logger LOGGER = System.getLogger(WitnessServer.class.getName());
    private static final Pattern LATEST = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";
    private static final int REQUESTS_AT_ONCE = 16;

    static {
        // The server sends head and body apart: with Nagle's algorithm each answer waits 40 ms for the acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);

    /** Answers from here on. A port of 0 takes any that is free. */
    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        server = HttpServer.create(address, 0);
        server.setExecutor(requests);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            safeReply(exchange).send(exchange);
        }
    }

    private Reply safeReply(HttpExchange exchange) throws IOException {
        try {
            return reply(exchange);
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "A request could not be answered", failed);
            return new Reply(500, TEXT, "The witness could not keep or read its state\n");
        }
    }

    private record Reply(int status, String contentType, String body) {

        void send(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals(ADD_CHECKPOINT)) {
            return method.equals("POST") ? add(exchange) : notAllowed(exchange, "POST");
        }
        Matcher latest = LATEST.matcher(path);
        if (latest.matches()) {
            return method.equals("GET") ? latest(latest.group(1)) : notAllowed(exchange, "GET");
        }
        return new Reply(404, TEXT, "There is nothing here\n");
    }

    private static Reply notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return new Reply(405, TEXT, "Only %s is answered here\n".formatted(allowed));
    }

    private Reply latest(String originHash) {
        Optional<SignedNote> latest = witness.latest(originHash);
        return latest.map(note -> new Reply(200, TEXT, note.format()))
                .orElseGet(() -> new Reply(404, TEXT, "No checkpoint of that log was cosigned here\n"));
    }

    private Reply add(HttpExchange exchange) throws IOException {
        WitnessAnswer answer = witness.add(exchange.getRequestBody().readNBytes(AddCheckpoint.MOST_BYTES + 1));
        if (answer instanceof WitnessAnswer.Cosigned cosigned) {
            return new Reply(200, TEXT, cosigned.cosignature().line() + "\n");
        }
        if (answer instanceof WitnessAnswer.OtherSize other) {
            return new Reply(409, SIZE, other.size() + "\n");
        }
        if (answer instanceof WitnessAnswer.Malformed malformed) {
            return new Reply(400, TEXT, malformed.reason() + "\n");
        }
        if (answer instanceof WitnessAnswer.NotSigned notSigned) {
            return new Reply(403, TEXT, notSigned.reason() + "\n");
        }
        if (answer instanceof WitnessAnswer.Inconsistent inconsistent) {
            LOGGER.log(Level.WARNING, "A signed checkpoint was refused: {0}", inconsistent.reason());
            return new Reply(422, TEXT, inconsistent.reason() + "\n");
        }
        return new Reply(404, TEXT, "This witness does not look after that log\n");
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdown();
    }
}
