package org.progressledger.ledger.projection;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Lets two nodes take their steps in a given order; where the order ends or a node has, the other goes on. */
final class Turns {

    private final Iterator<Integer> order;
    private final boolean[] finished = new boolean[2];
    private int turn;

    Turns(List<Integer> order) {
        this.order = order.iterator();
        this.turn = this.order.hasNext() ? this.order.next() : 0;
    }

    Node.Steps of(int node) {
        return new Node.Steps() {
            @Override
            public <R> R run(Supplier<R> step) {
                await(node);
                try {
                    return step.get();
                } finally {
                    pass(node);
                }
            }
        };
    }

    /** Runs a node's part to its end, which a lost condition may be. */
    void play(int node, Runnable part) {
        try {
            part.run();
        } catch (LostConditionException lost) {
            // The other one was faster; this node would claim the token anew.
        } finally {
            finish(node);
        }
    }

    private synchronized void await(int node) {
        try {
            while (turn != node && !finished[1 - node]) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("The other node did not take its turn", interrupted);
        }
    }

    private synchronized void pass(int node) {
        turn = order.hasNext() ? order.next() : 1 - node;
        notifyAll();
    }

    private synchronized void finish(int node) {
        finished[node] = true;
        notifyAll();
    }
}
