package org.progressledger.audit.evidence;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;

/** A pack of whatever is given, also of what is false. */
record InventedPack(
        PackBasis basis,
        PackWords words,
        List<PackEntry> entries,
        List<Leaf> leaves,
        SignedNote checkpoint,
        Map<Long, TlogProof> proofs,
        List<String> keys,
        SortedMap<String, byte[]> files)
        implements PackContent {

    InventedPack with(List<PackEntry> others) {
        return new InventedPack(basis, words, others, leaves, checkpoint, proofs, keys, files);
    }

    InventedPack with(Map<Long, TlogProof> others) {
        return new InventedPack(basis, words, entries, leaves, checkpoint, others, keys, files);
    }

    InventedPack named(List<String> others) {
        return new InventedPack(basis, words, entries, leaves, checkpoint, proofs, others, files);
    }

    @Override
    public List<Leaf> leaves(PackPage page) {
        Map<Long, Leaf> known = leaves.stream().collect(Collectors.toMap(Leaf::position, Function.identity()));
        return page.entries().stream().map(entry -> known.get(entry.position())).toList();
    }

    @Override
    public TlogProof proof(Leaf leaf) {
        return proofs.get(leaf.position());
    }

    @Override
    public SortedSet<String> further() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public byte[] further(String name) {
        return files.get(name);
    }
}
