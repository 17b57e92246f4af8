package org.progressledger.support;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/**
 * The stand-in for MongoDB in a process of its own, as a real server is: prints its address, which
 * {@value MongoDatabases#VARIABLE} can name, and serves until its input ends.
 */
public final class StandInMongo {

    private StandInMongo() {}

    public static void main(String[] arguments) throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        System.out.println(server.bindAndGetConnectionString());
        while (System.in.read() >= 0) {
            // Until whoever started it goes away.
        }
        server.shutdownNow();
    }
}
