package org.progressledger.ledger.proof.verify;

import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.DamagedCommitException;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/** The entries of a store, encoded from what it holds. */
final class StoreEntries implements EntrySource {

    private final StoredCommits store;
    private long position;

    StoreEntries(StoredCommits store) {
        this.store = store;
    }

    @Override
    public void read(EntryTaker taker) {
        position = 0;
        try (CommitCursor commits = store.read()) {
            while (commits.hasNext()) {
                if (!take(commits.next(), taker)) {
                    return;
                }
            }
        } catch (DamagedCommitException damaged) {
            throw new FalseSourceException(Finding.at(
                    Math.max(damaged.position(), 0), Kind.STORED_FIELD, damaged.field(), "", damaged.found()));
        } catch (MalformedProofException tooLong) {
            throw new FalseSourceException(
                    Finding.at(position, Kind.MALFORMED, "", "", String.valueOf(tooLong.getMessage())));
        }
    }

    private boolean take(Commit commit, EntryTaker taker) {
        for (int index = 0; index < commit.events().size(); index++) {
            byte[] entry = LeafEncoding.entry(Leaf.of(commit, index));
            if (!taker.take(entry, 0, entry.length, false)) {
                return false;
            }
            position++;
        }
        return true;
    }

    @Override
    public long total() {
        return 0;
    }

    @Override
    public long done() {
        return position;
    }
}
