package org.progressledger.ledger.proof.verify;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.progressledger.ledger.proof.Hash;

/** The signed roots, each held against the tree when that reaches its size. */
final class SignedRoots {

    private final Queue<KnownTree> waiting;
    private Optional<Finding> first = Optional.empty();

    SignedRoots(List<KnownTree> trees) {
        waiting = new ArrayDeque<>(trees.stream()
                .sorted(Comparator.comparingLong(tree -> tree.checkpoint().size()))
                .toList());
    }

    /** Called at every size, so the root is asked for only where one is signed. */
    void reached(long size, Supplier<Hash> root) {
        while (!waiting.isEmpty() && waiting.element().checkpoint().size() == size) {
            KnownTree tree = waiting.remove();
            Hash computed = root.get();
            if (first.isEmpty() && !computed.equals(tree.checkpoint().root())) {
                first = Optional.of(Finding.of(
                        tree.ifDifferent(),
                        "%d: %s".formatted(size, tree.checkpoint().root()),
                        computed.base64()));
            }
        }
    }

    Optional<Finding> first() {
        return first;
    }
}
