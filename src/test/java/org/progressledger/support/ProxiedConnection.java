package org.progressledger.support;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** One connection through a {@link FaultProxy}: a thread for each direction. */
final class ProxiedConnection {

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Map<Integer, FaultProxy.Fault> awaitingReply = new ConcurrentHashMap<>();

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void forwardRequests() {
        try {
            while (true) {
                WireMessage request = WireMessage.read(client.getInputStream());
                Optional<FaultProxy.Fault> fault = proxy.faultFor(request.command());
                if (fault.isPresent()) {
                    strike(request, fault.get());
                } else {
                    request.write(server.getOutputStream());
                }
            }
        } catch (IOException ended) {
            if (awaitingReply.isEmpty()) {
                close();
            }
        } catch (InterruptedException proxyClosed) {
            close();
        }
    }

    private void strike(WireMessage request, FaultProxy.Fault fault) throws IOException, InterruptedException {
        if (fault instanceof FaultProxy.Fault.LostRequest) {
            close();
        } else if (fault instanceof FaultProxy.Fault.OtherReply other && !other.asksServer()) {
            reply(request.requestId(), other.reply());
        } else {
            awaitingReply.put(request.requestId(), fault);
            if (fault instanceof FaultProxy.Fault.LateRequest late) {
                client.close();
                late.release().await();
            }
            request.write(server.getOutputStream());
        }
    }

    void forwardReplies() {
        try {
            while (true) {
                WireMessage reply = WireMessage.read(server.getInputStream());
                FaultProxy.Fault fault = awaitingReply.remove(reply.responseTo());
                if (fault == null) {
                    reply.write(client.getOutputStream());
                } else if (fault instanceof FaultProxy.Fault.OtherReply other) {
                    reply(reply.responseTo(), other.reply());
                } else {
                    close();
                    if (fault instanceof FaultProxy.Fault.LateRequest late) {
                        late.replied().countDown();
                    }
                }
            }
        } catch (IOException ended) {
            close();
        }
    }

    private void reply(int requestId, BsonDocument document) throws IOException {
        WireMessage.reply(requestId, document).write(client.getOutputStream());
    }

    void close() {
        proxy.ended(this);
        try (client;
                server) {
            awaitingReply.clear();
        } catch (IOException alreadyGone) {
            awaitingReply.clear();
        }
    }
}
