package org.progressledger.ledger.projection.memory;

import java.util.Arrays;
import java.util.BitSet;

/** Places of documents in their collection, each once. There are many of these, most of them of one place. */
final class Positions {

    private int[] places = new int[1];
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** @param place one that is not among these yet */
    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count + (count >> 1) + 1);
        }
        places[count++] = place;
    }

    void remove(int place) {
        for (int at = count - 1; at >= 0; at--) {
            if (places[at] == place) {
                places[at] = places[--count];
                return;
            }
        }
    }

    void markIn(BitSet marked) {
        for (int at = 0; at < count; at++) {
            marked.set(places[at]);
        }
    }
}
