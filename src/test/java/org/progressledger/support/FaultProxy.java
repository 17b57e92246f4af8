package org.progressledger.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;

/**
 * Stands between a MongoDB client and its server, forwards messages and does to the next request of a command what it was
 * told to. Reads the wire protocol only as far as needed for that, without TLS or compression.
 */
public final class FaultProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger struck = new AtomicInteger();
    private volatile boolean refusing;

    /** What happens to one request. */
    sealed interface Fault {

        String command();

        /** The server does as asked, and the connection breaks before the client reads the reply. */
        record LostReply(String command) implements Fault {}

        /** The connection breaks before the request reaches the server. */
        record LostRequest(String command) implements Fault {}

        /** The client's connection breaks, and the request reaches the server when it is released. */
        record LateRequest(String command, CountDownLatch release, CountDownLatch replied) implements Fault {}

        /** The client reads this instead of the server's reply; the server is asked or not. */
        record OtherReply(String command, BsonDocument reply, boolean asksServer) implements Fault {}
    }

    /** Proxies the server at this address from now on. */
    public FaultProxy(InetSocketAddress server) {
        this.server = server;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    /** Where clients connect to. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Loses the reply to the next request of this command, after the server has done it. */
    public void loseReply(String command) {
        faults.add(new Fault.LostReply(command));
    }

    /** Loses the next request of this command, before the server has it. */
    public void loseRequest(String command) {
        faults.add(new Fault.LostRequest(command));
    }

    /** Breaks the client's connection at the next request of this command and keeps the request. */
    public LateDelivery deliverLate(String command) {
        Fault.LateRequest late = new Fault.LateRequest(command, new CountDownLatch(1), new CountDownLatch(1));
        faults.add(late);
        return new LateDelivery(late.release(), late.replied());
    }

    /** Lets the server do the next request of this command, and gives the client another reply. */
    public void replyInstead(String command, BsonDocument reply) {
        faults.add(new Fault.OtherReply(command, reply, true));
    }

    /** Gives the client a reply to the next request of this command without asking the server. */
    public void replyWithoutAsking(String command, BsonDocument reply) {
        faults.add(new Fault.OtherReply(command, reply, false));
    }

    /** How many requests met a fault so far. */
    public int struck() {
        return struck.get();
    }

    /** Cuts every connection. */
    public void cut() {
        connections.forEach(ProxiedConnection::close);
    }

    /** Cuts every connection and every new one, as a server that is down does, until told otherwise. */
    public void refuse(boolean refuse) {
        refusing = refuse;
        if (refuse) {
            cut();
        }
    }

    Optional<Fault> faultFor(String command) {
        Fault next = faults.peek();
        if (next == null || !next.command().equals(command) || !faults.remove(next)) {
            return Optional.empty();
        }
        struck.incrementAndGet();
        return Optional.of(next);
    }

    void ended(ProxiedConnection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                forward(listener.accept());
            } catch (IOException | RejectedExecutionException closedOrServerGone) {
                // The client sees its connection end, which is what a proxy is to show.
                continue;
            }
        }
    }

    private void forward(Socket client) throws IOException {
        ProxiedConnection connection =
                new ProxiedConnection(this, client, new Socket(server.getAddress(), server.getPort()));
        connections.add(connection);
        if (refusing) {
            connection.close();
            return;
        }
        threads.execute(connection::forwardRequests);
        threads.execute(connection::forwardReplies);
    }

    @Override
    public void close() {
        refuse(true);
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    /** A request on its way that the test holds back. */
    public record LateDelivery(CountDownLatch release, CountDownLatch replied) {

        /** Lets the request reach the server, and waits until the server has answered it. */
        public void arrive() throws InterruptedException {
            release.countDown();
            replied.await();
        }
    }
}
