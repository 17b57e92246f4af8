package org.progressledger.audit.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;
import org.progressledger.ledger.proof.TreeProofs;

/**
 * A pack out of the ledger.
 *
 * @param size leaves of the tree of the checkpoint
 * @param files answers and reference data by their names, each made when it is written
 */
record LedgerPack(
        PackBasis basis,
        PackWords words,
        List<PackEntry> entries,
        SignedNote checkpoint,
        List<String> keys,
        SpooledLeaves leaves,
        TreeProofs proofs,
        long size,
        SortedMap<String, Supplier<byte[]>> files)
        implements PackContent {

    @Override
    public List<Leaf> leaves(PackPage page) throws IOException {
        List<Leaf> found = new ArrayList<>(page.entries().size());
        for (PackEntry entry : page.entries()) {
            found.add(leaves.at(entry.position()));
        }
        return found;
    }

    @Override
    public TlogProof proof(Leaf leaf) {
        return new TlogProof(proofs.inclusion(leaf.position(), size), checkpoint);
    }

    @Override
    public SortedSet<String> further() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public byte[] further(String name) {
        return files.get(name).get();
    }
}
