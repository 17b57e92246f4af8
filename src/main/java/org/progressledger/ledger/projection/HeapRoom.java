package org.progressledger.ledger.projection;

/**
 * Whether a second copy of a projection fits beside the first where the read models live in this process's heap.
 *
 * <p>That a document takes {@value #HEAP_PER_BYTE} times there what it takes as BSON, and that the events being folded and
 * the documents that wait to be written take as much as is added for them, are assumptions: neither was measured. Too much
 * refuses a check that would have fitted; too little slows the process down or ends it.
 */
final class HeapRoom {

    private static final long HEAP_PER_BYTE = 4;
    private static final long FOR_FOLDING = 96L << 20;

    private HeapRoom() {}

    /** What a copy takes, in bytes. */
    static long neededFor(long bson) {
        return bson * HEAP_PER_BYTE + FOR_FOLDING;
    }

    /** What is free, in bytes; garbage is collected only if it might decide the matter. */
    static long free(long needed) {
        if (freeNow() < needed) {
            System.gc();
        }
        return freeNow();
    }

    private static long freeNow() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
