package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.util.List;
import org.progressledger.ledger.proof.EntryBundle;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/** The entries of a server, bundle by bundle, up to the size of its checkpoint. */
final class ServedEntries implements EntrySource {

    private final LogServer server;
    private final long size;
    private long done;

    ServedEntries(LogServer server, long size) {
        this.server = server;
        this.size = size;
    }

    @Override
    public void read(EntryTaker taker) throws IOException {
        done = 0;
        for (long bundle = 0; bundle * TileAddress.FULL < size; bundle++) {
            for (byte[] entry : entries(TileAddress.inTree(0, bundle, size))) {
                if (!taker.take(entry, 0, entry.length, false)) {
                    return;
                }
                done++;
            }
        }
    }

    private List<byte[]> entries(TileAddress address) throws IOException {
        byte[] bundle = server.entries(address);
        try {
            return EntryBundle.decode(bundle, address.width());
        } catch (MalformedProofException malformed) {
            throw new FalseSourceException(Finding.at(
                    done, Kind.MALFORMED, address.entriesPath(), "", String.valueOf(malformed.getMessage())));
        }
    }

    @Override
    public long total() {
        return size;
    }

    @Override
    public long done() {
        return done;
    }
}
